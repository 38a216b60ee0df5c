import type { FastifyPluginAsync } from 'fastify';
import { cookiesOf } from '../../kernel/session/cookies.ts';
import { getServerKey } from '../../kernel/session/secret.ts';
import { accountRoutes } from './accounts.ts';
import { createAccountRoutes } from './create-account.ts';
import { denialRoutes } from './denials.ts';
import { firstRunRoutes } from './first-run.ts';
import type { IdentitySite } from './identity-site.ts';
import { invitationRoutes } from './invitation.ts';
import { myAccountRoutes } from './my-account.ts';
import { signInRoutes } from './sign-in.ts';
import { signOutRoute } from './sign-out.ts';
import { tokenRoutes } from './tokens.ts';

/** Signing in and out, the first run, accounts and tokens. */
export const identity =
  (parts: Omit<IdentitySite, 'cookies' | 'attemptKey'>): FastifyPluginAsync =>
  async (app) => {
    const attemptKey = await getServerKey(parts.db.sql, 'sign-in-attempts');
    const site: IdentitySite = { ...parts, cookies: cookiesOf(parts.config), attemptKey };
    signInRoutes(app, site);
    signOutRoute(app, site);
    firstRunRoutes(app, site);
    accountRoutes(app, site);
    createAccountRoutes(app, site);
    invitationRoutes(app, site);
    myAccountRoutes(app, site);
    tokenRoutes(app, site);
    denialRoutes(app, site);
  };
