import { randomInt } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Text } from '../kernel/i18n/text.ts';

/** Someone to sign in as: the person by number, and what makes trying them worth while. */
export type DemoAccount = { readonly login: string; readonly person: string; readonly who: Text };

/** One account for each way to look at Padu, from the whole picture to one agency's list. */
export const demoAccounts: readonly DemoAccount[] = [
  { login: 'admin', person: 'C-07', who: { id: 'administrator', en: 'administrator' } },
  { login: 'admin2', person: 'C-47', who: { id: 'administrator kedua', en: 'second administrator' } },
  { login: 'kepala-daerah', person: 'C-01', who: { id: 'kepala daerah', en: 'head of region' } },
  { login: 'sekda', person: 'C-03', who: { id: 'sekretaris daerah', en: 'regional secretary' } },
  { login: 'cio', person: 'C-04', who: { id: 'kepala Dinas Kominfo, CIO', en: 'head of the ICT agency, CIO' } },
  { login: 'dinas', person: 'C-09', who: { id: 'petugas Dinas Kominfo', en: 'officer of the ICT agency' } },
  { login: 'dinas2', person: 'C-05', who: { id: 'sekretaris Dinas Kominfo', en: 'secretary of the ICT agency' } },
  { login: 'kepala-dukcapil', person: 'C-25', who: { id: 'kepala Disdukcapil', en: 'head of an agency' } },
  { login: 'dukcapil', person: 'C-52', who: { id: 'petugas Disdukcapil', en: 'officer of an agency' } },
  { login: 'pengawas', person: 'C-45', who: { id: 'petugas Inspektorat', en: 'oversight officer' } },
  { login: 'organisasi', person: 'C-26', who: { id: 'kepala Bagian Organisasi', en: 'organisation officer' } },
  { login: 'perencana', person: 'C-58', who: { id: 'petugas perencanaan', en: 'planning officer' } },
  { login: 'keuangan', person: 'C-55', who: { id: 'petugas keuangan', en: 'finance officer' } },
  { login: 'asesor', person: 'C-48', who: { id: 'ketua asesor internal', en: 'lead internal assessor' } },
  { login: 'asesor-luar', person: 'C-56', who: { id: 'asesor eksternal', en: 'external assessor' } },
  { login: 'auditor', person: 'C-46', who: { id: 'auditor TIK', en: 'ICT auditor' } },
  { login: 'ppid', person: 'C-11', who: { id: 'PPID', en: 'information officer (PPID)' } },
  { login: 'bantuan', person: 'C-51', who: { id: 'petugas pusat bantuan', en: 'helpdesk agent' } },
  { login: 'pembaca', person: 'C-50', who: { id: 'pembaca', en: 'viewer' } },
];

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Sixteen letters and digits that are not mistaken for one another, in groups of four: about 79 bits. */
export function newPassword(): string {
  const all = Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('');
  return all.match(/.{4}/g)?.join('-') ?? all;
}

const file = (dataDir: string) => join(dataDir, 'demo-password');

/** Keeps the password of a demonstration where only the owner of the data folder reads it, to be shown again. */
export const keepPassword = (dataDir: string, password: string): Promise<void> =>
  writeFile(file(dataDir), `${password}\n`, { mode: 0o600 });

/** The password as it was kept; null where this data folder has none. */
export async function findPassword(dataDir: string): Promise<string | null> {
  try {
    return (await readFile(file(dataDir), 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
