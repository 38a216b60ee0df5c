import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Tx } from '../../kernel/db/db.ts';
import { newId } from '../../kernel/db/new-id.ts';
import { CodedError, type Problem } from '../../kernel/errors/errors.ts';
import { postedText } from '../../kernel/http/posted-text.ts';
import { actorOf } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import { type Account, getAccount, insertAccount, isLoginTaken, lockAccounts } from './account.queries.ts';
import { administrators } from './accounts.ts';
import { createAccountPage } from './create-account.page.ts';
import type { IdentitySite } from './identity-site.ts';
import { invitationLinkPage } from './invitation.page.ts';
import { createInvitation } from './invitation.queries.ts';
import { linkTo } from './link-to.ts';
import { loginProblem } from './login.rules.ts';
import { listCandidates } from './people.queries.ts';

/** A list to choose from stays usable up to here; who is not in it is chosen from the page of the person. */
const mostCandidates = 500;

const choose = { id: 'Pilih dari daftar.', en: 'Choose from the list.' };
const taken = { id: 'Nama masuk ini sudah dipakai.', en: 'This sign-in name is in use.' };

async function judge(tx: Tx, person: string, login: string): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const candidates = await listCandidates(tx, person, mostCandidates);
  if (candidates[0]?.id !== person) problems.push({ field: 'person', code: 'required', message: choose });
  const wrong = loginProblem(login);
  if (wrong) return [...problems, { field: 'login', code: 'pattern', message: wrong }];
  if (await isLoginTaken(tx, login)) problems.push({ field: 'login', code: 'taken', message: taken });
  return problems;
}

async function create(site: IdentitySite, request: FastifyRequest): Promise<{ account: Account; secret: string }> {
  const actor = actorOf(request);
  const [personId, login] = [postedText(request, 'person'), postedText(request, 'login').trim()];
  return site.db.begin(async (tx) => {
    await lockAccounts(tx);
    const problems = await judge(tx, personId, login);
    if (problems.length > 0) throw new CodedError('invalid', {}, { problems });
    const now = new Date();
    const id = newId(now);
    await insertAccount({ tx, actor, now, requestId: request.id }, { id, personId, login, status: 'invited' });
    return { account: await getAccount(tx, id, false), secret: await createInvitation(tx, id, now) };
  });
}

/** `GET /accounts/new` and `POST /accounts`: an account for a person, and the link to choose its password. */
export function createAccountRoutes(app: FastifyInstance, site: IdentitySite): void {
  const config = administrators;
  app.get<{ Querystring: { person?: unknown } }>('/accounts/new', { config }, async (request) => {
    const person = String(request.query.person ?? '');
    const candidates = await listCandidates(site.db.sql, person, mostCandidates);
    return createAccountPage(viewOf(site.shell, request), candidates, { person, login: '' }, []);
  });
  app.post('/accounts', { config }, async (request, reply) => {
    const view = viewOf(site.shell, request);
    try {
      const { account, secret } = await create(site, request);
      return invitationLinkPage(view, account, linkTo(site, request, secret));
    } catch (error) {
      if (!(error instanceof CodedError) || error.code !== 'invalid') throw error;
      const entries = { person: postedText(request, 'person'), login: postedText(request, 'login') };
      reply.code(422);
      return createAccountPage(
        view,
        await listCandidates(site.db.sql, entries.person, mostCandidates),
        entries,
        error.problems,
      );
    }
  });
}
