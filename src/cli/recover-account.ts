import { padu } from '../kernel/access/padu.ts';
import type { Config } from '../kernel/config/config.ts';
import type { Db } from '../kernel/db/db.ts';
import { isoDateOf } from '../kernel/i18n/format.ts';
import { recoverOnServer } from '../modules/identity/index.ts';
import { listAdministrators } from '../modules/organization/index.ts';
import type { CommandContext } from './command.ts';

type Place = Pick<Config, 'publicUrl' | 'host' | 'port' | 'timeZone'>;

/**
 * `token recover`: ends every way to sign in and every session of an account, and prints a link that works once, for a
 * day. It asks nothing of the network, so it works where nobody can sign in any more.
 * @throws CodedError `invalid` where nobody who may sign in has this name
 */
export async function recoverAccess(db: Db, config: Place, login: string, report: CommandContext['report']) {
  const now = new Date();
  const { secret, expiresAt, name } = await db.begin(async (tx) => {
    const administrators = await listAdministrators(tx, isoDateOf(now, config.timeZone));
    return recoverOnServer({ tx, actor: padu, now, requestId: 'command' }, login, administrators);
  });
  const link = `${config.publicUrl ?? `http://${config.host}:${config.port}`}/invitation/${secret}`;
  report(
    {
      id: `${link}\nUntuk ${name}, sekali pakai, sampai ${expiresAt.toISOString()}. Tautan tidak ditampilkan lagi.\nSemua cara masuk dan sesi lama akun ini telah berakhir.`,
      en: `${link}\nFor ${name}, good once, until ${expiresAt.toISOString()}. It will not be shown again.\nEvery old way to sign in and every session of this account has ended.`,
    },
    { login, link, expiresAt },
  );
}
