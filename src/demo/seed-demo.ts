import { join } from 'node:path';
import { loadMaker, padusRegisters } from '../app.ts';
import { padu } from '../kernel/access/padu.ts';
import type { Config } from '../kernel/config/config.ts';
import type { Db } from '../kernel/db/db.ts';
import { CodedError } from '../kernel/errors/errors.ts';
import { filesFolder } from '../kernel/files/store.ts';
import { isoDateOf } from '../kernel/i18n/format.ts';
import { foundGovernment, type Government, hashPassword, openAccount } from '../modules/identity/index.ts';
import { findProfile, findProvision } from '../modules/regulation/index.ts';
import { lookAfterAccess } from './access.ts';
import { demoAccounts, keepPassword, newPassword } from './accounts.ts';
import { playBackups } from './backups.ts';
import { runDemoBatches } from './batches.ts';
import type { DataFile } from './data-file.ts';
import { playEvaluations } from './evaluations.ts';
import { handOver } from './hand-over.ts';
import { keepDemoFilters } from './kept-filters.ts';
import { giveAddresses, sendMessages } from './messages.ts';
import { play } from './play.ts';
import { readData, readWords } from './read-data.ts';
import { playRequests } from './requests.ts';
import { scriptOf } from './script.ts';
import { signLog } from './sign-log.ts';
import { storeLetters } from './store-letters.ts';
import { talk } from './talk.ts';

/** Where a demonstration is put. */
export type Place = { readonly db: Db; readonly config: Config };

/** What a demonstration has become. */
export type Demo = {
  readonly government: string;
  readonly profile: string;
  /** Of every demonstration account; null where it is not kept in this data folder. */
  readonly password: string | null;
  /** Rows by register. */
  readonly rows: Readonly<Record<string, number>>;
};

/**
 * Fills an empty database with a demonstration: a government, its organisation, four years of decrees and documents, and
 * accounts to sign in with, all in one transaction; then an import and a bulk edit, which run in their own. Everything
 * goes through the doors people use and stands in the log. Nothing that lies after `now` is recorded.
 * @throws CodedError `demo-not-empty` where there is a government already
 */
export async function seedDemo(place: Place, profile: string, now: Date): Promise<Demo> {
  const { db, config } = place;
  const words = readWords(profile);
  const government: Government = { name: words.GOVERNMENT ?? profile, profile };
  const password = newPassword();
  const hash = await hashPassword(password);
  const files = readData(profile);
  const { registry, events } = scriptFor(config, government, files, now);
  const filesDir = join(config.dataDir, 'files');
  const letters = await storeLetters(events, filesDir, government.name);
  const { rows, idOf } = await db.begin(async (tx) => {
    const founded = { tx, actor: padu, now: new Date(`${words.START}T02:00:00Z`), requestId: 'demo' };
    if (!(await foundGovernment(founded, government))) throw new CodedError('demo-not-empty');
    const stage = { tx, registry, timeZone: config.timeZone, letters };
    const { counts, idOf } = await play(stage, events);
    // A moment apart, so that they stand in this order wherever accounts are listed by age.
    for (const [at, { login, person }] of demoAccounts.entries()) {
      const opened = { ...founded, now: new Date(now.getTime() + at) };
      await openAccount(opened, { login, personId: idOf('people', person), hash });
    }
    await giveAddresses(stage, idOf, now);
    const evaluated = await playEvaluations(stage, { idOf }, files, isoDateOf(now, config.timeZone), {
      filesDir,
      government: government.name,
    });
    const asked = await playRequests(stage, { idOf }, files, { today: isoDateOf(now, config.timeZone), filesDir });
    // Only who has an account is told, so the talk comes after the accounts.
    await talk(stage, { idOf }, files, isoDateOf(now, config.timeZone));
    const personOf = (number: string) => idOf('people', number);
    await keepDemoFilters({ tx, registry, timeZone: config.timeZone, now, personOf });
    await handOver(stage, { idOf }, now);
    const looked = await lookAfterAccess(stage, { idOf }, now);
    await playBackups(
      tx,
      [...counts.values()].reduce((sum, n) => sum + n, 0),
      now,
    );
    return { rows: { ...Object.fromEntries(counts), ...evaluated, ...asked, ...looked }, idOf };
  });
  await keepPassword(config.dataDir, password);
  const personOf = (number: string) => idOf('people', number);
  const site = { db, registry, filesDir, loadMaker: loadMaker(config) };
  await runDemoBatches({ site, timeZone: config.timeZone, now, personOf });
  await signLog(db, config);
  // Webhooks are told what stands in the log, and what that brings about is signed again.
  await sendMessages(place, registry, idOf, now);
  await signLog(db, config);
  return { government: government.name, profile, password, rows };
}

/** What happens in the demonstration of a government, and the registers it happens in. */
function scriptFor(config: Config, government: Government, files: readonly DataFile[], now: Date) {
  const current = { current: () => government, refresh: () => Promise.resolve(), stop: () => undefined };
  const registry = padusRegisters(config.timeZone, current, filesFolder(config));
  const regulation = findProfile(government.profile);
  const dutyOf = (id: string): string => {
    const duty = regulation && findProvision(regulation, id)?.duty;
    if (!duty) throw new TypeError(`${government.profile} has no provision ${id}`);
    return duty.id;
  };
  const keyOf = (name: string): string => registry.get(name).register.key;
  const today = isoDateOf(now, config.timeZone);
  return { registry, events: scriptOf(files, { keyOf, dutyOf }, today) };
}
