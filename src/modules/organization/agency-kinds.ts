import type { Text } from '../../kernel/i18n/text.ts';

/** A kind of unit. `owes`: it is an agency (perangkat daerah) that carries duties; others count with their parent. */
export type AgencyKind = { readonly name: Text; readonly owes: boolean };

/**
 * Kinds of units of a local government. Technical units (UPT) and sections are not agencies: what they issue counts
 * for the agency above them (Perwali Tanjungpinang 8/2022 Pasal 1 angka 4).
 */
export const agencyKinds = {
  secretariat: { name: { id: 'Sekretariat', en: 'Secretariat' }, owes: true },
  inspectorate: { name: { id: 'Inspektorat', en: 'Inspectorate' }, owes: true },
  department: { name: { id: 'Dinas', en: 'Department (Dinas)' }, owes: true },
  board: { name: { id: 'Badan', en: 'Board (Badan)' }, owes: true },
  hospital: { name: { id: 'Rumah sakit daerah', en: 'Regional hospital' }, owes: false },
  district: { name: { id: 'Kecamatan', en: 'District (Kecamatan)' }, owes: true },
  ward: { name: { id: 'Kelurahan', en: 'Ward (Kelurahan)' }, owes: false },
  section: { name: { id: 'Bagian atau bidang', en: 'Section' }, owes: false },
  'technical-unit': { name: { id: 'Unit pelaksana teknis (UPT)', en: 'Technical unit (UPT)' }, owes: false },
  other: { name: { id: 'Unit lain', en: 'Other unit' }, owes: false },
} as const satisfies Record<string, AgencyKind>;

export type AgencyKindId = keyof typeof agencyKinds;

/** Whether a unit of this kind is an agency that carries duties. */
export const isAgencyKind = (kind: AgencyKindId): boolean => agencyKinds[kind].owes;

/** The kinds of units that are agencies carrying duties. */
export const agencyKindsThatOwe = (Object.keys(agencyKinds) as AgencyKindId[]).filter(isAgencyKind);
