import type { Role } from '../../kernel/access/access.ts';
import type { Text } from '../../kernel/i18n/text.ts';

/** A kind of position: the roles its holder has in Padu by holding it, and where there is only one such seat. */
export type PositionKind = {
  readonly name: Text;
  readonly roles: readonly Role[];
  readonly single: 'government' | 'agency' | null;
};

/** Kinds of positions of a local government. */
export const positionKinds = {
  'head-of-region': {
    name: { id: 'Kepala daerah', en: 'Head of region' },
    roles: ['leader'],
    single: 'government',
  },
  'deputy-head-of-region': {
    name: { id: 'Wakil kepala daerah', en: 'Deputy head of region' },
    roles: ['leader'],
    single: 'government',
  },
  'regional-secretary': {
    name: { id: 'Sekretaris daerah', en: 'Regional secretary' },
    roles: ['leader', 'agency-head'],
    single: 'government',
  },
  'agency-head': {
    name: { id: 'Kepala perangkat daerah', en: 'Head of agency' },
    roles: ['agency-head'],
    single: 'agency',
  },
  'agency-secretary': {
    name: { id: 'Sekretaris perangkat daerah', en: 'Secretary of agency' },
    roles: [],
    single: 'agency',
  },
  'unit-head': {
    name: { id: 'Kepala bagian, bidang, atau UPT', en: 'Head of section or unit' },
    roles: [],
    single: null,
  },
  functional: { name: { id: 'Pejabat fungsional', en: 'Functional officer' }, roles: [], single: null },
  other: { name: { id: 'Jabatan lain', en: 'Other position' }, roles: [], single: null },
} as const satisfies Record<string, PositionKind>;

export type PositionKindId = keyof typeof positionKinds;

/** Whether filling a position of this kind gives a role. */
export const givesRole = (kind: PositionKindId): boolean => positionKinds[kind].roles.length > 0;
