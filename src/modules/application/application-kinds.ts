import type { Text } from '../../kernel/i18n/text.ts';

/** General or special (TPI 26, LU 20(5)). */
export const applicationTypes = {
  general: { id: 'Aplikasi umum', en: 'General application' },
  special: { id: 'Aplikasi khusus', en: 'Special application' },
} as const satisfies Record<string, Text>;

export const applicationScopes = {
  'one-agency': { id: 'Satu perangkat daerah', en: 'One agency' },
  'all-agencies': { id: 'Semua perangkat daerah', en: 'All agencies' },
} as const satisfies Record<string, Text>;

/** Where a general application comes from (TPI 27, LU 23). */
export const generalOrigins = {
  national: { id: 'Ditetapkan nasional', en: 'Designated nationally' },
  similar: { id: 'Sejenis dengan aplikasi umum', en: 'Similar to a general application' },
  own: { id: 'Dibangun sendiri', en: 'Built by this government' },
} as const satisfies Record<string, Text>;

/** What general applications are for (LU 23(7)); TPI names no fields. */
export const generalFields = {
  planning: { id: 'Perencanaan', en: 'Planning' },
  budgeting: { id: 'Penganggaran', en: 'Budgeting' },
  procurement: { id: 'Pengadaan barang dan jasa', en: 'Procurement' },
  'performance-accountability': { id: 'Akuntabilitas kinerja', en: 'Performance accountability' },
  'monitoring-evaluation': { id: 'Pemantauan dan evaluasi', en: 'Monitoring and evaluation' },
  archives: { id: 'Kearsipan', en: 'Archives' },
  personnel: { id: 'Kepegawaian', en: 'Personnel' },
  'public-complaints': { id: 'Pengaduan pelayanan publik', en: 'Public complaints' },
} as const satisfies Record<string, Text>;

export const platforms = {
  web: { id: 'Web', en: 'Web' },
  mobile: { id: 'Mobile', en: 'Mobile' },
  desktop: { id: 'Desktop', en: 'Desktop' },
  other: { id: 'Lainnya', en: 'Other' },
} as const satisfies Record<string, Text>;

export const builders = {
  dinas: { id: 'Dinas komunikasi dan informatika', en: 'The Dinas' },
  agency: { id: 'Perangkat daerah pemilik', en: 'The owning agency' },
  'third-party': { id: 'Pihak ketiga', en: 'A third party' },
  'central-government': { id: 'Instansi pusat', en: 'The central government' },
} as const satisfies Record<string, Text>;

/** The eight parts of the documentation of an application (LU 25(3)). */
export const documentParts = {
  diagrams: { id: 'Diagram', en: 'Diagrams' },
  functions: { id: 'Fungsi dan modul', en: 'Functions and modules' },
  database: { id: 'Struktur dan relasi basis data', en: 'Database structure and relations' },
  'data-flow': { id: 'Diagram alir data', en: 'Data flow diagram' },
  interface: { id: 'Antarmuka dan alurnya', en: 'User interface and flow' },
  specification: { id: 'Spesifikasi teknis', en: 'Technical specification' },
  manuals: { id: 'Panduan instalasi, cadangan, dan pemakaian', en: 'Manuals: installation, backup, use' },
  security: { id: 'Penerapan keamanan', en: 'Security implementation' },
} as const satisfies Record<string, Text>;

/** What outside parties, or the ICT function, are asked before something may be built or used (LU 18, 19, 23, 24; TPI 28(3)). */
export const clearanceKinds = {
  'communication-minister': { id: 'Pertimbangan menteri bidang kominfo', en: 'Communication minister' },
  'state-apparatus-minister': { id: 'Pertimbangan menteri bidang aparatur negara', en: 'State apparatus minister' },
  'ict-approval': { id: 'Persetujuan perangkat daerah bidang TIK', en: 'Approval of the ICT function' },
  'operational-feasibility': { id: 'Kelaikan operasi', en: 'Operational feasibility' },
  'security-feasibility': { id: 'Kelaikan keamanan', en: 'Security feasibility' },
  'network-link': { id: 'Keterhubungan dengan jaringan intra pemerintah', en: 'Link to the government network' },
  'interoperability-standard': { id: 'Standar interoperabilitas', en: 'Interoperability standard' },
} as const satisfies Record<string, Text>;

export type ClearanceKind = keyof typeof clearanceKinds;

export const clearanceResults = {
  feasible: { id: 'Laik atau disetujui', en: 'Feasible or approved' },
  conditional: { id: 'Laik dengan catatan', en: 'Feasible with conditions' },
  'not-feasible': { id: 'Tidak laik atau ditolak', en: 'Not feasible or refused' },
} as const satisfies Record<string, Text>;
