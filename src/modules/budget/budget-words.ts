import type { Text } from '../../kernel/i18n/text.ts';

/** Where the money of a line comes from. Only the regional budget serves TPI 59 and LU 9(1). */
export const fundingSources = {
  apbd: { id: 'APBD', en: 'Regional budget (APBD)' },
  apbn: { id: 'APBN atau dana transfer khusus', en: 'National budget or earmarked transfer' },
  grant: { id: 'Hibah', en: 'Grant' },
  other: { id: 'Sumber lain', en: 'Other source' },
} as const satisfies Record<string, Text>;

/** What a line pays for, and which of the contents of LU 8(2) that is. */
export const lineCategories = {
  governance: { id: 'Tata kelola dan manajemen SPBE', en: 'SPBE governance and management' },
  people: { id: 'Sumber daya manusia TIK', en: 'ICT people' },
  data: { id: 'Data dan informasi', en: 'Data and information' },
  application: { id: 'Aplikasi', en: 'Applications' },
  infrastructure: { id: 'Infrastruktur TIK', en: 'ICT infrastructure' },
  'network-room': { id: 'Ruang perangkat jaringan aktif', en: 'Rooms for active network devices' },
  'special-device': { id: 'Perangkat khusus', en: 'Special devices' },
  security: { id: 'Keamanan informasi', en: 'Information security' },
  audit: { id: 'Audit TIK', en: 'ICT audit' },
} as const satisfies Record<string, Text>;

/** The budget as enacted first, and as changed during the year. */
export const planKinds = {
  original: { id: 'Murni', en: 'Original' },
  revision: { id: 'Perubahan', en: 'Revision' },
} as const satisfies Record<string, Text>;

export type PlanKind = keyof typeof planKinds;
