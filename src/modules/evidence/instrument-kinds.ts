import type { Text } from '../../kernel/i18n/text.ts';

/** Kinds of legal instruments. The words follow the region (Peraturan Wali Kota, Peraturan Bupati) on screen. */
export const instrumentKinds = {
  law: { id: 'Undang-undang', en: 'Law' },
  'government-regulation': { id: 'Peraturan pemerintah', en: 'Government regulation' },
  'presidential-regulation': { id: 'Peraturan presiden', en: 'Presidential regulation' },
  'ministerial-regulation': { id: 'Peraturan menteri atau lembaga', en: 'Ministerial regulation' },
  'ministerial-decree': { id: 'Keputusan menteri atau lembaga', en: 'Ministerial decree' },
  'regional-regulation': { id: 'Peraturan daerah', en: 'Regional regulation' },
  'head-regulation': { id: 'Peraturan kepala daerah', en: 'Regulation of the head of region' },
  'head-decree': { id: 'Keputusan kepala daerah', en: 'Decree of the head of region' },
  'head-instruction': { id: 'Instruksi kepala daerah', en: 'Instruction of the head of region' },
  'secretary-decree': { id: 'Keputusan sekretaris daerah', en: 'Decree of the regional secretary' },
  circular: { id: 'Surat edaran', en: 'Circular' },
  'agency-decree': { id: 'Keputusan kepala perangkat daerah', en: 'Decree of a head of agency' },
  'agency-guideline': { id: 'Pedoman atau standar perangkat daerah', en: 'Agency guideline or standard' },
  agreement: { id: 'Perjanjian atau nota kesepahaman', en: 'Agreement or memorandum' },
} as const satisfies Record<string, Text>;

export type InstrumentKindId = keyof typeof instrumentKinds;
