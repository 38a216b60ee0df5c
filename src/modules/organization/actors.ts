import type { Text } from '../../kernel/i18n/text.ts';
import type { FunctionId } from './functions.ts';

/** Who carries a duty: the holder of a function, every agency, the agencies concerned, the government, or an outsider. */
export type Bearer = 'function' | 'every-agency' | 'agencies-concerned' | 'government' | 'outside';

/** An actor as the regulations name one: its name, who carries its duties, and the function when one decides it. */
export type ActorKind = { readonly name: Text; readonly bearer: Bearer; readonly function: FunctionId | null };

const held = (id: string, en: string, by: FunctionId): ActorKind => ({
  name: { id, en },
  bearer: 'function',
  function: by,
});
const of = (bearer: Bearer, id: string, en: string): ActorKind => ({ name: { id, en }, bearer, function: null });

/** Every actor key that a regulation profile may use. */
export const actors: Readonly<Record<string, ActorKind>> = {
  'fn-kominfo': held('Dinas (komunikasi dan informatika)', 'Dinas (communication and informatics)', 'kominfo'),
  'head-of-fn-kominfo': held('Kepala Dinas', 'Head of Dinas', 'kominfo'),
  'fn-tik': held('Perangkat daerah bidang TIK', 'ICT agency', 'ict'),
  'fn-pengawasan': held('Perangkat daerah bidang pengawasan', 'Supervision agency', 'supervision'),
  'fn-organisasi': held('Perangkat daerah bidang organisasi', 'Organisation agency', 'organisation'),
  cio: held('Chief Information Officer', 'Chief Information Officer', 'ict'),
  ppid: held('PPID', 'Information officer (PPID)', 'ppid'),
  sekda: held('Sekretaris daerah', 'Regional secretary', 'regional-secretariat'),
  'every-perangkat-daerah': of('every-agency', 'Setiap perangkat daerah', 'Every agency'),
  'head-of-perangkat-daerah': of('every-agency', 'Pimpinan perangkat daerah', 'Heads of agencies'),
  'process-owner-unit': of('every-agency', 'Unit pemilik proses bisnis', 'Process-owning agencies'),
  'data-manager-unit': of('every-agency', 'Perangkat daerah pengelola data', 'Agencies that manage data'),
  'data-producer': of('every-agency', 'Produsen data', 'Data producers'),
  'work-unit': of('every-agency', 'Unit kerja', 'Work units'),
  'perangkat-daerah': of('agencies-concerned', 'Perangkat daerah terkait', 'Agencies concerned'),
  'app-requester': of('agencies-concerned', 'Pemohon aplikasi', 'Applicants for an application'),
  'service-provider-pd': of('agencies-concerned', 'Penyelenggara layanan SPBE', 'Agencies that run an SPBE service'),
  'public-service-pd': of('agencies-concerned', 'Penyelenggara layanan publik', 'Agencies that run a public service'),
  'helpdesk-unit': of('agencies-concerned', 'Fasilitas bantuan', 'Help facilities'),
  'local-government': of('government', 'Pemerintah daerah', 'Local government'),
  'head-of-region': of('government', 'Kepala daerah', 'Head of region'),
  'spbe-organizer': of('government', 'Penyelenggara SPBE', 'SPBE organisers'),
  'steering-body': of('government', 'Komite pengarah', 'Steering committee'),
  'coordination-team': of('government', 'Tim koordinasi SPBE', 'SPBE coordination team'),
  'internal-assessor-team': of('government', 'Tim asesor internal', 'Internal assessor team'),
  'budget-team': of('government', 'Tim anggaran pemerintah daerah', 'Regional budget team'),
  'ict-auditor': of('outside', 'Pelaksana audit TIK', 'ICT auditor'),
  'minister-panrb': of('outside', 'Menteri bidang aparatur negara', 'State apparatus minister'),
  'external-assessor': of('outside', 'Asesor eksternal', 'External assessor'),
};

/** The function that decides who an actor is; nothing when the actor is not the holder of one function. */
export const findFunctionOfActor = (key: string): FunctionId | undefined => actors[key]?.function ?? undefined;
