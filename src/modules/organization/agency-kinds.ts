import type { Text } from '../../kernel/i18n/text.ts';

/** Kinds of units of a local government. */
export const agencyKindNames = {
  secretariat: { id: 'Sekretariat', en: 'Secretariat' },
  inspectorate: { id: 'Inspektorat', en: 'Inspectorate' },
  department: { id: 'Dinas', en: 'Department (Dinas)' },
  board: { id: 'Badan', en: 'Board (Badan)' },
  district: { id: 'Kecamatan', en: 'District (Kecamatan)' },
  hospital: { id: 'Rumah sakit daerah', en: 'Regional hospital' },
  ward: { id: 'Kelurahan', en: 'Ward (Kelurahan)' },
  section: { id: 'Bagian atau bidang', en: 'Section' },
  'technical-unit': { id: 'Unit pelaksana teknis (UPT)', en: 'Technical unit (UPT)' },
  other: { id: 'Unit lain', en: 'Other unit' },
} as const satisfies Record<string, Text>;

export type AgencyKindId = keyof typeof agencyKindNames;

const agencies: ReadonlySet<AgencyKindId> = new Set(['secretariat', 'inspectorate', 'department', 'board', 'district']);

/**
 * Whether a unit of this kind is an agency (perangkat daerah) that carries duties. Technical units, sections and wards
 * are not: what they issue counts for the agency above them (Perwali Tanjungpinang 8/2022 Pasal 1 angka 4).
 */
export const isAgencyKind = (kind: AgencyKindId): boolean => agencies.has(kind);
