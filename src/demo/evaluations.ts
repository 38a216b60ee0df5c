import { indicatorCode } from '../modules/maturity/index.ts';
import type { DataFile, PastEvaluation, RunningEvaluation } from './data-file.ts';
import { type Hands, hands } from './hands.ts';
import { type Papers, playMinutes } from './minutes.ts';
import type { Played, Stage } from './play.ts';

type IdOf = Played['idOf'];

const levelsIn = (written: string): readonly (number | null)[] =>
  written
    .trim()
    .split(/\s+/)
    .map((one) => (one === '-' ? null : Number(one)));

const instrumentId = (code: string): string => code.replace(/-v\d+$/, '');
const codeOf = (instrument: string, number: number) => indicatorCode({ id: instrumentId(instrument) }, number);

/** A past year: its levels are written down while the evaluation is prepared, then it is recorded and published. */
async function playPast({ add, take }: Hands, idOf: IdOf, past: PastEvaluation): Promise<void> {
  const { name, year, instrument, on, by, target = null, summary = null } = past;
  const cycle = await add(by, on, 'evaluation-cycles', { name, year, instrument, target, summary });
  const self = levelsIn(past.self);
  for (const [at, level] of levelsIn(past.levels).entries()) {
    const indicator = codeOf(instrument, at + 1);
    await add(by, on, 'evaluation-results', { cycle, indicator, self: self[at] ?? null, internal: level, level });
  }
  await take(by, on, 'evaluation-cycles', cycle, 'record');
  // Recommendations are handed out while the evaluation is open for follow-up.
  await take(by, on, 'evaluation-cycles', cycle, 'reopen', { answers: { why: 'Rekomendasi ditindaklanjuti.' } });
  for (const given of past.followUps) {
    const { indicator, recommendation, agency, due, done, verified } = given;
    const values = {
      cycle,
      indicator: codeOf(instrument, indicator),
      recommendation,
      agency: idOf('agencies', agency),
      due,
    };
    const id = await add(by, on, 'evaluation-follow-ups', values);
    await take(by, on, 'evaluation-follow-ups', id, 'hand-out');
    if (!done) continue;
    const { report, evidence } = done;
    const reported = { report, evidence: [idOf('documents', `$${evidence}`)] };
    await take(done.by, done.on, 'evaluation-follow-ups', id, 'report', { values: reported });
    if (verified !== undefined) await take(by, verified, 'evaluation-follow-ups', id, 'verify');
  }
  const last = past.followUps.map(({ verified }) => verified);
  if (last.every((day) => day !== undefined))
    await take(by, last.toSorted().at(-1) ?? on, 'evaluation-cycles', cycle, 'close');
  if (past.published !== undefined)
    await take('C-01', past.published, 'evaluation-cycles', cycle, 'publish', {
      values: { publishedOn: past.published },
    });
}

type Answer = RunningEvaluation['answers'][number];

/** What one agency does with one indicator, as far as it has come. */
async function playAnswer({ add, take }: Hands, idOf: IdOf, id: string, answer: Answer, examiner: string) {
  const { by, on, level, explanation = null, evidence = [], records = [], state = 'open' } = answer;
  if (by === undefined || on === undefined || level === undefined) return;
  const met = Array.from({ length: level }, (_, at) => String(at + 1));
  for (const [at, one] of met.entries()) {
    const document = idOf('documents', `$${evidence[at % evidence.length]}`);
    await add(by, on, 'evaluation-evidence', { answer: id, level: one, document, pages: `hlm. ${at + 1}–${at + 3}` });
  }
  for (const written of records) {
    const [register = '', ...key] = written.split(' ');
    const record = `${register}/${idOf(register, key.join(' '))}`;
    await add(by, on, 'evaluation-evidence', { answer: id, level: '1', record });
  }
  await take(by, on, 'evaluation-answers', id, 'edit', { values: { met, level, explanation } });
  if (state === 'open') return;
  await take(by, on, 'evaluation-answers', id, 'submit');
  if (state === 'accepted') await take(examiner, on, 'evaluation-answers', id, 'accept');
  if (state === 'changes-requested')
    await take(examiner, on, 'evaluation-answers', id, 'request-changes', { answers: { note: answer.note ?? '' } });
}

