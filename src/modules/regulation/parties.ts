import type { Text } from '../../kernel/i18n/text.ts';

/**
 * Everyone a regulation gives a duty to, asks to be consulted, or lets decide. `fn-…` is a function an agency holds
 * (which agency, and since when, is known to the organization module); the others are offices, bodies or every agency.
 */
export const parties = {
  'local-government': { id: 'Pemerintah daerah', en: 'Local government' },
  'head-of-region': { id: 'Kepala daerah', en: 'Head of region' },
  sekda: { id: 'Sekretaris daerah', en: 'Regional secretary' },
  'fn-kominfo': { id: 'Fungsi komunikasi dan informatika', en: 'Communication and informatics function' },
  'head-of-fn-kominfo': { id: 'Kepala Dinas komunikasi dan informatika', en: 'Head of the communication agency' },
  'fn-tik': { id: 'Fungsi teknologi informasi dan komunikasi', en: 'ICT function' },
  'fn-pengawasan': { id: 'Fungsi pengawasan', en: 'Supervision function' },
  'fn-organisasi': { id: 'Fungsi organisasi', en: 'Organisation function' },
  'fn-perencanaan': { id: 'Fungsi perencanaan pembangunan', en: 'Development planning function' },
  'fn-keuangan': { id: 'Fungsi keuangan', en: 'Finance function' },
  'fn-aparatur-negara': { id: 'Fungsi aparatur negara', en: 'State apparatus function' },
  'fn-keamanan-siber': { id: 'Fungsi keamanan siber', en: 'Cyber security function' },
  'fn-aset': { id: 'Fungsi manajemen aset daerah', en: 'Regional asset function' },
  'fn-sdm': { id: 'Fungsi pengembangan sumber daya manusia', en: 'Human resources development function' },
  'fn-pengkajian-teknologi': {
    id: 'Fungsi pengkajian dan penerapan teknologi',
    en: 'Technology assessment function',
  },
  ppid: { id: 'Pejabat pengelola informasi dan dokumentasi (PPID)', en: 'Information officer (PPID)' },
  'every-perangkat-daerah': { id: 'Setiap perangkat daerah', en: 'Every agency' },
  'perangkat-daerah': { id: 'Perangkat daerah', en: 'Agency' },
  'head-of-perangkat-daerah': { id: 'Kepala perangkat daerah', en: 'Head of agency' },
  'process-owner-unit': { id: 'Unit pemilik proses bisnis', en: 'Process-owning unit' },
  'public-service-pd': { id: 'Perangkat daerah penyelenggara layanan publik', en: 'Agency with a public service' },
  'service-provider-pd': { id: 'Perangkat daerah penyelenggara layanan SPBE', en: 'Agency with an SPBE service' },
  'work-unit': { id: 'Unit kerja', en: 'Work unit' },
  'data-manager-unit': { id: 'Pengelola data', en: 'Data manager' },
  'data-owner-pd': { id: 'Perangkat daerah pemilik data', en: 'Agency that owns the data' },
  'data-producer': { id: 'Produsen data', en: 'Data producer' },
  'app-requester': { id: 'Pemohon aplikasi', en: 'Requester of an application' },
  'helpdesk-unit': { id: 'Fasilitas bantuan', en: 'Help facility' },
  'budget-team': { id: 'Tim anggaran pemerintah daerah (TAPD)', en: 'Budget team (TAPD)' },
  'spbe-organizer': { id: 'Penyelenggara SPBE', en: 'SPBE organiser' },
  'coordination-team': { id: 'Tim koordinasi SPBE', en: 'SPBE coordination team' },
  'steering-body': { id: 'Komite pengarah', en: 'Steering committee' },
  cio: { id: 'Chief information officer (CIO)', en: 'Chief information officer (CIO)' },
  'internal-assessor-team': { id: 'Tim asesor internal', en: 'Internal assessor team' },
  'external-assessor': { id: 'Asesor eksternal', en: 'External assessor' },
  'ict-auditor': { id: 'Pelaksana audit TIK', en: 'ICT auditor' },
  'minister-panrb': { id: 'Menteri bidang aparatur negara', en: 'Minister for the state apparatus' },
  'minister-kominfo': { id: 'Menteri bidang komunikasi dan informatika', en: 'Minister for communication' },
  'ministry-kominfo': { id: 'Kementerian bidang komunikasi dan informatika', en: 'Communication ministry' },
  'ministry-planning': { id: 'Kementerian bidang perencanaan pembangunan', en: 'Development planning ministry' },
  'cyber-institution': { id: 'Lembaga bidang keamanan siber', en: 'Cyber security institution' },
  'head-of-cyber-institution': { id: 'Kepala lembaga bidang keamanan siber', en: 'Head of the cyber institution' },
} as const satisfies Record<string, Text>;

export type Party = keyof typeof parties;

/** Whether a word names somebody a regulation may address. */
export const isParty = (word: string): word is Party => Object.hasOwn(parties, word);
