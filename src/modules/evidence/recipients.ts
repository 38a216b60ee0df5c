import type { Text } from '../../kernel/i18n/text.ts';

/** To whom a document is delivered when it is not an agency of the government itself. */
export const recipients = {
  'head-of-region': { id: 'Kepala daerah', en: 'Head of region' },
  'regional-secretary': { id: 'Sekretaris daerah', en: 'Regional secretary' },
  'steering-committee': { id: 'Komite atau tim pengarah', en: 'Steering committee' },
  'external-assessor': { id: 'Asesor eksternal SPBE', en: 'External assessor' },
  'communication-ministry': {
    id: 'Kementerian bidang komunikasi dan informatika',
    en: 'Ministry for communication and informatics',
  },
  'state-apparatus-ministry': { id: 'Kementerian bidang aparatur negara', en: 'Ministry for the state apparatus' },
  'planning-ministry': { id: 'Kementerian Perencanaan', en: 'Ministry for planning' },
  'cyber-agency': { id: 'Lembaga bidang keamanan siber', en: 'National cyber security agency' },
  'other-party': { id: 'Pihak lain', en: 'Other party' },
} as const satisfies Record<string, Text>;

export type RecipientId = keyof typeof recipients;
