import type { Text } from '../../kernel/i18n/text.ts';

/** What a regulation asks a government to be able to do: the subjects provisions are grouped and compared by. */
export const capabilities = {
  organization: { id: 'Registri organisasi dan fungsi', en: 'Organisation and function registry' },
  architecture: { id: 'Arsitektur SPBE', en: 'SPBE architecture' },
  roadmap: { id: 'Peta Rencana SPBE', en: 'SPBE roadmap' },
  'plan-budget': { id: 'Rencana dan anggaran SPBE', en: 'Plan and budget' },
  'business-process': { id: 'Proses bisnis', en: 'Business processes' },
  'data-catalogue': { id: 'Katalog dan daftar data', en: 'Data catalogue and registers' },
  'data-sharing-ppid': { id: 'Berbagi data dan permintaan data', en: 'Data sharing and requests' },
  'data-center': { id: 'Pusat data', en: 'Data center' },
  intranet: { id: 'Jaringan intra', en: 'Intra network' },
  'hardware-asset': { id: 'Perangkat keras', en: 'Hardware' },
  'software-asset': { id: 'Perangkat lunak', en: 'Software assets' },
  'service-bus': { id: 'Sistem penghubung layanan', en: 'Service connecting system' },
  'backup-supervision': { id: 'Pencadangan dan supervisi', en: 'Backup duty and supervision' },
  'application-lifecycle': { id: 'Siklus hidup dan permohonan aplikasi', en: 'Application life cycle and requests' },
  'application-repository': { id: 'Repositori aplikasi', en: 'Application repository' },
  'security-classification': { id: 'Klasifikasi keamanan', en: 'Security classification' },
  integrity: { id: 'Keutuhan', en: 'Integrity (modification detection)' },
  'backup-restore': { id: 'Cadangan dan pemulihan', en: 'Backup and restore' },
  'authenticity-verification': { id: 'Keaslian', en: 'Authenticity' },
  'digital-signature': { id: 'Tanda tangan digital', en: 'Digital signature' },
  'service-catalogue': { id: 'Katalog layanan', en: 'Service catalogue' },
  'service-integration': { id: 'Integrasi layanan', en: 'Service integration' },
  helpdesk: { id: 'Fasilitas bantuan', en: 'Help facility' },
  risk: { id: 'Manajemen risiko', en: 'Risk management' },
  'infosec-management': { id: 'Manajemen keamanan informasi', en: 'Information security management' },
  'data-management': { id: 'Manajemen data', en: 'Data management' },
  'asset-management': { id: 'Manajemen aset TIK', en: 'ICT asset management' },
  'hr-competence': { id: 'SDM dan kompetensi', en: 'Human resources and competence' },
  knowledge: { id: 'Manajemen pengetahuan', en: 'Knowledge management' },
  change: { id: 'Manajemen perubahan', en: 'Change management' },
  'service-management': { id: 'Manajemen layanan', en: 'Service management' },
  'ict-audit': { id: 'Audit TIK', en: 'ICT audit' },
  'committee-and-teams': { id: 'Komite dan tim', en: 'Committees and teams' },
  rasci: { id: 'RASCI dan tanggung jawab', en: 'RASCI and responsibilities' },
  'maturity-evaluation': { id: 'Pemantauan, evaluasi, kematangan', en: 'Monitoring, evaluation and maturity' },
  'annual-report': { id: 'Laporan tahunan', en: 'Annual report' },
  funding: { id: 'Pendanaan', en: 'Funding' },
  'compliance-calendar': { id: 'Kalender kepatuhan', en: 'Deadlines and compliance calendar' },
  'open-source-policy': { id: 'Kebijakan sumber terbuka', en: 'Open source policy' },
  glossary: { id: 'Glosarium', en: 'Glossary' },
  'regulation-profile': { id: 'Profil peraturan', en: 'Regulation profile' },
  'guideline-registry': { id: 'Pedoman dan aturan turunan', en: 'Guidelines and derived rules' },
  'external-clearance': { id: 'Pertimbangan pihak luar', en: 'External considerations' },
  'access-control': { id: 'Pembatasan akses', en: 'Access limitation' },
} as const satisfies Record<string, Text>;

export type Capability = keyof typeof capabilities;

/** Whether a word is a subject Padu knows. */
export const isCapability = (word: string): word is Capability => Object.hasOwn(capabilities, word);
