import type { FastifyRequest } from 'fastify';
import type { Tx } from '../../../kernel/db/db.ts';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { postedText } from '../../../kernel/http/posted-text.ts';
import type { IdentitySite } from '../identity-site.ts';
import { type ChallengePlace, createChallenge, takeChallenge } from './challenge.queries.ts';
import { findPasskey, listPasskeys, type Passkey, usePasskey } from './passkey.queries.ts';
import { type RelyingParty, relyingParty } from './relying-party.rules.ts';
import { checkAssertion, readRegistration, signInOptions } from './webauthn.ts';

/** The domain passkeys belong to for this request; null where browsers allow none. */
export const relyingPartyOf = ({ config }: IdentitySite, request: FastifyRequest): RelyingParty | null =>
  relyingParty(config.publicUrl, `${request.protocol}://${request.host}`);

/** @throws CodedError `passkey-failed` where browsers allow no passkeys */
export function getRelyingParty(site: IdentitySite, request: FastifyRequest): RelyingParty {
  const rp = relyingPartyOf(site, request);
  if (rp === null) throw new CodedError('passkey-failed');
  return rp;
}

type Answer = {
  readonly id: unknown;
  readonly response: { readonly clientDataJSON: unknown; readonly userHandle?: unknown };
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isAnswer = (value: unknown): value is Answer & Readonly<Record<string, unknown>> =>
  isObject(value) && isObject(value.response) && typeof value.response.clientDataJSON === 'string';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What the authenticator answered, and the challenge it says it answers; nothing of it is believed yet. */
function readAnswer(request: FastifyRequest): { answer: Answer; challenge: Buffer } {
  const answer = parse(postedText(request, 'credential'));
  if (!isAnswer(answer)) throw new CodedError('passkey-failed');
  const client = parse(Buffer.from(String(answer.response.clientDataJSON), 'base64url').toString());
  if (!isObject(client) || typeof client.challenge !== 'string') throw new CodedError('passkey-failed');
  return { answer, challenge: Buffer.from(client.challenge, 'base64url') };
}

/** Where a challenge of this request is good. */
export const placeOf = (
  request: FastifyRequest,
  purpose: ChallengePlace['purpose'],
  accountId: string | null,
): ChallengePlace => ({ purpose, accountId, formToken: request.csrfToken });

/** The options for a signature: of the account's passkeys, or without an account of any the person has here. */
export async function askForPasskey(site: IdentitySite, request: FastifyRequest, place: ChallengePlace) {
  const rp = getRelyingParty(site, request);
  const allowed = place.accountId === null ? [] : await listPasskeys(site.db.sql, place.accountId);
  return signInOptions(rp, await createChallenge(site.db.sql, place, new Date()), allowed);
}

/** A challenge is used up before anything is checked, in a transaction of its own: a failed answer is not tried again. */
async function takeAnswer(site: IdentitySite, request: FastifyRequest, place: ChallengePlace) {
  const rp = getRelyingParty(site, request);
  const { answer, challenge } = readAnswer(request);
  if (!(await takeChallenge(site.db.sql, challenge, place, new Date()))) throw new CodedError('passkey-failed');
  return { rp, answer, challenge };
}

/** @throws CodedError `passkey-failed` */
export async function takeRegistration(site: IdentitySite, request: FastifyRequest, place: ChallengePlace) {
  const { rp, answer, challenge } = await takeAnswer(site, request, place);
  const passkey = await readRegistration(rp, answer, challenge);
  if (passkey === undefined) throw new CodedError('passkey-failed');
  return passkey;
}

/** Whom the authenticator says the passkey belongs to: the bytes of the account's id. */
const isOwner = ({ accountId }: Passkey, userHandle: unknown): boolean =>
  userHandle === Buffer.from(accountId.replaceAll('-', ''), 'hex').toString('base64url');

/**
 * Checks a signature.
 * @returns the account it proves, and what notes its use in the transaction that believes it
 * @throws CodedError `passkey-failed`, the same for an unknown passkey and for a wrong signature
 */
export async function takeAssertion(
  site: IdentitySite,
  request: FastifyRequest,
  place: ChallengePlace,
): Promise<{ readonly accountId: string; readonly note: (tx: Tx, now: Date) => Promise<void> }> {
  const { rp, answer, challenge } = await takeAnswer(site, request, place);
  const passkey = await findPasskey(site.db.sql, Buffer.from(String(answer.id), 'base64url'));
  const fits =
    passkey !== undefined &&
    (place.accountId === null ? isOwner(passkey, answer.response.userHandle) : passkey.accountId === place.accountId);
  const seen = fits ? await checkAssertion(rp, answer, challenge, passkey) : undefined;
  if (!fits || seen === undefined) throw new CodedError('passkey-failed');
  return {
    accountId: passkey.accountId,
    note: async (tx, now) => {
      if (!(await usePasskey(tx, passkey.id, seen, now))) throw new CodedError('passkey-failed');
    },
  };
}
