import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { postedText } from '../../kernel/http/posted-text.ts';
import { actorOf } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import { administrators } from './accounts.ts';
import type { IdentitySite } from './identity-site.ts';
import { createToken, getToken, listTokens, revokeToken } from './token.queries.ts';
import { tokenLimits } from './token-limits.ts';
import { createTokenPage, revokeTokenPage, type TokenEntries, tokenMadePage, tokensPage } from './tokens.page.ts';

const entriesOf = (request: FastifyRequest): TokenEntries => ({
  name: postedText(request, 'name'),
  role: postedText(request, 'role'),
  agency: postedText(request, 'agency'),
  days: postedText(request, 'days'),
});

const choose = { id: 'Pilih dari daftar.', en: 'Choose from the list.' };

async function create(site: IdentitySite, request: FastifyRequest): Promise<string> {
  const { name, role, agency, days } = entriesOf(request);
  const actor = actorOf(request);
  const agencies = await site.slots.listAgencies(site.db.sql);
  if (agency !== '' && !agencies.some(({ id }) => id === agency)) {
    throw new CodedError('invalid', {}, { problems: [{ field: 'agency', code: 'enum', message: choose }] });
  }
  const asked = { name, role, agencyId: agency || null, days: Number(days) };
  const made = await site.db.begin((tx) => createToken({ tx, actor, now: new Date(), requestId: request.id }, asked));
  return made.token;
}

/** The list of tokens, making one (its secret is shown once), revoking one. */
export function tokenRoutes(app: FastifyInstance, site: IdentitySite): void {
  const config = administrators;
  const agencies = () => site.slots.listAgencies(site.db.sql);
  app.get('/tokens', { config }, async (request) =>
    tokensPage(viewOf(site.shell, request), await listTokens(site.db.sql, new Date()), await agencies()),
  );
  app.get('/tokens/new', { config: { ...config, fresh: true } }, async (request) => {
    const entries = { name: '', role: '', agency: '', days: String(tokenLimits.defaultDays) };
    return createTokenPage(viewOf(site.shell, request), await agencies(), entries, []);
  });
  app.post('/tokens', { config: { ...config, fresh: true } }, async (request, reply) => {
    const view = viewOf(site.shell, request);
    try {
      return tokenMadePage(view, await create(site, request));
    } catch (error) {
      if (!(error instanceof CodedError) || error.code !== 'invalid') throw error;
      reply.code(422);
      return createTokenPage(view, await agencies(), entriesOf(request), error.problems);
    }
  });
  app.get<{ Params: { id: string } }>('/tokens/:id/revoke', { config }, async (request) =>
    revokeTokenPage(viewOf(site.shell, request), await getToken(site.db.sql, request.params.id)),
  );
  app.post<{ Params: { id: string } }>('/tokens/:id/revoke', { config }, async (request, reply) => {
    const actor = actorOf(request);
    await site.db.begin((tx) => revokeToken({ tx, actor, now: new Date(), requestId: request.id }, request.params.id));
    return reply.redirect('/tokens', 303);
  });
}
