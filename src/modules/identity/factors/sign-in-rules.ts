import type { FastifyInstance, FastifyRequest } from 'fastify';
import { allRoles } from '../../../kernel/access/access.ts';
import { actorOf } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import { administrators } from '../accounts.ts';
import type { IdentitySite } from '../identity-site.ts';
import { countFactors, getSignInRules, saveSignInRules } from './sign-in-rule.queries.ts';
import { signInRulesPage } from './sign-in-rules.page.ts';

/** The roles ticked in the form; what is no role is passed over. */
function postedRoles(request: FastifyRequest) {
  const { roles } = (request.body ?? {}) as { readonly roles?: unknown };
  const ticked = new Set([roles].flat());
  return allRoles.filter((role) => ticked.has(role));
}

/** `/sign-in-rules`: administrators decide which roles ask for a second factor. */
export function signInRuleRoutes(app: FastifyInstance, site: IdentitySite): void {
  app.get<{ Querystring: { saved?: unknown } }>('/sign-in-rules', { config: administrators }, async (request) => {
    const [rules, counts] = await Promise.all([getSignInRules(site.db.sql), countFactors(site.db.sql)]);
    return signInRulesPage(viewOf(site.shell, request), rules, counts, request.query.saved !== undefined);
  });
  app.post('/sign-in-rules', { config: { ...administrators, fresh: true } }, async (request, reply) => {
    const { version } = (request.body ?? {}) as { readonly version?: unknown };
    const actor = actorOf(request);
    const acting = { actor, now: new Date(), requestId: request.id };
    await site.db.begin((tx) => saveSignInRules({ ...acting, tx }, Number(version), postedRoles(request)));
    return reply.redirect('/sign-in-rules?saved', 303);
  });
}
