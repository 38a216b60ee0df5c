import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupConfig } from '../config/config.ts';
import type { Place } from './place.ts';
import { s3Place } from './s3-place.ts';
import { syncFolder } from './streams.ts';

/** The place at an address: `s3://bucket/prefix`, or the path of a folder. */
export function placeAt(address: string, config: BackupConfig, dataDir: string): Place {
  return address.startsWith('s3://') ? s3Place(address, config, join(dataDir, 'drafts')) : folderPlace(address);
}

function folderPlace(folder: string): Place {
  return {
    shown: folder,
    drafts: folder,
    list: async () => (await readdir(folder).catch(whenMissing)).sort(),
    put: async (draft, name) => {
      await rename(draft, join(folder, name));
      await syncFolder(folder);
    },
    fetch: async (name) => ({ path: join(folder, name), done: async () => undefined }),
    remove: (name) => rm(join(folder, name), { force: true }),
  };
}

function whenMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
