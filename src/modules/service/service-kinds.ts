import type { Text } from '../../kernel/i18n/text.ts';

/** The two groups of services (TPI 32(1), LU 28(1)). */
export const serviceKinds = {
  administrative: { id: 'Administrasi pemerintahan', en: 'Government administration' },
  public: { id: 'Layanan publik', en: 'Public service' },
} as const satisfies Record<string, Text>;

/** The kinds of administrative services of both regulations (TPI 33(2), LU 29(1)); each offers its own. */
export const administrationKinds = {
  planning: { id: 'Perencanaan', en: 'Planning' },
  budgeting: { id: 'Penganggaran', en: 'Budgeting' },
  finance: { id: 'Keuangan', en: 'Finance' },
  'financial-management': { id: 'Pengelolaan keuangan', en: 'Financial management' },
  procurement: { id: 'Pengadaan barang dan jasa', en: 'Procurement' },
  personnel: { id: 'Kepegawaian', en: 'Personnel' },
  archives: { id: 'Kearsipan', en: 'Archives' },
  'regional-assets': { id: 'Pengelolaan barang milik daerah', en: 'Regional assets' },
  supervision: { id: 'Pengawasan', en: 'Supervision' },
  'performance-accountability': { id: 'Akuntabilitas kinerja', en: 'Performance accountability' },
  other: { id: 'Layanan lain sesuai kebutuhan', en: 'Other, by need' },
} as const satisfies Record<string, Text>;

/** The sectors of public services (LU 30(1)); TPI names none. */
export const publicSectors = {
  education: { id: 'Pendidikan', en: 'Education' },
  'work-business': { id: 'Pekerjaan dan usaha', en: 'Work and business' },
  housing: { id: 'Tempat tinggal', en: 'Housing' },
  'communication-information': { id: 'Komunikasi dan informasi', en: 'Communication and information' },
  environment: { id: 'Lingkungan hidup', en: 'Environment' },
  health: { id: 'Kesehatan', en: 'Health' },
  'social-security': { id: 'Jaminan sosial', en: 'Social security' },
  energy: { id: 'Energi', en: 'Energy' },
  banking: { id: 'Perbankan', en: 'Banking' },
  transport: { id: 'Perhubungan', en: 'Transport' },
  'natural-resources': { id: 'Sumber daya alam', en: 'Natural resources' },
  tourism: { id: 'Pariwisata', en: 'Tourism' },
  'other-strategic': { id: 'Sektor strategis lain', en: 'Other strategic sector' },
} as const satisfies Record<string, Text>;

/** Who uses a service: the seven kinds of users of SPBE (TPI 1 angka 9, LU 1 angka 9). */
export const serviceUsers = {
  'central-institutions': { id: 'Instansi pusat', en: 'Central institutions' },
  'local-governments': { id: 'Pemerintah daerah', en: 'Local governments' },
  'civil-servants': { id: 'Pegawai ASN', en: 'Civil servants' },
  individuals: { id: 'Perorangan', en: 'Individuals' },
  community: { id: 'Masyarakat', en: 'Communities' },
  businesses: { id: 'Pelaku usaha', en: 'Businesses' },
  others: { id: 'Pihak lain', en: 'Others' },
} as const satisfies Record<string, Text>;
