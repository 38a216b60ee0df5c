import type { Role } from '../../kernel/access/access.ts';
import type { Text } from '../../kernel/i18n/text.ts';

/** A kind of position: the role its holder has in Padu by holding it, and whether an agency has only one such seat. */
export type PositionKind = {
  readonly name: Text;
  readonly role: Role | null;
  readonly single: 'government' | 'agency' | null;
};

/** Kinds of positions of a local government. */
export const positionKinds = {
  'head-of-region': {
    name: { id: 'Kepala daerah', en: 'Head of region' },
    role: 'leader',
    single: 'government',
  },
  'deputy-head-of-region': {
    name: { id: 'Wakil kepala daerah', en: 'Deputy head of region' },
    role: 'leader',
    single: 'government',
  },
  'regional-secretary': {
    name: { id: 'Sekretaris daerah', en: 'Regional secretary' },
    role: 'leader',
    single: 'government',
  },
  'agency-head': {
    name: { id: 'Kepala perangkat daerah', en: 'Head of agency' },
    role: 'agency-head',
    single: 'agency',
  },
  'agency-secretary': {
    name: { id: 'Sekretaris perangkat daerah', en: 'Secretary of agency' },
    role: null,
    single: 'agency',
  },
  'unit-head': {
    name: { id: 'Kepala bagian, bidang, atau UPT', en: 'Head of section or unit' },
    role: null,
    single: null,
  },
  functional: { name: { id: 'Pejabat fungsional', en: 'Functional officer' }, role: null, single: null },
  other: { name: { id: 'Jabatan lain', en: 'Other position' }, role: null, single: null },
} as const satisfies Record<string, PositionKind>;

export type PositionKindId = keyof typeof positionKinds;
