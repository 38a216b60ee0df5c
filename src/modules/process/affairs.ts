import type { Text } from '../../kernel/i18n/text.ts';

/** An affair of local government (Law 23/2014), and where the national architecture has it. */
type Affair = { readonly name: Text; readonly codes: readonly string[] };

/**
 * The affairs of local government (Undang-Undang 23/2014 Pasal 12), and the business reference codes they fall under: the
 * nearest ones, where the national list has none of that name.
 */
const affairs = {
  education: { name: { id: 'Pendidikan', en: 'Education' }, codes: ['RAB.06.01'] },
  health: { name: { id: 'Kesehatan', en: 'Health' }, codes: ['RAB.04.01'] },
  'public-works': {
    name: { id: 'Pekerjaan umum dan penataan ruang', en: 'Public works and spatial planning' },
    codes: ['RAB.03.01'],
  },
  housing: {
    name: { id: 'Perumahan rakyat dan kawasan permukiman', en: 'Housing and settlements' },
    codes: ['RAB.03.04'],
  },
  'public-order': {
    name: { id: 'Ketenteraman, ketertiban umum, dan pelindungan masyarakat', en: 'Public order and protection' },
    codes: ['RAB.05'],
  },
  social: { name: { id: 'Sosial', en: 'Social affairs' }, codes: ['RAB.04.02'] },
  labour: { name: { id: 'Tenaga kerja', en: 'Labour' }, codes: ['RAB.06.02'] },
  'women-children': {
    name: {
      id: 'Pemberdayaan perempuan dan pelindungan anak',
      en: 'Empowerment of women and protection of children',
    },
    codes: ['RAB.04.03'],
  },
  food: { name: { id: 'Pangan', en: 'Food' }, codes: ['RAB.02.03'] },
  land: { name: { id: 'Pertanahan', en: 'Land' }, codes: ['RAB.03.06'] },
  environment: { name: { id: 'Lingkungan hidup', en: 'Environment' }, codes: ['RAB.07.05'] },
  'civil-registration': {
    name: { id: 'Administrasi kependudukan dan pencatatan sipil', en: 'Population and civil registration' },
    codes: ['RAB.03.07'],
  },
  villages: { name: { id: 'Pemberdayaan masyarakat dan desa', en: 'Communities and villages' }, codes: ['RAB.09.01'] },
  population: {
    name: { id: 'Pengendalian penduduk dan keluarga berencana', en: 'Population control and family planning' },
    codes: ['RAB.03.07'],
  },
  transport: { name: { id: 'Perhubungan', en: 'Transport' }, codes: ['RAB.03.03'] },
  'communication-informatics': {
    name: { id: 'Komunikasi dan informatika', en: 'Communication and informatics' },
    codes: ['RAB.09.03', 'RAB.09.04'],
  },
  cooperatives: {
    name: { id: 'Koperasi, usaha kecil, dan menengah', en: 'Cooperatives, small and medium enterprises' },
    codes: ['RAB.02.09', 'RAB.02.10'],
  },
  investment: { name: { id: 'Penanaman modal', en: 'Investment' }, codes: ['RAB.02.08'] },
  'youth-sports': {
    name: { id: 'Kepemudaan dan olahraga', en: 'Youth and sports' },
    codes: ['RAB.06.04', 'RAB.06.05'],
  },
  statistics: { name: { id: 'Statistik', en: 'Statistics' }, codes: ['RAB.09.03'] },
  cryptography: { name: { id: 'Persandian', en: 'Cryptography' }, codes: ['RAB.05.02'] },
  culture: { name: { id: 'Kebudayaan', en: 'Culture' }, codes: ['RAB.08.02'] },
  libraries: { name: { id: 'Perpustakaan', en: 'Libraries' }, codes: ['RAB.08.02'] },
  archives: { name: { id: 'Kearsipan', en: 'Archives' }, codes: ['RAB.09.06'] },
  fisheries: {
    name: { id: 'Kelautan dan perikanan', en: 'Marine affairs and fisheries' },
    codes: ['RAB.07.04', 'RAB.02.06'],
  },
  tourism: { name: { id: 'Pariwisata', en: 'Tourism' }, codes: ['RAB.02.11'] },
  agriculture: { name: { id: 'Pertanian', en: 'Agriculture' }, codes: ['RAB.02.03', 'RAB.02.04', 'RAB.02.05'] },
  forestry: { name: { id: 'Kehutanan', en: 'Forestry' }, codes: ['RAB.07.03'] },
  energy: {
    name: { id: 'Energi dan sumber daya mineral', en: 'Energy and mineral resources' },
    codes: ['RAB.07.01', 'RAB.07.02'],
  },
  trade: { name: { id: 'Perdagangan', en: 'Trade' }, codes: ['RAB.02.02'] },
  industry: { name: { id: 'Perindustrian', en: 'Industry' }, codes: ['RAB.02.01'] },
  transmigration: { name: { id: 'Transmigrasi', en: 'Transmigration' }, codes: ['RAB.03.02'] },
  support: { name: { id: 'Penunjang dan pendukung urusan', en: 'Supporting functions' }, codes: ['RAB.09'] },
} as const satisfies Record<string, Affair>;

export type AffairId = keyof typeof affairs;

/** The names of the affairs, to choose from. */
export const affairNames = Object.fromEntries(Object.entries(affairs).map(([id, { name }]) => [id, name])) as Readonly<
  Record<AffairId, Text>
>;

/** The business reference codes an affair falls under. */
export const codesOfAffair = (affair: AffairId): readonly string[] => affairs[affair].codes;
