import type { FastifyPluginAsync } from 'fastify';
import { cookiesOf } from '../../kernel/session/cookies.ts';
import { getServerKey } from '../../kernel/session/secret.ts';
import { firstRunRoutes } from './first-run.ts';
import type { IdentitySite } from './identity-site.ts';
import { signInRoutes } from './sign-in.ts';
import { signOutRoute } from './sign-out.ts';

export { findGovernment } from './government.queries.ts';
export type { Government, IdentitySlots, ProfileChoice } from './identity-site.ts';
export { people, peopleMounted } from './people.ts';
export { loadTokenActor } from './token-actor.ts';

/** Signing in and out, the first run, accounts and tokens. */
export const identity =
  (parts: Omit<IdentitySite, 'cookies' | 'attemptKey'>): FastifyPluginAsync =>
  async (app) => {
    const attemptKey = await getServerKey(parts.db.sql, 'sign-in-attempts');
    const site: IdentitySite = { ...parts, cookies: cookiesOf(parts.config), attemptKey };
    signInRoutes(app, site);
    signOutRoute(app, site);
    firstRunRoutes(app, site);
  };
