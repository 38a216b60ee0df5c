import { everyone, type Grant } from '../../kernel/access/access.ts';
import type { Text } from '../../kernel/i18n/text.ts';

/** How secret a document is (Perwali Tanjungpinang 8/2022 Pasal 30 ayat (3), Perbup Lampung Utara 44/2022 Pasal 27 ayat (3)). */
export const classifications = {
  public: { id: 'Biasa', en: 'Public' },
  restricted: { id: 'Terbatas', en: 'Restricted' },
  confidential: { id: 'Konfidensial', en: 'Confidential' },
  secret: { id: 'Rahasia', en: 'Secret' },
} as const satisfies Record<string, Text>;

export type Classification = keyof typeof classifications;

/** Whether the public may ask for a document (Undang-Undang 14/2008; Perbup Lampung Utara 44/2022 Pasal 43 ayat (3)). */
export const openness = {
  public: { id: 'Terbuka', en: 'Public information' },
  excluded: { id: 'Dikecualikan', en: 'Excluded' },
} as const satisfies Record<string, Text>;

/** Whoever wrote a document reads it, whatever its class. */
const writers: Grant = everyone('own');

/** The unit a document belongs to: its officers, and the head also for the units below. */
const ownUnit: Grant = {
  ...writers,
  'agency-head': 'subtree',
  'agency-officer': 'unit',
};

/**
 * Who reads a document of each class.
 * Public: everyone signed in. Restricted: the own unit, and those whose task spans the government. Confidential: the
 * own unit, the leaders, the CIO and oversight. Secret: the leaders, the head of the unit, and whoever wrote it.
 * The administrator runs the system and is no reader of secrets: of confidential and secret documents only the own.
 */
export const readersByClass: Readonly<Record<Classification, Grant>> = {
  public: everyone('all'),
  restricted: {
    ...ownUnit,
    administrator: 'all',
    leader: 'all',
    cio: 'all',
    'dinas-officer': 'all',
    'oversight-officer': 'all',
    'organisation-officer': 'unit',
    'planning-officer': 'unit',
    'finance-officer': 'unit',
    'internal-assessor': 'all',
    'external-assessor': 'all',
    'ict-auditor': 'all',
    ppid: 'all',
  },
  confidential: { ...ownUnit, leader: 'all', cio: 'all', 'oversight-officer': 'all' },
  secret: { ...writers, leader: 'all', 'agency-head': 'unit' },
};
