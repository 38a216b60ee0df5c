import type { Config } from '../../kernel/config/config.ts';
import type { Tx } from '../../kernel/db/db.ts';
import type { Task } from '../../kernel/jobs/start-jobs.ts';
import { type MailServer, openMailServer } from '../../kernel/mail/mail-server.ts';
import { sendMails } from '../../kernel/mail/send-mails.ts';
import { completeInvitation, findAddress, findGovernment } from '../identity/index.ts';
import { writeMails } from './write-mails.ts';

/** Where people reach this Padu: what links in mails and webhooks begin with. */
export const originOf = ({ publicUrl, host, port }: Config): string => publicUrl ?? `http://${host}:${port}`;

/** The address mails come from. */
const fromOf = (config: Config): string =>
  config.mailFrom ?? `padu@${config.publicUrl ? new URL(config.publicUrl).hostname : 'localhost'}`;

const governmentName = async (tx: Tx): Promise<string> => (await findGovernment(tx))?.name ?? 'Padu';

/** The mail server of the settings; null where none is set. */
const serverOf = async (config: Config): Promise<MailServer | null> =>
  config.smtpUrl === undefined ? null : openMailServer(config.smtpUrl, fromOf(config));

/** Writes the mails that are due and, where a mail server is set, sends what waits. */
export const mailRun =
  (config: Config): Task =>
  async (db, _, now) => {
    await writeMails(db, now, config.timeZone);
    const server = await serverOf(config);
    if (server === null) return;
    const office = {
      server,
      origin: originOf(config),
      government: governmentName,
      addressOf: findAddress,
      complete: completeInvitation,
    };
    await sendMails(db, office, () => new Date()).finally(() => server.close());
  };
