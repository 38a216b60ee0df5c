import type { Text } from '../../kernel/i18n/text.ts';
import { type Holders, holds } from '../element/index.ts';
import type { DataSettings } from './dataset-slots.ts';

const words = {
  kominfo: { id: 'Wali data kelas ini haruslah Dinas.', en: 'The steward of data of this class must be the Dinas.' },
  'process-owner': {
    id: 'Wali data transaksional haruslah pemilik proses yang memakainya.',
    en: 'The steward of transactional data must be the owner of the process that uses it.',
  },
  'work-unit': {
    id: 'Data dikelola satuan kerja yang menghasilkannya, bukan perangkat daerah lain.',
    en: 'Data is managed by the work unit that produces it, not by another agency.',
  },
} as const satisfies Record<string, Text>;

/** What of a dataset decides who must be its steward. */
export type StewardedData = {
  readonly kind: string | null;
  readonly agency: string;
  readonly steward: string | null;
};

/**
 * What is wrong with the steward of a dataset, as the regulation in force has it (TPI 13(3) and (4), LU 35(4)); null where
 * nothing is, or nobody is named yet. `owners`: the agencies whose processes use the data; its producer where none does.
 */
export function findStewardProblem(
  { kind, agency, steward }: StewardedData,
  stewardship: DataSettings['stewardship'],
  holders: Holders,
  owners: ReadonlySet<string>,
): Text | null {
  if (steward === null) return null;
  const wanted = (kind === null ? undefined : stewardship[kind]) ?? stewardship.all;
  if (wanted === 'kominfo') return holds(holders, 'kominfo', steward) ? null : words.kominfo;
  if (wanted === 'process-owner')
    return owners.has(steward) || (owners.size === 0 && steward === agency) ? null : words['process-owner'];
  return wanted === 'work-unit' && steward !== agency ? words['work-unit'] : null;
}
