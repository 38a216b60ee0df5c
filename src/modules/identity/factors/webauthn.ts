import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { RelyingParty } from './relying-party.rules.ts';

/** The public half of a passkey, as it is kept. */
export type PasskeyKey = {
  readonly credentialId: Buffer;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
};

/** A passkey as it comes out of its registration. */
export type NewPasskey = PasskeyKey & { readonly backupEligible: boolean; readonly backedUp: boolean };

/** Loaded when the first passkey is used: most starts never need it. */
const library = () => import('@simplewebauthn/server');

/** EdDSA, ES256 and RS256 (COSE): what authenticators of today sign with. */
const algorithms = [-8, -7, -257];

const bytes = (buffer: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);
const base64url = (buffer: Buffer): string => buffer.toString('base64url');
const listed = (keys: readonly PasskeyKey[]) =>
  keys.map(({ credentialId, transports }) => ({ id: base64url(credentialId), transports: [...transports] }));

/** What a browser is asked to make: a passkey that names its account and asks for finger, face or PIN each time. */
export async function registrationOptions(
  rp: RelyingParty,
  who: { readonly accountId: string; readonly login: string; readonly name: string; readonly government: string },
  challenge: Buffer,
  known: readonly PasskeyKey[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    rpName: who.government,
    rpID: rp.id,
    userID: bytes(Buffer.from(who.accountId.replaceAll('-', ''), 'hex')),
    userName: who.login,
    userDisplayName: who.name,
    challenge: bytes(challenge),
    attestationType: 'none',
    excludeCredentials: listed(known),
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** What a browser is asked to sign. Without `allowed` the person picks among the passkeys they have here. */
export async function signInOptions(
  rp: RelyingParty,
  challenge: Buffer,
  allowed: readonly PasskeyKey[],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({
    rpID: rp.id,
    challenge: bytes(challenge),
    userVerification: 'required',
    allowCredentials: listed(allowed),
  });
}

/** The passkey of a registration; undefined when anything about it is not as asked: domain, challenge, user verified. */
export async function readRegistration(
  rp: RelyingParty,
  response: unknown,
  challenge: Buffer,
): Promise<NewPasskey | undefined> {
  const { verifyRegistrationResponse } = await library();
  const expected = { expectedChallenge: base64url(challenge), expectedOrigin: rp.origin, expectedRPID: rp.id };
  const checked = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    ...expected,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => undefined);
  const info = checked?.registrationInfo;
  if (checked?.verified !== true || info === undefined) return undefined;
  const { credential, credentialDeviceType, credentialBackedUp } = info;
  return {
    credentialId: Buffer.from(credential.id, 'base64url'),
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: (credential.transports ?? []).filter((one) => /^[a-z-]{1,20}$/.test(one)).slice(0, 8),
    backupEligible: credentialDeviceType === 'multiDevice',
    backedUp: credentialBackedUp,
  };
}

/** What a signature says of its passkey; undefined when it is not good, or its counter shows a copied authenticator. */
export async function checkAssertion(
  rp: RelyingParty,
  response: unknown,
  challenge: Buffer,
  passkey: PasskeyKey,
): Promise<{ readonly counter: number; readonly backedUp: boolean } | undefined> {
  const { verifyAuthenticationResponse } = await library();
  const checked = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge: base64url(challenge),
    expectedOrigin: rp.origin,
    expectedRPID: rp.id,
    requireUserVerification: true,
    credential: {
      id: base64url(passkey.credentialId),
      publicKey: bytes(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports],
    },
  }).catch(() => undefined);
  if (checked?.verified !== true) return undefined;
  return { counter: checked.authenticationInfo.newCounter, backedUp: checked.authenticationInfo.credentialBackedUp };
}
