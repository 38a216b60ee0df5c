import type { Text } from '../../kernel/i18n/text.ts';
import type { DataSettings } from './dataset-slots.ts';

/** Which kinds of centre the words of a regulation mean (LU 12(3), 16(1), 40 huruf a). */
const centresMeant: Readonly<Record<string, readonly string[]>> = {
  'regional-data-center': ['main-data-centre', 'backup-data-centre', 'disaster-recovery'],
  'national-data-center': ['national-data-centre'],
};

/** Whether data lies where the regulation in force allows; a place that stands in no centre is not allowed. */
export function liesCentrally(
  storedAt: readonly string[],
  storage: DataSettings['storage'],
  centres: ReadonlyMap<string, string>,
): boolean {
  if (!storage) return true;
  const allowed = storage.allowed.flatMap((where) => (typeof where === 'string' ? (centresMeant[where] ?? []) : []));
  return storedAt.every((place) => allowed.includes(centres.get(place) ?? ''));
}

/** A dataset as far as its place matters. */
export type StoredData = { readonly agency: string; readonly storedAt: readonly string[] | null };

/**
 * Agencies that keep data somewhere, and none of it in a centre: they do not use the data centre (LU 15(6)).
 */
export function agenciesOutside(
  datasets: readonly StoredData[],
  storage: DataSettings['storage'],
  centres: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const placed = datasets.filter(({ storedAt }) => storedAt !== null && storedAt.length > 0);
  const inside = new Set(
    placed.filter(({ storedAt }) => liesCentrally(storedAt ?? [], storage, centres)).map(({ agency }) => agency),
  );
  return new Set(placed.map(({ agency }) => agency).filter((agency) => !inside.has(agency)));
}

/** What the findings say. */
export const storageWords = {
  outside: {
    id: 'Disimpan di luar pusat data yang diizinkan peraturan.',
    en: 'Kept outside the data centres that the regulation allows.',
  },
  agencyOutside: {
    id: 'Disimpan di luar pusat data; perangkat daerah ini belum memakai pusat data sama sekali.',
    en: 'Kept outside the data centres; this agency does not use the data centre at all.',
  },
} as const satisfies Record<string, Text>;
