import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { postedText } from '../../../kernel/http/posted-text.ts';
import type { Posted } from '../../../register/field.ts';
import { manyTexts } from '../../../register/fields/posted.ts';
import { actorOf } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import { lockAccounts } from '../account.queries.ts';
import { administrators } from '../accounts.ts';
import type { IdentitySite } from '../identity-site.ts';
import { linkTo } from '../link-to.ts';
import { searchCandidates } from '../people.queries.ts';
import { invitePeoplePage } from './invite-people.page.ts';
import { type Invited, inviteAgain, invitePeople } from './invite-people.ts';
import { invitedPage } from './invited.page.ts';
import { type Invitee, judgeInvitees, loginField, mailField, mostInvitees } from './invitees.ts';
import { loadKnown } from './inviting.queries.ts';

/** How many people are shown at once; the search narrows the rest. */
const shown = 200;

const picked = (request: FastifyRequest): readonly string[] => [
  ...new Set(manyTexts((request.body ?? {}) as Posted, 'pick')),
];

const inviteesIn = (request: FastifyRequest): readonly Invitee[] =>
  picked(request).map((person) => ({
    person,
    login: postedText(request, loginField(person)).trim(),
    mail: postedText(request, mailField(person)).trim(),
  }));

/** `/accounts/invite`: accounts and links for many people in one step; `/invitations/again`: new links for many. */
export function invitingRoutes(app: FastifyInstance, site: IdentitySite): void {
  const config = administrators;
  const sends = site.config.smtpUrl !== undefined;

  const draw = async (request: FastifyRequest, q: string, refused: Pick<CodedError, 'problems'> | null) => {
    const entered = refused ? inviteesIn(request) : [];
    const found = await searchCandidates(
      site.db.sql,
      q,
      entered.map(({ person }) => person),
      shown + 1,
    );
    const candidates = found.slice(0, Math.max(shown, entered.length));
    const more = found.length > candidates.length;
    return invitePeoplePage(viewOf(site.shell, request), {
      candidates,
      more,
      q,
      entered,
      problems: refused?.problems ?? [],
      sends,
    });
  };
  const result = (request: FastifyRequest, invited: readonly Invited[]) =>
    invitedPage(viewOf(site.shell, request), invited, (secret) => linkTo(site, request, secret));

  app.get<{ Querystring: { q?: unknown } }>('/accounts/invite', { config }, (request) => {
    const q = typeof request.query.q === 'string' ? request.query.q.trim().slice(0, 100) : '';
    return draw(request, q, null);
  });
  app.post('/accounts/invite', { config }, async (request, reply) => {
    const invitees = inviteesIn(request);
    const people = invitees.map(({ person }) => person);
    try {
      const invited = await site.db.begin(async (tx) => {
        await lockAccounts(tx);
        const known = await loadKnown(
          tx,
          people,
          invitees.map(({ login }) => login),
        );
        const problems = judgeInvitees(invitees, known);
        if (problems.length > 0) throw new CodedError('invalid', {}, { problems });
        const named = invitees.map((one) => ({ ...one, name: known.free.get(one.person) ?? '' }));
        return invitePeople({ tx, actor: actorOf(request), now: new Date(), requestId: request.id }, named, sends);
      });
      return result(request, invited);
    } catch (error) {
      if (!(error instanceof CodedError) || error.code !== 'invalid') throw error;
      reply.code(422);
      return draw(request, postedText(request, 'q'), error);
    }
  });
  app.post('/invitations/again', { config }, async (request) => {
    const accounts = picked(request).slice(0, mostInvitees);
    const invited = await site.db.begin((tx) =>
      inviteAgain({ tx, actor: actorOf(request), now: new Date(), requestId: request.id }, accounts, sends),
    );
    if (invited.length === 0) throw new CodedError('no-rows-chosen');
    return result(request, invited);
  });
}
