import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/access.ts';
import type { Config } from '../config/config.ts';
import { askTogether } from '../db/ask-together.ts';
import type { Db, Tx } from '../db/db.ts';
import { CodedError } from '../errors/errors.ts';
import { routeOf } from '../http/declared-routes.ts';
import { readPreferences } from '../http/preferences.ts';
import { cookiesOf } from './cookies.ts';
import { setAnonymousCheck } from './csrf.ts';
import { formTokens } from './form-token.ts';
import { getServerKey, hashSecret } from './secret.ts';
import { findSession, touchSession } from './session.queries.ts';

/** Who stands behind a session or token; the kernel knows neither people nor roles, so modules give the answers. */
export type ActorSlots = {
  /** A person with the roles that hold now; null when the person may no longer use Padu. */
  readonly loadActor: (tx: Tx, personId: string, now: Date) => Promise<Actor | null>;
  /** The actor of an API token by its SHA-256; null when there is none, or it is revoked or over. */
  readonly loadTokenActor: (tx: Tx, hash: Buffer, now: Date) => Promise<Actor | null>;
};

const touchAfterMs = 60_000;

const replies = new WeakMap<FastifyRequest, FastifyReply>();

/**
 * Puts onto each request who acts (`actor`), the session, the preferences and the form token.
 * A bearer token decides alone; the cookie of the same request is then not looked at.
 */
export async function useSessions(app: FastifyInstance, db: Db, config: Config, slots: ActorSlots): Promise<void> {
  const cookies = cookiesOf(config);
  const tokens = formTokens(await getServerKey(db.sql, 'form-token'), cookies);
  app.decorateRequest('actor', null);
  app.decorateRequest('session', null);
  app.decorateRequest('preferences', {
    getter() {
      return readPreferences(this);
    },
  });
  app.decorateRequest('csrfToken', {
    getter() {
      if (this.session !== null) return this.session.csrf;
      const reply = replies.get(this);
      return reply === undefined ? '' : tokens.issue(this, reply);
    },
  });
  const actorBehind = askTogether((secret) => slots.loadTokenActor(db.lookups, hashSecret(secret), new Date()));
  const byToken = async (header: string): Promise<Actor> => {
    const secret = /^Bearer ([\w-]{20,200})$/i.exec(header)?.[1];
    const actor = secret === undefined ? null : await actorBehind(secret);
    if (actor === null) throw new CodedError('not-signed-in');
    return actor;
  };
  const bySession = async (request: FastifyRequest, cookie: string, now: Date): Promise<void> => {
    const session = await findSession(db.lookups, cookie, now);
    const actor = session && (await slots.loadActor(db.lookups, session.personId, now));
    if (!session || !actor) return;
    const { id, csrf, confirmedAt, mustEnrol, unread } = session;
    request.actor = { ...actor, confirmedAt };
    request.session = { id, csrf, confirmedAt, mustEnrol, unread };
    if (now.getTime() - session.lastSeenAt.getTime() > touchAfterMs) await touchSession(db.sql, session.id, now);
  };
  app.addHook('onRequest', async (request, reply) => {
    replies.set(request, reply);
    setAnonymousCheck(request, (token) => tokens.isRight(request, token));
    if (routeOf(request)?.config.sessionless === true) return;
    const { authorization } = request.headers;
    const cookie = cookies.read(request, 'padu_session');
    const now = new Date();
    if (authorization !== undefined) request.actor = await byToken(authorization);
    else if (cookie !== undefined) await bySession(request, cookie, now);
  });
}
