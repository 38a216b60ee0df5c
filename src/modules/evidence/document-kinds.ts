import type { Text } from '../../kernel/i18n/text.ts';

/**
 * Kinds of documents that officers record as evidence, in the order of the regulation. A kind is what stands on the
 * cover, not what the document proves: what it proves is decided by the checks of a regulation profile.
 */
export const documentKinds = {
  // Architecture and roadmap
  architecture: { id: 'Dokumen Arsitektur SPBE', en: 'SPBE architecture document' },
  'architecture-review': { id: 'Hasil reviu Arsitektur SPBE', en: 'Architecture review result' },
  roadmap: { id: 'Dokumen Peta Rencana SPBE', en: 'SPBE roadmap document' },
  'roadmap-review': { id: 'Hasil reviu Peta Rencana SPBE', en: 'Roadmap review result' },
  'needs-analysis': { id: 'Analisis kebutuhan dukungan SPBE', en: 'Analysis of SPBE support needs' },
  'process-map': { id: 'Peta dan alur proses bisnis', en: 'Business process map and flows' },
  // Plan and budget
  'budget-inventory': { id: 'Inventarisasi kebutuhan anggaran SPBE', en: 'Inventory of SPBE budget needs' },
  'budget-verification': {
    id: 'Berita acara verifikasi atau koordinasi anggaran SPBE',
    en: 'Minutes of budget verification or coordination',
  },
  'budget-document': {
    id: 'RKA atau DPA dengan belanja SPBE',
    en: 'Approved budget document (RKA/DPA) with SPBE spending',
  },
  // Data
  'data-register': { id: 'Daftar data dan informasi', en: 'Register of data and information' },
  'data-responsible-list': { id: 'Daftar penanggung jawab data', en: 'List of persons responsible for data' },
  'data-classification-list': {
    id: 'Daftar klasifikasi, distribusi, dan retensi data',
    en: 'List of data classification, distribution and retention',
  },
  'data-location-list': { id: 'Daftar lokasi penyimpanan data', en: 'List of data storage locations' },
  'backup-plan': { id: 'Ketetapan periode dan media cadangan data', en: 'Backup periods and media' },
  'data-quality-report': {
    id: 'Hasil pemeriksaan mutu data (standar, duplikasi, Satu Data)',
    en: 'Data quality check (standard, duplicates, Satu Data)',
  },
  'data-procedure': {
    id: 'SOP pengelolaan data (masukan, proses, keluaran)',
    en: 'Data procedures (input, processing, output)',
  },
  'data-integration-minutes': { id: 'Berita acara integrasi data', en: 'Minutes of a data integration' },
  'data-owner-consent': { id: 'Persetujuan perangkat daerah pemilik data', en: 'Consent of the data-owning agency' },
  'data-sharing-agreement': {
    id: 'Perjanjian bagi pakai atau pertukaran data',
    en: 'Data sharing or exchange agreement',
  },
  'external-data-request': { id: 'Permintaan data dari pihak luar', en: 'Data request from an outside party' },
  'external-data-decision': { id: 'Tanggapan PPID atas permintaan data', en: 'Answer of the PPID to a data request' },
  // Infrastructure
  'infrastructure-register': { id: 'Daftar infrastruktur SPBE', en: 'Register of SPBE infrastructure' },
  'infrastructure-plan': {
    id: 'Rencana pembangunan infrastruktur atau jaringan',
    en: 'Infrastructure or network building plan',
  },
  'network-policy': {
    id: 'Pengaturan lebar pita, hak akses, dan pembatasan situs',
    en: 'Rules on bandwidth, network access and blocked sites',
  },
  'network-report': { id: 'Laporan operasional jaringan intra', en: 'Intra network operation report' },
  'network-connection': {
    id: 'Berita acara sambungan jaringan intra perangkat daerah',
    en: "Minutes of an agency's connection to the intra network",
  },
  'government-network-link': {
    id: 'Berita acara keterhubungan dengan jaringan intra pemerintah',
    en: 'Minutes of the link to the government network',
  },
  'operational-feasibility': {
    id: 'Pertimbangan kelaikan operasi jaringan intra',
    en: 'Operational feasibility consideration of the intra network',
  },
  'security-feasibility': {
    id: 'Pertimbangan kelaikan keamanan jaringan intra',
    en: 'Security feasibility consideration of the intra network',
  },
  'data-center-report': { id: 'Laporan operasional pusat data', en: 'Data center operation report' },
  'data-center-usage': {
    id: 'Berita acara pemanfaatan pusat data oleh perangkat daerah',
    en: "Minutes of an agency's use of the data center",
  },
  'data-center-conformity': {
    id: 'Hasil penilaian kesesuaian standar pusat data',
    en: 'Data center standard conformity assessment',
  },
  'power-test-report': { id: 'Berita acara uji catu daya utama dan cadangan', en: 'Test of main and backup power' },
  'failover-test-report': { id: 'Berita acara uji pusat data cadangan', en: 'Test of the backup data center' },
  'device-needs-plan': { id: 'Rencana kebutuhan barang milik daerah (RKBMD) TIK', en: 'ICT asset needs plan (RKBMD)' },
  'software-register': { id: 'Daftar perangkat lunak dan lisensi', en: 'Register of software and licences' },
  // Service connecting and integration
  'service-bus-report': {
    id: 'Laporan operasional sistem penghubung layanan',
    en: 'Service connecting system operation report',
  },
  'service-bus-connection': {
    id: 'Berita acara sambungan ke sistem penghubung layanan',
    en: 'Minutes of a connection to the service connecting system',
  },
  'interoperability-test-report': { id: 'Hasil uji interoperabilitas', en: 'Interoperability test result' },
  'service-integration-report': { id: 'Laporan integrasi layanan', en: 'Service integration report' },
  // Applications
  'application-list': { id: 'Daftar aplikasi perangkat daerah', en: "List of an agency's applications" },
  'application-request': { id: 'Permohonan pembangunan aplikasi', en: 'Request to build an application' },
  'terms-of-reference': { id: 'Kerangka acuan kerja aplikasi', en: 'Terms of reference of an application' },
  'application-analysis': {
    id: 'Analisis kebutuhan, proses, pengguna, dan manfaat aplikasi',
    en: 'Analysis of need, process, users and benefit of an application',
  },
  'application-examination': {
    id: 'Hasil penelitian permohonan aplikasi',
    en: 'Examination of an application request',
  },
  'application-sync-letter': {
    id: 'Surat pernyataan permohonan aplikasi sinkron',
    en: 'Statement that an application request is in sync',
  },
  'cost-analysis': { id: 'Analisis beban biaya aplikasi', en: 'Cost load analysis of an application' },
  'similar-application-notice': {
    id: 'Pernyataan penggunaan aplikasi sejenis',
    en: 'Statement on use of a similar application',
  },
  'cost-benefit-study': { id: 'Kajian biaya dan manfaat', en: 'Cost-benefit study' },
  'ministerial-consideration': {
    id: 'Pertimbangan menteri tentang aplikasi',
    en: 'Consideration of a minister on an application',
  },
  'application-launch': {
    id: 'Berita acara penggunaan aplikasi khusus',
    en: 'Minutes of putting a special application into use',
  },
  'application-documentation': { id: 'Dokumentasi sistem aplikasi', en: 'System documentation of an application' },
  'application-handover': {
    id: 'Berita acara serah terima aplikasi dari pihak ketiga',
    en: 'Handover of an application by a third party',
  },
  'source-code-deposit': { id: 'Bukti serah simpan kode sumber', en: 'Proof of source code deposit' },
  'application-maintenance-report': {
    id: 'Laporan pengelolaan dan pemeliharaan aplikasi',
    en: 'Application maintenance report',
  },
  // Security
  'security-report': { id: 'Laporan penerapan keamanan SPBE', en: 'Report on the application of security' },
  'security-assessment': {
    id: 'Hasil penilaian keamanan (Indeks KAMI, IKAS, atau setara)',
    en: 'Security assessment (Indeks KAMI, IKAS or equal)',
  },
  'access-policy': { id: 'Ketentuan hak akses', en: 'Access policy' },
  'backup-report': { id: 'Laporan pencadangan data', en: 'Data backup report' },
  'restore-test-report': { id: 'Berita acara uji pemulihan data', en: 'Restore test' },
  'backup-supervision-report': { id: 'Laporan supervisi pencadangan data', en: 'Backup supervision report' },
  'certificate-list': { id: 'Daftar pemegang sertifikat elektronik', en: 'List of holders of digital certificates' },
  'incident-report': {
    id: 'Laporan insiden atau kerentanan keamanan',
    en: 'Report of a security incident or vulnerability',
  },
  'incident-closure': {
    id: 'Laporan penyelesaian insiden atau kerentanan',
    en: 'Closure of a security incident or vulnerability',
  },
  // Services
  'service-list': { id: 'Daftar layanan SPBE perangkat daerah', en: "List of an agency's SPBE services" },
  'helpdesk-appointment': { id: 'Penetapan fasilitas bantuan', en: 'Setting up of a help facility' },
  'helpdesk-sop': {
    id: 'Standar operasional atau petunjuk teknis fasilitas bantuan',
    en: 'Operating standard of a help facility',
  },
  'helpdesk-report': {
    id: 'Rekapitulasi permintaan dan keluhan fasilitas bantuan',
    en: 'Record of requests and complaints at a help facility',
  },
  // Management disciplines
  'risk-register': { id: 'Daftar risiko SPBE', en: 'SPBE risk register' },
  'risk-report': { id: 'Laporan pemantauan dan evaluasi risiko', en: 'Risk monitoring and evaluation report' },
  'infosec-plan': {
    id: 'Ruang lingkup, penanggung jawab, dan rencana keamanan informasi',
    en: 'Scope, responsible persons and plan of information security',
  },
  'infosec-report': {
    id: 'Laporan evaluasi kinerja keamanan informasi',
    en: 'Information security performance report',
  },
  'data-report': { id: 'Laporan manajemen data', en: 'Data management report' },
  'asset-register': { id: 'Daftar aset TIK dan pemegangnya', en: 'Register of ICT assets and their holders' },
  'asset-report': { id: 'Laporan manajemen aset TIK', en: 'ICT asset management report' },
  'hr-report': { id: 'Laporan manajemen SDM SPBE', en: 'Human resource management report' },
  'competence-matrix': { id: 'Peta kompetensi SDM SPBE', en: 'Competence matrix' },
  'knowledge-report': { id: 'Laporan manajemen pengetahuan', en: 'Knowledge management report' },
  'change-report': {
    id: 'Laporan perubahan atau manajemen perubahan SPBE',
    en: 'SPBE change or change management report',
  },
  'service-report': { id: 'Laporan manajemen layanan', en: 'Service management report' },
  // ICT audit
  'ict-audit-plan': { id: 'Rencana audit TIK', en: 'ICT audit plan' },
  'auditor-assignment': {
    id: 'Surat tugas atau akreditasi auditor TIK',
    en: 'Assignment or accreditation of ICT auditors',
  },
  'infrastructure-audit-report': { id: 'Laporan audit infrastruktur SPBE', en: 'Infrastructure audit report' },
  'application-audit-report': { id: 'Laporan audit aplikasi SPBE', en: 'Application audit report' },
  'security-audit-report': { id: 'Laporan audit keamanan SPBE', en: 'Security audit report' },
  // Organisers, evaluation and reporting
  'coordination-minutes': { id: 'Notula koordinasi atau konsultasi', en: 'Minutes of coordination or consultation' },
  'steering-direction': { id: 'Arahan komite atau tim pengarah', en: 'Direction of the steering committee' },
  'follow-up-plan': {
    id: 'Rencana tindak lanjut hasil pemantauan dan evaluasi',
    en: 'Follow-up plan on monitoring and evaluation',
  },
  'monitoring-report': { id: 'Laporan pemantauan SPBE', en: 'SPBE monitoring report' },
  'evaluation-schedule': { id: 'Jadwal evaluasi SPBE', en: 'SPBE evaluation schedule' },
  'evaluation-instrument': { id: 'Instrumen evaluasi SPBE', en: 'SPBE evaluation instrument' },
  'evaluation-worksheet': { id: 'Kertas kerja evaluasi SPBE', en: 'SPBE evaluation worksheet' },
  'evaluation-report': { id: 'Laporan hasil evaluasi (mandiri) SPBE', en: 'SPBE (self-)evaluation report' },
  'evaluation-minutes': { id: 'Berita acara evaluasi SPBE', en: 'SPBE evaluation minutes' },
  'external-assessor-response': {
    id: 'Jawaban dan bukti kepada asesor eksternal',
    en: 'Answers and evidence for the external assessor',
  },
  'external-evaluation-report': { id: 'Hasil evaluasi eksternal SPBE', en: 'External SPBE evaluation result' },
  'agency-self-evaluation': {
    id: 'Evaluasi tata kelola SPBE perangkat daerah',
    en: 'Agency self-evaluation of SPBE governance',
  },
  'annual-report': { id: 'Laporan tahunan penyelenggaraan SPBE', en: 'Annual SPBE report' },
  'full-adoption-statement': {
    id: 'Pernyataan penyelenggaraan SPBE secara penuh',
    en: 'Statement of full adoption of SPBE',
  },
  other: { id: 'Dokumen lain', en: 'Other document' },
} as const satisfies Record<string, Text>;

export type DocumentKindId = keyof typeof documentKinds;
