import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { postedText } from '../../kernel/http/posted-text.ts';
import { endSessionsOf, listSessions } from '../../kernel/session/session.queries.ts';
import { actorOf } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import { accountPage, ownAccount } from './account.page.ts';
import {
  type Account,
  type Acting,
  disableAccount,
  getAccount,
  listAccounts,
  recordAccountStep,
  setAccountStatus,
} from './account.queries.ts';
import { listAccountEvents } from './account-event.queries.ts';
import { accountsPage, accountsShown } from './accounts.page.ts';
import { invitationKind } from './contact.queries.ts';
import { getFactors } from './factors/factor.queries.ts';
import type { IdentitySite } from './identity-site.ts';
import { invitationLinkPage } from './invitation.page.ts';
import { createInvitation, deleteInvitation, listInvitations } from './invitation.queries.ts';
import { invitationsPage } from './invitations.page.ts';
import { newestMails } from './inviting/inviting.queries.ts';
import { linkTo } from './link-to.ts';
import { isActivePerson } from './people.queries.ts';

type OfAccount = { Params: { id: string } };

/** Only administrators give access. */
export const administrators = { access: { administrator: 'all' } } as const;

/** Runs a step on a locked account, if nobody changed it since the page was shown. */
function onAccount<T>(
  site: IdentitySite,
  request: FastifyRequest<OfAccount>,
  run: (acting: Acting, account: Account) => Promise<T>,
): Promise<T> {
  const actor = actorOf(request);
  return site.db.begin(async (tx) => {
    const account = await getAccount(tx, request.params.id, true);
    if (String(account.version) !== postedText(request, 'version')) throw new CodedError('stale');
    return run({ tx, actor, now: new Date(), requestId: request.id }, account);
  });
}

async function requireActivePerson({ tx }: Acting, { personId }: Account): Promise<void> {
  if (await isActivePerson(tx, personId)) return;
  const step = { id: 'Buat tautan', en: 'Make a link' };
  throw new CodedError('wrong-state', { step, state: { id: 'Sudah keluar', en: 'Left' } });
}

/**
 * A link opens an account, so for one that was in use already it takes two administrators wherever there are two.
 * @throws CodedError `recovery-needed`
 */
async function requireRecovery(site: IdentitySite, { tx, now }: Acting, { status }: Account): Promise<void> {
  if (status === 'invited') return;
  if ((await site.slots.listAdministrators(tx, now)).length > 1) throw new CodedError('recovery-needed');
}

/** The list of accounts, one account, and the steps on it. */
export function accountRoutes(app: FastifyInstance, site: IdentitySite): void {
  const config = administrators;
  app.get<{ Querystring: { q?: unknown } }>('/accounts', { config }, async (request) => {
    const q = typeof request.query.q === 'string' ? request.query.q.trim().slice(0, 100) : '';
    return accountsPage(viewOf(site.shell, request), await listAccounts(site.db.sql, q, accountsShown), q);
  });
  app.get<OfAccount>('/accounts/:id', { config }, async (request) => {
    const tx = site.db.sql;
    const account = await getAccount(tx, request.params.id, false);
    const [factors, sessions, events] = await Promise.all([
      getFactors(tx, account.id),
      listSessions(tx, account.personId, new Date()),
      listAccountEvents(tx, account.id, 50),
    ]);
    return accountPage(viewOf(site.shell, request), account, factors, sessions.length, events);
  });
  app.post<OfAccount>('/accounts/:id/invite', { config }, async (request) => {
    const made = await onAccount(site, request, async (acting, account) => {
      await requireActivePerson(acting, account);
      await requireRecovery(site, acting, account);
      const status = account.status === 'disabled' ? 'invited' : account.status;
      await setAccountStatus(acting, account.id, status, 'invite');
      return { account, secret: await createInvitation(acting.tx, account.id, acting.now) };
    });
    return invitationLinkPage(viewOf(site.shell, request), made.account, linkTo(site, request, made.secret));
  });
  app.get('/invitations', { config }, async (request) => {
    const invitations = await listInvitations(site.db.sql);
    const people = invitations.map(({ personId }) => personId);
    const mails = await newestMails(site.db.sql, invitationKind, people);
    return invitationsPage(viewOf(site.shell, request), invitations, mails);
  });
  app.post<OfAccount>('/accounts/:id/withdraw', { config }, async (request, reply) => {
    await onAccount(site, request, async (acting, account) => {
      await deleteInvitation(acting.tx, account.id);
      await recordAccountStep(acting, account.id, 'withdraw-link');
    });
    return reply.redirect('/invitations', 303);
  });
  app.post<OfAccount>('/accounts/:id/end-sessions', { config }, async (request, reply) => {
    await onAccount(site, request, async (acting, account) => {
      await endSessionsOf(acting.tx, account.personId, acting.now);
      await recordAccountStep(acting, account.id, 'end-sessions');
    });
    return reply.redirect(`/accounts/${request.params.id}`, 303);
  });
  app.post<OfAccount>('/accounts/:id/disable', { config }, async (request, reply) => {
    await onAccount(site, request, async (acting, account) => {
      if (account.personId === acting.actor.id) throw new CodedError('four-eyes', { step: ownAccount });
      if (account.status !== 'disabled') await disableAccount(acting, account);
    });
    return reply.redirect(`/accounts/${request.params.id}`, 303);
  });
}
