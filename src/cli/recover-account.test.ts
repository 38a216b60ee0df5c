import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { findRegisterTables } from '../kernel/audit/find-register-tables.ts';
import { verifyLog } from '../kernel/audit/verify-log.ts';
import { CodedError } from '../kernel/errors/errors.ts';
import type { Text } from '../kernel/i18n/text.ts';
import { findSigner } from '../kernel/log/signer.ts';
import { firstRunEntries, Browser as Visitor } from '../testing/boot-identity.ts';
import { bootPadu } from '../testing/boot-padu.ts';
import { type CommandContext, UsageError } from './command.ts';
import { recoverAccess } from './recover-account.ts';
import { run, usage } from './token.ts';

const { app, db, owner, config, admin, founder, signIn } = await bootPadu();
const second = await signIn('administrator', null);
const { login, password } = firstRunEntries;
const recover = async (name: string) => {
  const said: { text: Text; data: unknown }[] = [];
  await recoverAccess(db, config, name, (text, data) => said.push({ text, data }));
  const [one] = said;
  assert.ok(one);
  return one;
};

it('asks for the sign-in name, and is in the help', async () => {
  const context: CommandContext = { config, lang: 'id', json: false, report: () => undefined };
  for (const args of [['recover'], ['recover', 'x', '--login', login]])
    await assert.rejects(run(args, context), UsageError);
  assert.match(usage.id, /token recover --login/);
});

it('says so where nobody has the name, and changes nothing', async () => {
  await assert.rejects(recover('tidak-ada'), (error) => error instanceof CodedError && error.code === 'invalid');
  assert.equal((await admin.get('/account')).statusCode, 200);
});

it('ends everything old, opens the account by a link of one day and one use, and tells everybody concerned', async () => {
  const { text, data } = await recover(login.toUpperCase());
  const { link } = data as { link: string };
  assert.ok(text.id.startsWith(link));
  assert.equal((await admin.get('/account')).statusCode, 303);
  const old = new Visitor(app);
  await old.get('/sign-in');
  assert.equal((await old.post('/sign-in', { login, password })).statusCode, 401);
  const [open] = await owner.sql<{ hours: number }[]>`
    select extract(epoch from expires_at - now())::float8 / 3600 as hours from identity.invitations`;
  assert.ok(open && open.hours > 23 && open.hours <= 24);

  const { pathname } = new URL(link);
  const words = { password: 'perahu layar putih', repeat: 'perahu layar putih' };
  const back = new Visitor(app);
  await back.get(pathname);
  assert.equal((await back.post(pathname, words)).statusCode, 303);
  assert.equal((await back.get('/account')).statusCode, 200);
  assert.equal((await new Visitor(app).get(pathname)).statusCode, 410);

  const told = await owner.sql<{ person_id: string }[]>`
    select person_id from kernel.notices where kind = 'recovered-on-server'`;
  assert.deepEqual(told.map(({ person_id }) => person_id).sort(), [founder, second.actor.id].sort());
});

it('stands in the log, which still verifies', async () => {
  const [step] = await owner.sql`
    select from kernel.actions where register = 'accounts' and step = 'recover' and request_id = 'command'`;
  assert.ok(step);
  const signer = await findSigner(join(config.dataDir, 'keys'));
  const report = await verifyLog(owner, await findRegisterTables(owner.sql), signer?.verifierKey ?? '');
  // The second administrator was put into the tables by hand, which is found out; the account was not.
  const found = report.findings.filter(({ register }) => register === 'accounts');
  assert.deepEqual(found, []);
});
