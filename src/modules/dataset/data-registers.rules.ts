import type { Text } from '../../kernel/i18n/text.ts';

/** What of a dataset the five lists of LU 43(1) hold. */
export type ListedData = {
  readonly form: string | null;
  readonly description: string | null;
  readonly responsible: string | null;
  readonly openness: string | null;
  readonly classification: string | null;
  readonly distribution: string | null;
  readonly retentionYears: number | null;
  readonly storedAt: readonly string[] | null;
  readonly backupPeriod: string | null;
  readonly backupMedium: string | null;
};

type List = { readonly title: Text; readonly fields: readonly (keyof ListedData)[] };

/** The five lists, and what a dataset must tell to stand in each (LU 43(1)a to e). */
const lists = {
  'data-list': { title: { id: 'daftar data', en: 'list of data' }, fields: ['form', 'description'] },
  'responsible-list': {
    title: { id: 'daftar penanggung jawab', en: 'list of persons in charge' },
    fields: ['responsible'],
  },
  'classification-distribution-retention': {
    title: { id: 'klasifikasi, distribusi, dan masa simpan', en: 'classification, distribution and retention' },
    fields: ['openness', 'classification', 'distribution', 'retentionYears'],
  },
  'storage-location-list': {
    title: { id: 'daftar lokasi penyimpanan', en: 'list of storage locations' },
    fields: ['storedAt'],
  },
  'backup-period-media': {
    title: { id: 'masa dan media cadangan', en: 'backup period and media' },
    fields: ['backupPeriod', 'backupMedium'],
  },
} as const satisfies Record<string, List>;

/** Of the lists that the regulation asks for, how many a dataset stands in, and which it is missing from. */
export function standingInLists(
  data: ListedData,
  asked: readonly unknown[],
): { readonly of: number; readonly in: number; readonly missing: readonly Text[] } {
  const wanted = Object.entries(lists).filter(([id]) => asked.includes(id));
  const missing = wanted.filter(([, { fields }]) => fields.some((field) => data[field] === null));
  return { of: wanted.length, in: wanted.length - missing.length, missing: missing.map(([, { title }]) => title) };
}
