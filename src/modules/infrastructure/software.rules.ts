import type { Text } from '../../kernel/i18n/text.ts';

/** Software in use, and whether a licence contract in force names it. */
export type Software = {
  readonly licence: string | null;
  readonly licenceName: string | null;
  readonly licenceUntil: string | null;
  readonly contracted: boolean;
};

const words = {
  unlicensed: {
    id: 'Tidak ada catatan lisensi, dan bukan kode sumber terbuka.',
    en: 'No record of a licence, and not open source.',
  },
  ended: { id: 'Lisensinya sudah berakhir.', en: 'Its licence has ended.' },
} as const satisfies Record<string, Text>;

/**
 * Software that is neither legal nor open source (TPI 23(1)): open source needs the name of its licence; all other a
 * licence that is recorded, on the item until a day or as a contract.
 */
export function findUnlicensed({ licence, licenceName, licenceUntil, contracted }: Software, day: string): Text | null {
  if (licence === 'open-source' && licenceName !== null) return null;
  if (contracted) return null;
  if (licence !== 'bought' || licenceUntil === null) return words.unlicensed;
  return licenceUntil < day ? words.ended : null;
}
