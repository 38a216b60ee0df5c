import type { Db } from '../../kernel/db/db.ts';
import { findGovernment } from './government.queries.ts';
import type { Government } from './identity-site.ts';

/** The government this program serves, at hand for every page; null before the first run. */
export type CurrentGovernment = {
  readonly current: () => Government | null;
  /** Looks again: after the first run, and when the regulation was changed. */
  readonly refresh: () => Promise<void>;
  readonly stop: () => void;
};

/** Another copy of the server may change it, so each looks again this often. */
const everyMs = 10_000;

/** Reads the government and keeps it up to date until stopped. A lost database leaves the last one known. */
export async function watchGovernment(db: Db, report: (error: unknown) => void): Promise<CurrentGovernment> {
  let known = (await findGovernment(db.sql)) ?? null;
  const refresh = async () => {
    known = (await findGovernment(db.sql)) ?? null;
  };
  const timer = setInterval(() => void refresh().catch(report), everyMs);
  timer.unref();
  return { current: () => known, refresh, stop: () => clearInterval(timer) };
}
