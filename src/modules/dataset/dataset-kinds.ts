import type { Text } from '../../kernel/i18n/text.ts';

/** The classes of data of both regulations (TPI 13(2), LU 35(2) and 38(2)); each offers its own. */
export const dataClasses = {
  reference: { id: 'Data referensi', en: 'Reference data' },
  core: { id: 'Data pokok', en: 'Core data' },
  transactional: { id: 'Data transaksional', en: 'Transactional data' },
  master: { id: 'Data induk', en: 'Master data' },
} as const satisfies Record<string, Text>;

/** What the list of data holds (LU 43(2)). */
export const listKinds = {
  database: { id: 'Basis data', en: 'Database' },
  'digital-file': { id: 'Berkas digital', en: 'Digital file' },
  'source-code': { id: 'Kode sumber', en: 'Source code' },
  'ict-document': { id: 'Dokumen TIK', en: 'ICT document' },
} as const satisfies Record<string, Text>;

/** Where data comes from (TPI 13(1), LU 12(1)); each regulation offers its own. */
export const dataOrigins = {
  region: { id: 'Pemerintah daerah sendiri', en: 'This government' },
  'ict-community': { id: 'Masyarakat TIK', en: 'The ICT community' },
  'local-government': { id: 'Pemerintahan daerah', en: 'Local government' },
  public: { id: 'Masyarakat', en: 'The public' },
  business: { id: 'Pelaku usaha', en: 'Businesses' },
  other: { id: 'Pihak lain', en: 'Others' },
} as const satisfies Record<string, Text>;

/** What data is about, in the words of the ministry's sheets. */
export const dataTopics = {
  statistical: { id: 'Statistik', en: 'Statistical' },
  geospatial: { id: 'Geospasial', en: 'Geospatial' },
  financial: { id: 'Keuangan', en: 'Financial' },
  other: { id: 'Lainnya', en: 'Other' },
} as const satisfies Record<string, Text>;

/** How long data is valid until it must be renewed, in the words of the ministry's sheets. */
export const updateCycles = {
  realtime: { id: 'Seketika', en: 'Real time' },
  daily: { id: 'Harian', en: 'Daily' },
  weekly: { id: 'Mingguan', en: 'Weekly' },
  monthly: { id: 'Bulanan', en: 'Monthly' },
  quarterly: { id: 'Tiga bulanan', en: 'Quarterly' },
  'half-yearly': { id: 'Enam bulanan', en: 'Half-yearly' },
  yearly: { id: 'Tahunan', en: 'Yearly' },
  'two-yearly': { id: 'Dua tahunan', en: 'Every two years' },
  'three-yearly': { id: 'Tiga tahunan', en: 'Every three years' },
  'five-yearly': { id: 'Lima tahunan', en: 'Every five years' },
  other: { id: 'Lainnya', en: 'Other' },
} as const satisfies Record<string, Text>;

/** How often data is backed up (LU 17(1), 43(1)e). */
export const backupPeriods = {
  hourly: { id: 'Setiap jam', en: 'Every hour' },
  daily: { id: 'Setiap hari', en: 'Every day' },
  weekly: { id: 'Setiap minggu', en: 'Every week' },
  monthly: { id: 'Setiap bulan', en: 'Every month' },
} as const satisfies Record<string, Text>;

/** With whom data is shared. */
export const sharingPolicies = {
  open: { id: 'Data terbuka', en: 'Open data' },
  government: { id: 'Antar instansi pemerintah', en: 'Between governments' },
  agencies: { id: 'Antar perangkat daerah', en: 'Between agencies' },
  none: { id: 'Tidak dibagikan', en: 'Not shared' },
} as const satisfies Record<string, Text>;
