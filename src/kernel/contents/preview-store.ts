import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentPath } from '../files/store.ts';
import type { ContentKind, Section } from './contents.ts';
import { drawPage, readSections } from './read-contents.ts';

/** What was drawn or read once is kept beside the files, and goes when it is not looked at; it can always be made again. */
const folderOf = (filesDir: string): string => join(dirname(filesDir), 'previews');

const placeOf = (filesDir: string, sha256: string, name: string): string =>
  join(folderOf(filesDir), sha256.slice(0, 2), `${sha256}-${name}`);

const missing = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
};

async function keep(path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}`;
  await writeFile(temporary, bytes, { mode: 0o600 });
  await rename(temporary, path);
}

/** A page of a PDF as it is shown: how large, of how many. */
export type PageFacts = { readonly width: number; readonly height: number; readonly pages: number };

const pageName = (page: number, width: number): string => `${page}-${width}`;

/** Draws a page of a PDF unless it was drawn before. @throws CodedError as `drawPage` */
export async function findPage(filesDir: string, sha256: string, page: number, width: number): Promise<PageFacts> {
  const place = placeOf(filesDir, sha256, pageName(page, width));
  const known = await readFile(`${place}.json`, 'utf8').catch(missing);
  if (known !== undefined) return JSON.parse(known) as PageFacts;
  const { png, ...facts } = await drawPage(contentPath(filesDir, sha256), page, width);
  await keep(`${place}.png`, png);
  await keep(`${place}.json`, JSON.stringify(facts));
  return facts;
}

/** The picture of a page of a PDF. @throws CodedError as `drawPage` */
export async function pagePicture(filesDir: string, sha256: string, page: number, width: number): Promise<Buffer> {
  const place = `${placeOf(filesDir, sha256, pageName(page, width))}.png`;
  const known = await readFile(place).catch(missing);
  if (known) return known;
  const { png } = await drawPage(contentPath(filesDir, sha256), page, width);
  await keep(place, png);
  return Buffer.from(png);
}

/** What a document or sheet shows. @throws CodedError as `readSections` */
export async function findSections(filesDir: string, sha256: string, kind: ContentKind): Promise<readonly Section[]> {
  const place = `${placeOf(filesDir, sha256, 'sections')}.json`;
  const known = await readFile(place, 'utf8').catch(missing);
  if (known !== undefined) return JSON.parse(known) as readonly Section[];
  const sections = await readSections(contentPath(filesDir, sha256), kind);
  await keep(place, JSON.stringify(sections));
  return sections;
}

const mostBytes = 500 * 1024 ** 2;

/** Removes what was made before a moment, and then the oldest until the rest fits. @returns how many were removed */
export async function dropOldPreviews(filesDir: string, before: Date): Promise<number> {
  const folder = folderOf(filesDir);
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(missing)) ?? [];
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const found = await Promise.all(
    paths.map(async (path) => ({ path, ...(await stat(path).then(({ size, mtime }) => ({ size, mtime }))) })),
  );
  let room = mostBytes;
  const old = found
    .toSorted((one, other) => other.mtime.getTime() - one.mtime.getTime())
    .filter(({ size, mtime }) => {
      room -= size;
      return room < 0 || mtime < before;
    });
  for (const { path } of old) await rm(path, { force: true });
  return old.length;
}
