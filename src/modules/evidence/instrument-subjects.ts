import type { Text } from '../../kernel/i18n/text.ts';

/**
 * Subjects of legal instruments. A subject and a kind of document that share an id are the same thing, once as the
 * enacted text and once as the paper that was drawn up (`architecture`, `roadmap`).
 */
export const instrumentSubjects = {
  'spbe-governance': { id: 'Penyelenggaraan SPBE', en: 'Running of SPBE' },
  architecture: { id: 'Arsitektur SPBE', en: 'SPBE architecture' },
  roadmap: { id: 'Peta rencana SPBE', en: 'SPBE roadmap' },
  'spbe-budget': { id: 'Rencana dan anggaran SPBE', en: 'SPBE plan and budget' },
  'business-processes': { id: 'Proses bisnis SPBE', en: 'SPBE business processes' },
  'infrastructure-rules': { id: 'Infrastruktur SPBE', en: 'SPBE infrastructure' },
  'network-device-standard': { id: 'Standar perangkat aktif jaringan', en: 'Standard for active network devices' },
  'network-management-standard': { id: 'Standar manajemen jaringan', en: 'Network management standard' },
  'network-room-standard': { id: 'Standar ruang perangkat aktif jaringan', en: 'Standard for network device rooms' },
  'application-building-guideline': {
    id: 'Pedoman keterpaduan dan pengendalian pembangunan aplikasi',
    en: 'Guideline for integrated and controlled application building',
  },
  'general-applications': { id: 'Penetapan aplikasi umum', en: 'Designation of general applications' },
  'security-guideline': { id: 'Panduan dasar keamanan SPBE', en: 'Basic security guideline' },
  'security-standards': { id: 'Standar teknis dan prosedur keamanan SPBE', en: 'Security standards and procedures' },
  'spbe-standards': { id: 'Standar dan prosedur SPBE', en: 'SPBE standards and procedures' },
  'risk-guideline': { id: 'Pedoman manajemen risiko SPBE', en: 'Risk management guideline' },
  'infosec-guideline': {
    id: 'Pedoman manajemen keamanan informasi SPBE',
    en: 'Information security management guideline',
  },
  'data-guideline': { id: 'Pedoman manajemen data SPBE', en: 'Data management guideline' },
  'asset-guideline': { id: 'Pedoman manajemen aset TIK', en: 'ICT asset management guideline' },
  'hr-guideline': { id: 'Pedoman manajemen sumber daya manusia SPBE', en: 'Human resource management guideline' },
  'knowledge-guideline': { id: 'Pedoman manajemen pengetahuan SPBE', en: 'Knowledge management guideline' },
  'change-guideline': { id: 'Pedoman manajemen perubahan SPBE', en: 'Change management guideline' },
  'service-guideline': { id: 'Pedoman manajemen layanan SPBE', en: 'Service management guideline' },
  'ict-audit-policy': { id: 'Kebijakan umum audit TIK', en: 'General policy on ICT audits' },
  'ict-audit-standard': { id: 'Standar dan tata cara audit TIK', en: 'Standards and procedure of ICT audits' },
  'coordination-team': { id: 'Pembentukan tim koordinasi SPBE', en: 'Setting up of the SPBE coordination team' },
  'internal-assessors': { id: 'Penetapan tim asesor internal SPBE', en: 'Appointment of the internal assessors' },
  'ict-audit-team': { id: 'Penetapan tim audit TIK', en: 'Appointment of the ICT audit team' },
  'external-assessors': { id: 'Penetapan asesor eksternal SPBE', en: 'Designation of external assessors' },
  'national-architecture': { id: 'Arsitektur SPBE Nasional', en: 'National SPBE architecture' },
  'national-roadmap': { id: 'Peta Rencana SPBE Nasional', en: 'National SPBE roadmap' },
  rpjmd: { id: 'Rencana pembangunan jangka menengah daerah (RPJMD)', en: 'Medium-term development plan (RPJMD)' },
  'strategic-plan': { id: 'Rencana strategis daerah', en: 'Regional strategic plan' },
  legislation: { id: 'Peraturan perundang-undangan lain', en: 'Other legislation' },
  other: { id: 'Subjek lain', en: 'Other subject' },
} as const satisfies Record<string, Text>;

export type InstrumentSubjectId = keyof typeof instrumentSubjects;