async function playScores({ add, take }: Hands, cycle: string, given: RunningEvaluation): Promise<void> {
  for (const { by, on, levels } of given.scores ?? []) {
    const side = given.assessors.find(({ person }) => person === by)?.side;
    for (const [at, written] of levels.trim().split(/\s+/).entries()) {
      const number = given.answers[at]?.indicator;
      if (written === '-' || number === undefined) continue;
      const level = Number(written.replace('~', ''));
      const reason = `Bukti yang diajukan memenuhi kriteria sampai tingkat ${level}.`;
      const indicator = codeOf(given.instrument, number);
      const id = await add(by, on, 'evaluation-scores', { cycle, indicator, side, level, reason });
      if (!written.startsWith('~')) await take(by, on, 'evaluation-scores', id, 'lock');
    }
  }
}

/** An evaluation under way. Answers open by themselves when it starts. */
async function playRunning(
  { tx }: Stage,
  all: Hands,
  idOf: IdOf,
  given: RunningEvaluation,
  papers: Papers,
): Promise<void> {
  const { add, take } = all;
  const { name, year, instrument, on, by, target, until, started } = given;
  const coordinator = idOf('agencies', given.coordinator);
  const cycle = await add(by, on, 'evaluation-cycles', { name, year, instrument, target, coordinator, ...until });
  for (const { person, side, period } of given.assessors) {
    const [from = '', last = ''] = period.split('..');
    const values = { cycle, person: idOf('people', person), side, period: { from, until: last } };
    await add(by, on, 'evaluation-assessors', values);
  }
  for (const { indicator, agency } of given.answers)
    for (const [letter, code] of [
      ['R', agency],
      ['A', given.accountable],
    ] as const) {
      const values = { cycle, indicator: codeOf(instrument, indicator), letter, agency: idOf('agencies', code) };
      await add(by, on, 'evaluation-assignments', values);
    }
  await take(by, started, 'evaluation-cycles', cycle, 'start');
  const opened = await tx<{ id: string; indicator: string }[]>`
    select id, indicator from maturity.evaluation_answers where cycle = ${cycle}`;
  const idBy = new Map(opened.map(({ id, indicator }) => [indicator, id]));
  for (const answer of given.answers)
    await playAnswer(all, idOf, idBy.get(codeOf(instrument, answer.indicator)) ?? '', answer, given.examinedBy);
  if (given.locked === undefined) return;
  await take(by, given.locked, 'evaluation-cycles', cycle, 'lock-self');
  if (given.minutes) await playMinutes(all, papers, cycle, given.minutes);
  await playScores(all, cycle, given);
}

/** How many rows the registers of evaluations have, and those who sign their minutes; some opened by themselves. */
async function countRows({ tx, registry }: Stage): Promise<Readonly<Record<string, number>>> {
  const evaluations = registry
    .all()
    .filter(({ register }) => register.name.startsWith('evaluation-') || register.name === 'document-signers');
  const counted = evaluations.map(async ({ register: { name, table } }) => {
    const [found] = await tx<{ n: number }[]>`select count(*)::int as n from ${tx(table)}`;
    return [name, found?.n ?? 0] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}

/**
 * The evaluations of a demonstration: past years, and the one under way. Nothing that begins after `today`.
 * @returns how many rows each register got
 */
export async function playEvaluations(
  stage: Stage,
  { idOf }: Pick<Played, 'idOf'>,
  files: readonly DataFile[],
  today: string,
  papers: Papers,
): Promise<Readonly<Record<string, number>>> {
  const all = hands(stage, idOf);
  for (const file of files) {
    if ('pastEvaluations' in file)
      for (const past of file.pastEvaluations) if (past.on <= today) await playPast(all, idOf, past);
    if ('evaluation' in file && file.evaluation.on <= today)
      await playRunning(stage, all, idOf, file.evaluation, papers);
  }
  return countRows(stage);
}
