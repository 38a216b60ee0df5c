import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '../errors/errors.ts';
import { same } from '../i18n/text.ts';

/** Where archives are kept: a folder, or a bucket. */
export type Place = {
  /** As the operator calls it. */
  readonly shown: string;
  /** A folder of this machine where an archive grows before it is put into its place. */
  readonly drafts: string;
  readonly list: () => Promise<readonly string[]>;
  /** Takes a whole file under its final name, all of it or nothing. The draft is gone afterwards. */
  readonly put: (draft: string, name: string) => Promise<void>;
  /** Brings an archive to this machine. `done` removes what was brought. */
  readonly fetch: (name: string) => Promise<{ path: string; done: () => Promise<void> }>;
  readonly remove: (name: string) => Promise<void>;
};

const draftMark = '.part';
const draftHours = 24;

/** The name of a draft: hidden, and not to be taken for an archive. */
export const draftPath = (place: Place, name: string, salt: string): string =>
  join(place.drafts, `.${name}.${salt}${draftMark}`);

/**
 * Makes the folder for drafts and removes those that a kill left long ago.
 * @throws CodedError `backup-place`
 */
export async function prepareDrafts(place: Place, now: Date): Promise<void> {
  try {
    await mkdir(place.drafts, { recursive: true, mode: 0o700 });
    for (const name of await readdir(place.drafts)) {
      if (!name.startsWith('.padu-') || !name.endsWith(draftMark)) continue;
      const path = join(place.drafts, name);
      const age = now.getTime() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? now.getTime());
      if (age > draftHours * 3_600_000) await rm(path, { force: true });
    }
  } catch (error) {
    const detail = same(error instanceof Error ? error.message : String(error));
    throw Object.assign(new CodedError('backup-place', { place: place.shown, detail }), { cause: error });
  }
}
