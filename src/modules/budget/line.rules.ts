import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import type { RequestStanding } from './budget-slots.ts';

const onlyRooms: Text = {
  id: 'Perangkat daerah hanya boleh menganggarkan ruang perangkat jaringan aktif. Pilih jenis itu, atau «Perangkat khusus» dengan alasannya.',
  en: 'Agencies may only budget rooms for active network devices. Choose that category, or “Special devices” with a reason.',
};

/**
 * Where the regulation limits what agencies spend on infrastructure, only the holder of the function may buy devices
 * (LU 14(2)); special devices are excepted, with a reason (LU 18(8)c).
 */
export const findSpendProblems = (limit: unknown, category: string, holdsFunction: boolean): readonly Problem[] =>
  limit === 'only-network-rooms' && category === 'infrastructure' && !holdsFunction
    ? [problem('category', 'only-rooms', onlyRooms)]
    : [];

const noRequest: Text = {
  id: 'Pilih permohonan atau aplikasi yang dibiayai; permohonannya harus sudah selaras.',
  en: 'Choose the request or application it pays for; the request must be in sync.',
};
const otherApplication: Text = {
  id: 'Permohonan itu meminta aplikasi lain. Sesuaikan salah satunya.',
  en: 'That request asks for another application. Change one of them.',
};
const notInSync: Text = {
  id: 'Permohonan pembangunan aplikasi ini belum dinyatakan selaras.',
  en: 'The request to build this application is not in sync.',
};
const noAnalysis: Text = {
  id: 'Permohonan pembangunan aplikasi ini belum dilengkapi analisis beban biaya.',
  en: 'The request to build this application has no cost load analysis.',
};

/**
 * What an application line lacks before it is submitted (LU 21(5), AC-PB-03). Earlier, a request that is in sync must
 * already bring its analysis (AC-APP-03).
 * @param needs what the regulation wants; null where it is silent
 */
export function findApplicationProblems(
  needs: readonly unknown[] | null,
  line: { readonly category: string; readonly application: string | null; readonly request: string | null },
  request: RequestStanding | undefined,
  submitting: boolean,
): readonly Problem[] {
  if (request?.fits === false) return [problem('request', 'other-application', otherApplication)];
  if (needs === null || line.category !== 'application') return [];
  if (!submitting)
    return request?.inSync && !request.costAnalysis && needs.includes('cost-load-analysis')
      ? [problem('request', 'no-analysis', noAnalysis)]
      : [];
  if (!request && line.application === null && line.request === null)
    return [problem('request', 'required', noRequest)];
  return [
    ...(needs.includes('request-in-sync') && request?.inSync !== true
      ? [problem('request', 'not-in-sync', notInSync)]
      : []),
    ...(needs.includes('cost-load-analysis') && request?.costAnalysis !== true
      ? [problem('request', 'no-analysis', noAnalysis)]
      : []),
  ];
}

const closed: Text = {
  id: 'Anggaran ini tidak lagi disusun; barisnya tidak dapat diubah.',
  en: 'This budget is no longer being drafted; its lines cannot be changed.',
};
const otherBudget: Text = {
  id: 'Pilih baris dari anggaran yang diubah oleh anggaran ini.',
  en: 'Choose a line of the budget that this one changes.',
};

/** The budget a line stands in, and whether the line it changes is of the budget that this one changes. */
export type PlanOfLine = { readonly status: string; readonly originalFits: boolean };

export function findPlanProblems(plan: PlanOfLine | undefined): readonly Problem[] {
  if (plan?.status !== 'draft') return [problem('plan', 'closed', closed)];
  return plan.originalFits ? [] : [problem('original', 'other-budget', otherBudget)];
}
