import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const sha256 = (bytes: string | Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** The few kinds of CBOR (RFC 8949) an authenticator writes. */
type Cbor = number | string | Buffer | ReadonlyMap<number | string, Cbor>;

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.of((major << 5) | length);
  if (length < 256) return Buffer.of((major << 5) | 24, length);
  return Buffer.of((major << 5) | 25, length >> 8, length & 0xff);
}

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, inner]) => [cbor(key), cbor(inner)])]);
}

/** What a browser is asked, as far as an authenticator looks at it. */
type Asked = { readonly challenge: string; readonly user?: { readonly id: string } };

/** How an answer differs from an honest one, for tests of what must be refused. */
export type Deceit = {
  readonly origin?: string;
  readonly rpId?: string;
  readonly verified?: boolean;
  readonly counter?: number;
  readonly type?: string;
  readonly userHandle?: string;
};

/** An authenticator in software: one ES256 passkey, as WebAuthn level 2 writes its answers. */
export class SoftwarePasskey {
  readonly id = randomBytes(32);
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #origin: string;
  #counter = 0;
  #userHandle = '';

  constructor(origin: string) {
    this.#origin = origin;
  }

  #authData(deceit: Deceit, attested: Buffer | undefined): Buffer {
    const flags = 0x01 | (deceit.verified === false ? 0 : 0x04) | (attested ? 0x40 : 0);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(deceit.counter ?? this.#counter);
    const rpIdHash = sha256(deceit.rpId ?? new URL(this.#origin).hostname);
    return Buffer.concat([rpIdHash, Buffer.of(flags), counter, attested ?? Buffer.alloc(0)]);
  }

  #clientData(type: string, challenge: string, deceit: Deceit): Buffer {
    const origin = deceit.origin ?? this.#origin;
    return Buffer.from(JSON.stringify({ type: deceit.type ?? type, challenge, origin, crossOrigin: false }));
  }

  #publicKey(key: KeyObject): Buffer {
    const { x = '', y = '' } = key.export({ format: 'jwk' });
    const point = (text: string) => Buffer.from(text, 'base64url');
    return cbor(new Map<number, Cbor>([[1, 2], [3, -7], [-1, 1], [-2, point(x)], [-3, point(y)]])); // biome-ignore format: one key, one line
  }

  /** The answer to `navigator.credentials.create`. */
  create(asked: Asked, deceit: Deceit = {}): string {
    this.#userHandle = asked.user?.id ?? '';
    const length = Buffer.of(this.id.length >> 8, this.id.length & 0xff);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, this.#publicKey(this.#keys.publicKey)]);
    const attestation = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', this.#authData(deceit, attested)],
    ]);
    return this.#answer({
      clientDataJSON: this.#clientData('webauthn.create', asked.challenge, deceit).toString('base64url'),
      attestationObject: cbor(attestation).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** The answer to `navigator.credentials.get`. */
  get(asked: Asked, deceit: Deceit = {}): string {
    this.#counter += 1;
    const authData = this.#authData(deceit, undefined);
    const clientData = this.#clientData('webauthn.get', asked.challenge, deceit);
    const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), this.#keys.privateKey);
    return this.#answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: deceit.userHandle ?? this.#userHandle,
    });
  }

  #answer(response: object): string {
    const id = this.id.toString('base64url');
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  }
}
