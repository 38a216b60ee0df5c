import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { padu } from '../../kernel/access/padu.ts';
import { CodedError, type Problem } from '../../kernel/errors/errors.ts';
import { postedText } from '../../kernel/http/posted-text.ts';
import { createRow } from '../../register/change.ts';
import { viewOf } from '../../ui/shell.ts';
import { anyAccount } from './account.queries.ts';
import { type FirstRunEntries, firstRunPage } from './first-run.page.ts';
import { foundGovernment, openAccount } from './found-government.ts';
import type { IdentitySite } from './identity-site.ts';
import { loginProblem } from './login.rules.ts';
import { newPasswordProblems } from './new-password-inputs.ts';
import { hashPassword } from './password.ts';
import { startSession } from './start-session.ts';

const required = { id: 'Wajib diisi.', en: 'Required.' };

const entriesOf = (request: FastifyRequest): FirstRunEntries => ({
  profile: postedText(request, 'profile'),
  government: postedText(request, 'government').trim().slice(0, 200),
  name: postedText(request, 'name').trim().slice(0, 200),
  login: postedText(request, 'login').trim(),
});

function judge(site: IdentitySite, request: FastifyRequest, entries: FirstRunEntries): readonly Problem[] {
  const problems: Problem[] = [];
  const known = site.slots.profiles().some(({ id }) => id === entries.profile);
  if (!known) problems.push({ field: 'profile', code: 'required', message: required });
  if (entries.name === '') problems.push({ field: 'name', code: 'required', message: required });
  const login = loginProblem(entries.login);
  if (login) problems.push({ field: 'login', code: 'pattern', message: login });
  const [password, repeat] = [postedText(request, 'password'), postedText(request, 'repeat')];
  return [...problems, ...newPasswordProblems(password, repeat, [entries.login, entries.name])];
}

async function found(site: IdentitySite, request: FastifyRequest, reply: FastifyReply, entries: FirstRunEntries) {
  const { registry, slots } = site;
  const profile = slots.profiles().find(({ id }) => id === entries.profile);
  if (profile === undefined) throw new CodedError('invalid');
  const government = { name: entries.government || profile.government, profile: profile.id };
  const hash = await hashPassword(postedText(request, 'password'));
  const now = new Date();
  const requestId = request.id;
  const setCookie = await site.db.begin(async (tx) => {
    if (!(await foundGovernment({ tx, actor: padu, now, requestId }, government))) throw new CodedError('not-found');
    const values = { name: entries.name, number: 'ADMIN-1' };
    const act = { tx, registry, actor: padu, now, requestId };
    const personId = await createRow(act, registry.get('people'), { values, answers: {}, reason: null });
    const id = await openAccount({ tx, actor: padu, now, requestId }, { personId, login: entries.login, hash });
    await slots.grantFirstAdministrator(tx, personId, now);
    return startSession(site, tx, reply, { id, personId }, now);
  });
  setCookie();
  await slots.governmentChosen(government);
}

/** `GET` and `POST /first-run`: there only while no account exists; of two at once, one founds and the other gets 404. */
export function firstRunRoutes(app: FastifyInstance, site: IdentitySite): void {
  const config = { access: 'public', signIn: true } as const;
  app.get('/first-run', { config }, async (request) => {
    if (await anyAccount(site.db.sql)) throw new CodedError('not-found');
    const profiles = site.slots.profiles();
    const only = profiles.length === 1 ? (profiles[0]?.id ?? '') : '';
    const entries = { profile: only, government: '', name: '', login: '' };
    return firstRunPage(viewOf(site.shell, request), profiles, entries, []);
  });
  app.post('/first-run', { config }, async (request, reply) => {
    if (await anyAccount(site.db.sql)) throw new CodedError('not-found');
    const entries = entriesOf(request);
    const problems = judge(site, request, entries);
    if (problems.length > 0) {
      reply.code(422);
      return firstRunPage(viewOf(site.shell, request), site.slots.profiles(), entries, problems);
    }
    await found(site, request, reply, entries);
    return reply.redirect('/', 303);
  });
}
