import type { Transaction } from '../../../kernel/db/db.ts';
import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import type { ChangeSeen, Mounted } from '../../../register/registry.ts';
import { answeredIndicators, lackingAmong, nameIndicators } from '../indicators.rules.ts';
import { countAssessors, hasForeignIndicators, listAnswerers, listResultIndicators } from './assignment.queries.ts';
import { type Calendar, findCalendarProblems } from './calendar.rules.ts';
import { type Cycle, findCycle, findStageBefore } from './cycle.queries.ts';
import { evaluationCycles } from './evaluation-cycles.register.ts';
import type { StageChange, StagePart } from './stage-part.ts';

const fixed = {
  id: 'Tahun dan instrumen tetap sejak evaluasi dimulai. Buat evaluasi lain bila keduanya keliru.',
  en: 'Year and instrument are fixed once the evaluation has started. Make another evaluation if they are wrong.',
};
const foreign = {
  id: 'Penugasan atau hasil yang sudah diisi memakai indikator instrumen lain. Keluarkan dahulu, lalu ganti instrumennya.',
  en: 'Assignments or results entered use indicators of another instrument. Take them out first, then change it.',
};
const unassigned = {
  id: 'Belum ada perangkat daerah yang menjawab (R) untuk: {indicators}.',
  en: 'No agency answers (R) yet for: {indicators}.',
};
const noAssessor = {
  id: 'Belum ada asesor internal. Tambahkan pada bagian asesor evaluasi ini.',
  en: 'There is no internal assessor yet. Add one under the assessors of this evaluation.',
};
const noExternal = {
  id: 'Evaluasi ini tidak mempunyai asesor eksternal. Susun hasilnya langsung, atau tambahkan asesor eksternal.',
  en: 'This evaluation has no external assessor. Draw up the result at once, or add an external assessor.',
};
const externalFirst = {
  id: 'Evaluasi ini mempunyai asesor eksternal. Serahkan kepada mereka dahulu.',
  en: 'This evaluation has external assessors. Hand it over to them first.',
};
const reverse = {
  id: 'Kembali hanya ke tahap tepat sebelumnya. Buka kembali: {stage}.',
  en: 'Go back only to the stage just before. Unlock: {stage}.',
};
const notPast = {
  id: 'Hanya hasil tahun yang sudah lewat yang dicatat begini. Evaluasi tahun ini dijalankan tahap demi tahap.',
  en: 'Only results of past years are recorded like this. The evaluation of this year runs stage by stage.',
};
const noResult = {
  id: 'Belum ada tingkat akhir untuk: {indicators}.',
  en: 'There is no final level yet for: {indicators}.',
};

async function checkEdit(tx: Transaction, { before, values, cycle }: StageChange): Promise<readonly Problem[]> {
  const problems = [...findCalendarProblems(values as Calendar)];
  const changed = (['year', 'instrument'] as const).filter((name) => before && before[name] !== values[name]);
  if (cycle.status !== 'preparation') problems.push(...changed.map((name) => problem(name, 'fixed', fixed)));
  else if (changed.includes('instrument') && (await hasForeignIndicators(tx, cycle.id, cycle.instrument.id)))
    problems.push(problem('instrument', 'in-use', foreign));
  return problems;
}

async function checkStart(tx: Transaction, { instrument, id }: Cycle): Promise<readonly Problem[]> {
  const [answerers, assessors] = await Promise.all([listAnswerers(tx, id), countAssessors(tx, id)]);
  const needed = answeredIndicators(instrument).filter(({ optional }) => !optional);
  const codes = answerers.map(({ indicator }) => indicator);
  const lacking = lackingAmong(instrument, needed, codes);
  return [
    ...(lacking.length === 0
      ? []
      : [problem('instrument', 'unassigned', fill(unassigned, { indicators: nameIndicators(lacking) }))]),
    ...(assessors.internal > 0 ? [] : [problem('name', 'no-assessor', noAssessor)]),
  ];
}

/** External stages are gone through exactly where external assessors are appointed. */
async function checkRoute(tx: Transaction, { step, cycle, stageBefore }: StageChange): Promise<readonly Problem[]> {
  const external = (await countAssessors(tx, cycle.id)).external > 0;
  if (step === 'lock-internal') return external ? [] : [problem('name', 'no-external', noExternal)];
  if (step === 'conclude')
    return external && stageBefore === 'internal-assessment' ? [problem('name', 'external-first', externalFirst)] : [];
  const titles = evaluationCycles.stateTitles;
  const stage = external ? titles.interview : titles['internal-assessment'];
  const right = external === (step === 'unlock-interview');
  return right ? [] : [problem('name', 'out-of-order', fill(reverse, { stage }))];
}

async function checkRecord(tx: Transaction, cycle: Cycle, thisYear: number): Promise<readonly Problem[]> {
  const needed = cycle.instrument.indicators.filter(({ optional }) => !optional);
  const lacking = lackingAmong(cycle.instrument, needed, await listResultIndicators(tx, cycle.id));
  return [
    ...(cycle.year < thisYear ? [] : [problem('year', 'not-past', notPast)]),
    ...(lacking.length === 0
      ? []
      : [problem('instrument', 'no-result', fill(noResult, { indicators: nameIndicators(lacking) }))]),
  ];
}

async function checkStep(tx: Transaction, change: StageChange, thisYear: number): Promise<readonly Problem[]> {
  switch (change.step) {
    case 'create':
    case 'edit':
      return checkEdit(tx, change);
    case 'start':
      return checkStart(tx, change.cycle);
    case 'lock-internal':
    case 'conclude':
    case 'unlock-interview':
    case 'unlock-assessment':
      return checkRoute(tx, change);
    case 'record':
      return checkRecord(tx, change.cycle, thisYear);
    default:
      return [];
  }
}

async function stageChange(tx: Transaction, change: ChangeSeen): Promise<StageChange> {
  const [cycle, stageBefore] = await Promise.all([findCycle(tx, change.id), findStageBefore(tx, change.id)]);
  if (!cycle) throw new TypeError(`no evaluation ${change.id}`);
  return { ...change, cycle, stageBefore };
}

/**
 * Evaluations with the rules of their stages (TPI 57(2), LU 52(7)–(8)).
 * @param parts what answers, scores and results add to the steps, in the order in which they act
 */
export const mountCycles = (timeZone: string, parts: readonly StagePart[]): Mounted => ({
  register: evaluationCycles,
  check: async (tx, seen) => {
    const change = await stageChange(tx, seen);
    const thisYear = Number(isoDateOf(change.now, timeZone).slice(0, 4));
    const found = [await checkStep(tx, change, thisYear)];
    for (const { check } of parts) if (check) found.push(await check(tx, change));
    return found.flat();
  },
  after: async (tx, seen) => {
    const change = await stageChange(tx, seen);
    for (const { after } of parts) await after?.(tx, change);
  },
});
