import { join } from 'node:path';
import type { FastifyPluginAsync } from 'fastify';
import { cookiesOf } from '../../kernel/session/cookies.ts';
import { loadSealer } from '../../kernel/session/seal.ts';
import { getServerKey } from '../../kernel/session/secret.ts';
import { accountRoutes } from './accounts.ts';
import { createAccountRoutes } from './create-account.ts';
import { denialRoutes } from './denials.ts';
import { confirmRoutes } from './factors/confirm.ts';
import { meansRoutes } from './factors/means.ts';
import { passkeySignInRoutes } from './factors/passkey-sign-in.ts';
import { passkeyRoutes } from './factors/passkeys.ts';
import { secondStepRoutes } from './factors/second-step.ts';
import { signInRuleRoutes } from './factors/sign-in-rules.ts';
import { totpRoutes } from './factors/totp.ts';
import { firstRunRoutes } from './first-run.ts';
import type { IdentitySite } from './identity-site.ts';
import { invitationRoutes } from './invitation.ts';
import { invitingRoutes } from './inviting/inviting.ts';
import { myAccountRoutes } from './my-account.ts';
import { erasureRoutes } from './personal-data/erasure.ts';
import { personalDataRoutes } from './personal-data/personal-data.ts';
import { sessionRoutes } from './sessions/sessions.ts';
import { signInRoutes } from './sign-in.ts';
import { signOutRoute } from './sign-out.ts';
import { tokenRoutes } from './tokens.ts';

/** Signing in and out, the first run, accounts and tokens. */
export const identity =
  (parts: Omit<IdentitySite, 'cookies' | 'attemptKey' | 'recoveryKey' | 'sealer'>): FastifyPluginAsync =>
  async (app) => {
    const attemptKey = await getServerKey(parts.db.sql, 'sign-in-attempts');
    const recoveryKey = await getServerKey(parts.db.sql, 'recovery-codes');
    const sealer = await loadSealer(join(parts.config.dataDir, 'keys'), 'second-factor');
    const site: IdentitySite = { ...parts, cookies: cookiesOf(parts.config), attemptKey, recoveryKey, sealer };
    signInRoutes(app, site);
    passkeySignInRoutes(app, site);
    secondStepRoutes(app, site);
    confirmRoutes(app, site);
    meansRoutes(app, site);
    totpRoutes(app, site);
    passkeyRoutes(app, site);
    sessionRoutes(app, site);
    signInRuleRoutes(app, site);
    personalDataRoutes(app, site);
    erasureRoutes(app, site);
    signOutRoute(app, site);
    firstRunRoutes(app, site);
    accountRoutes(app, site);
    createAccountRoutes(app, site);
    invitingRoutes(app, site);
    invitationRoutes(app, site);
    myAccountRoutes(app, site);
    tokenRoutes(app, site);
    denialRoutes(app, site);
  };
