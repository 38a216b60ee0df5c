import { parseArgs } from 'node:util';
import { allRoles } from '../kernel/access/access.ts';
import { padu } from '../kernel/access/padu.ts';
import type { Db, Tx } from '../kernel/db/db.ts';
import { openDatabase } from '../kernel/db/open.ts';
import { CodedError } from '../kernel/errors/errors.ts';
import { same } from '../kernel/i18n/text.ts';
import { createToken, getToken, listTokens, revokeToken, tokenLimits } from '../modules/identity/index.ts';
import { findAgencyByCode } from '../modules/organization/index.ts';
import { type CommandContext, UsageError } from './command.ts';
import { recoverAccess } from './recover-account.ts';

const commands = `  npm run -s padu -- token create --role <role> [--agency <code>] [--days ${tokenLimits.defaultDays}] [--name <text>] [--json]
  npm run -s padu -- token list [--json]
  npm run -s padu -- token revoke <id> [--json]
  npm run -s padu -- token recover --login <name> [--json]`;

export const usage = {
  id: `${commands}

Token hanya ditampilkan sekali, saat dibuat; berlaku paling lama ${tokenLimits.mostDays} hari. Kirim dalam tajuk
"Authorization: Bearer <token>". Boleh dijalankan selagi server bekerja.
"recover" adalah jalan kembali bagi administrator terakhir: semua cara masuk dan sesi akun itu berakhir, lalu tercetak
tautan sekali pakai yang berlaku satu hari. Tercatat di log, dan semua administrator diberi tahu.
Peran: ${allRoles.join(', ')}`,
  en: `${commands}

A token is shown once, when it is made; it is good for at most ${tokenLimits.mostDays} days. Send it in the header
"Authorization: Bearer <token>". May run while the server works.
"recover" is the way back for the last administrator: every way to sign in and every session of that account ends, and a
link is printed that works once, for a day. The log records it, and every administrator is told.
Roles: ${allRoles.join(', ')}`,
};

/** Whoever may run commands on this machine holds the database anyway; the log says that it was done here. */
const acting = (tx: Tx) => ({ tx, actor: padu, now: new Date(), requestId: 'command' });

const options = {
  role: { type: 'string' },
  agency: { type: 'string' },
  days: { type: 'string', default: String(tokenLimits.defaultDays) },
  name: { type: 'string', default: 'padu token create' },
  login: { type: 'string' },
} as const;

type Asked = { readonly role?: string; readonly agency?: string; readonly days: string; readonly name: string };

/** @throws CodedError `invalid` naming the option that is wrong */
async function create(db: Db, { role, agency, days, name }: Asked, report: CommandContext['report']): Promise<void> {
  if (role === undefined) throw new UsageError('--role <role>');
  const made = await db.begin(async (tx) => {
    const agencyId = agency === undefined ? null : await findAgencyByCode(tx, agency);
    if (agencyId === undefined) {
      const message = { id: `Tidak ada perangkat daerah berkode ${agency}.`, en: `No agency has the code ${agency}.` };
      throw new CodedError('invalid', {}, { problems: [{ field: 'agency', code: 'unknown-reference', message }] });
    }
    return createToken(acting(tx), { name, role, agencyId, days: Number(days) });
  });
  const { id, token, expiresAt } = made;
  report(
    {
      id: `${token}\nBerlaku sampai ${expiresAt.toISOString()}. Token tidak ditampilkan lagi.`,
      en: `${token}\nGood until ${expiresAt.toISOString()}. It will not be shown again.`,
    },
    { id, token, role, agency: agency ?? null, expiresAt },
  );
}

async function list(db: Db, report: CommandContext['report']): Promise<void> {
  const tokens = await listTokens(db.sql, new Date());
  const lines = tokens.map(({ id, role, status, expiresAt, name }) =>
    [id, role.padEnd(20), status.padEnd(8), expiresAt.toISOString().slice(0, 10), name].join('  '),
  );
  const none = { id: 'Belum ada token.', en: 'There are no tokens.' };
  report(lines.length === 0 ? none : same(lines.join('\n')), tokens);
}

async function revoke(db: Db, id: string, report: CommandContext['report']): Promise<void> {
  await db.begin((tx) => revokeToken(acting(tx), id));
  const { name, status } = await getToken(db.sql, id);
  report({ id: `Token "${name}" dicabut.`, en: `The token "${name}" is revoked.` }, { id, status });
}

export async function run(args: readonly string[], { config, report }: CommandContext): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [verb, id, ...more] = positionals;
  const wants = new Map([
    ['create', id === undefined],
    ['list', id === undefined],
    ['revoke', id !== undefined],
    ['recover', id === undefined && values.login !== undefined],
  ]);
  if (!wants.get(verb ?? '') || more.length > 0)
    throw new UsageError('token create | list | revoke <id> | recover --login <name>');
  const database = await openDatabase(config, { serve: false, upgrade: true });
  try {
    if (verb === 'create') await create(database.db, values, report);
    else if (verb === 'list') await list(database.db, report);
    else if (verb === 'recover') await recoverAccess(database.db, config, values.login ?? '', report);
    else await revoke(database.db, id ?? '', report);
  } finally {
    await database.close();
  }
  return 0;
}
