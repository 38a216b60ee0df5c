import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { type Holders, holds } from '../element/index.ts';
import type { ServiceSettings } from './service-slots.ts';

/** What of a service the rules look at. */
export type ServiceFacts = {
  readonly kind: 'administrative' | 'public';
  readonly category: string | null;
  readonly sector: string | null;
  readonly specialReason: string | null;
  readonly specialRequests: readonly string[] | null;
  readonly specialApproval: readonly string[] | null;
  readonly applications: readonly string[] | null;
  readonly joins: readonly string[] | null;
  readonly partners: readonly string[] | null;
  readonly executor: string | null;
  readonly coordinator: string | null;
};

const unknownKind: Text = {
  id: 'Peraturan daerah Anda tidak mengenal pilihan ini. Pilih salah satu yang ditawarkan formulir.',
  en: 'Your regulation does not know this choice. Choose one that the form offers.',
};

/** Kinds and sectors that the regulation in force does not know (TPI 33(2), LU 29(1) and 30(1)). */
export function findUnknownKinds({ category, sector }: ServiceFacts, settings: ServiceSettings | null) {
  if (!settings) return [];
  const { administration, publicSectors } = settings;
  const problems: Problem[] = [];
  if (category !== null && !administration.includes(category))
    problems.push(problem('category', 'unknown-to-regulation', unknownKind));
  if (sector !== null && publicSectors !== null && !publicSectors.includes(sector))
    problems.push(problem('sector', 'unknown-to-regulation', unknownKind));
  return problems;
}

const noSector: Text = { id: 'Pilih sektor layanan publik ini.', en: 'Choose the sector of this public service.' };
const noReason: Text = {
  id: 'Layanan publik ini memakai aplikasi khusus: tulis mengapa aplikasi umum tidak mencukupi.',
  en: 'This public service runs on a special application: write why a general one does not do.',
};
const noApproval: Text = {
  id: 'Layanan publik ini memakai aplikasi khusus: kaitkan permohonannya yang sudah selaras, atau dokumen persetujuan dari masa sebelum Padu.',
  en: 'This public service runs on a special application: link the request that was found in sync, or the document that approved it before Padu.',
};
const notAgreed: Text = {
  id: 'Pilih permohonan yang sudah dinyatakan selaras, untuk aplikasi yang dipakai layanan ini.',
  en: 'Choose requests that were found in sync, for applications this service runs on.',
};

/** The special applications a service runs on, and the requests it names that are in sync, each with its application. */
export type SpecialApplications = {
  readonly special: readonly string[];
  readonly agreed: ReadonlyMap<string, string>;
};

/** Whether each request a service names was found in sync, for an application it runs on. */
const areAgreed = ({ applications, specialRequests }: ServiceFacts, { agreed }: SpecialApplications): boolean =>
  (specialRequests ?? []).every((request) => (applications ?? []).includes(agreed.get(request) ?? ''));

/**
 * Why a service may not be published yet: a public one needs its sector where the regulation names sectors (LU 30(1)); where
 * general applications come first, it needs a reason and the approved request for each special one (TPI 34(2) and (3)).
 */
export function findServicePublishingProblems(
  service: ServiceFacts,
  settings: ServiceSettings | null,
  used: SpecialApplications,
): readonly Problem[] {
  const { kind, sector, specialReason, specialRequests, specialApproval } = service;
  if (!settings || kind !== 'public') return [];
  const problems: Problem[] = [];
  if (settings.publicSectors !== null && sector === null) problems.push(problem('sector', 'required', noSector));
  if (settings.delivery.public !== 'general-first-special-if-needed' || used.special.length === 0) return problems;
  if (specialReason === null) problems.push(problem('specialReason', 'required', noReason));
  const asked = new Set((specialRequests ?? []).map((request) => used.agreed.get(request)));
  if (!areAgreed(service, used)) problems.push(problem('specialRequests', 'not-agreed', notAgreed));
  else if (specialApproval === null && !used.special.every((application) => asked.has(application)))
    problems.push(problem('specialRequests', 'required', noApproval));
  return problems;
}

const otherCoordinator: Text = {
  id: 'Integrasi antar pemerintah dikoordinasikan perangkat daerah bidang organisasi.',
  en: 'Integration between governments is coordinated by the organisation function.',
};

/** Who must coordinate integration between governments, where the regulation says so (LU 31(3)). */
export function findCoordinatorProblems(
  { coordinator }: ServiceFacts,
  settings: ServiceSettings | null,
  holders: Holders,
  betweenGovernments: boolean,
): readonly Problem[] {
  const wanted = settings?.integration.coordinator;
  if (!betweenGovernments || typeof wanted !== 'string' || holds(holders, wanted, coordinator)) return [];
  return [problem('coordinator', 'other-coordinator', otherCoordinator)];
}

const otherExecutor: Text = {
  id: 'Pelaksana integrasi layanan haruslah Dinas.',
  en: 'Services are integrated by the Dinas.',
};

/** A service that joins others and is integrated by somebody else than the regulation says (TPI 35(3), LU 19(1)). */
export function findOtherExecutor(
  { joins, partners, executor }: ServiceFacts,
  settings: ServiceSettings,
  holders: Holders,
): Text | null {
  const wanted = settings.integration.executor;
  const joined = (joins ?? partners) !== null && executor !== null;
  return joined && typeof wanted === 'string' && !holds(holders, wanted, executor) ? otherExecutor : null;
}
