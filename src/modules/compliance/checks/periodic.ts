import { type Static, Type } from 'typebox';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { addDuration, type Day, firstOfYear, lastOfYear, yearOf } from '../dates.rules.ts';
import { type Outcome, outcome } from '../outcome.ts';
import { counts, evidenceOf } from '../requirement.rules.ts';
import type { Planned, Scene } from '../scene.ts';
import type { Paper, PaperKind } from '../snapshot.rules.ts';
import { findGoverningTerm, termsOf } from '../terms.rules.ts';
import { dayText, listTexts, paperName } from '../wording.ts';
import { duration, paperKind, paperKinds, requirementFields } from './fields.ts';

const closed = { additionalProperties: false };
const { lasting: _, ...required } = requirementFields;

/**
 * So many papers of the kinds named (any of them) within a window: the term of another paper, every calendar year,
 * the end of every year, or a span that runs from the last one.
 */
export const periodicSchema = Type.Object(
  {
    kind: Type.Literal('periodic'),
    documents: paperKinds,
    atLeast: Type.Integer({ minimum: 1 }),
    window: Type.Union([
      Type.Object({ termOf: paperKind, lasting: duration }, closed),
      Type.Object({ every: Type.Union([Type.Literal('calendar-year'), Type.Literal('year-end')]) }, closed),
      Type.Object({ rolling: duration }, closed),
    ]),
    ...required,
  },
  closed,
);

type Periodic = Static<typeof periodicSchema>;

const namesOf = (check: Periodic): Text => listTexts(check.documents.map(paperName));

const countedPapers = (check: Periodic, scene: Scene): Paper[] =>
  check.documents
    .flatMap((kind) => scene.snapshot.papers(kind))
    .filter((paper) => counts(paper, check, scene.snapshot))
    .sort((a, b) => (a.date < b.date ? -1 : 1));

function inTerm(check: Periodic, window: { termOf: PaperKind; lasting: string }, scene: Scene): Outcome {
  const term = findGoverningTerm(window.termOf, window.lasting, scene.snapshot);
  if (!term) {
    const text = { id: 'Belum ada {of}; kewajiban ini mengikutinya.', en: 'No {of} yet; this duty follows it.' };
    return outcome('not-yet', fill(text, { of: paperName(window.termOf) }));
  }
  const papers = countedPapers(check, scene).filter((paper) => paper.date >= term.from && paper.date <= term.until);
  const left = check.atLeast - papers.length;
  const values = {
    count: papers.length,
    atLeast: check.atLeast,
    left,
    names: namesOf(check),
    until: dayText(term.until),
  };
  const evidence = [...papers, term.paper].map(evidenceOf);
  if (left <= 0) {
    const text = {
      id: '{count} dari {atLeast} kali: {names}, masa sampai {until}.',
      en: '{count} of {atLeast}: {names}, term until {until}.',
    };
    return outcome('met', fill(text, values), { since: papers[check.atLeast - 1]?.date ?? null, evidence });
  }
  if (term.until < scene.day) {
    const text = {
      id: '{count} dari {atLeast} kali: {names}; masanya berakhir {until}.',
      en: '{count} of {atLeast}: {names}; the term ended on {until}.',
    };
    return outcome('overdue', fill(text, values), { since: term.until, nextDue: term.until, evidence });
  }
  const text = {
    id: '{count} dari {atLeast} kali: {names}; {left} lagi paling lambat {until}.',
    en: '{count} of {atLeast}: {names}; {left} more needed by {until}.',
  };
  const since = papers.at(-1)?.date ?? term.from;
  return outcome(papers.length > 0 ? 'partly' : 'due', fill(text, values), { since, nextDue: term.until, evidence });
}

/** The year a paper is for: that of the time it is about, which for most papers is the year of its date. */
const yearFor = (paper: Paper): number => yearOf(paper.term.from);

/** The first year whose absence can be a breach: the first full year, or for a year-end duty the first year that ends. */
const firstYear = (every: 'calendar-year' | 'year-end', effective: Day): number =>
  every === 'year-end' || effective === firstOfYear(yearOf(effective)) ? yearOf(effective) : yearOf(effective) + 1;

function everyYear(check: Periodic, every: 'calendar-year' | 'year-end', scene: Scene): Outcome {
  const papers = countedPapers(check, scene);
  const year = yearOf(scene.day);
  const count = (wanted: number) => papers.filter((paper) => yearFor(paper) === wanted).length;
  const done = (wanted: number) => count(wanted) >= check.atLeast;
  const first = firstYear(every, scene.profile.regulation.effective);
  const recent = papers.filter((paper) => yearFor(paper) >= year - 1);
  const evidence = recent.map(evidenceOf);
  const missed = year - 1 >= first && !done(year - 1);
  const values = { names: namesOf(check), year, last: year - 1, count: count(year), atLeast: check.atLeast };
  if (done(year)) {
    const text = missed
      ? { id: '{names} tahun {year} ada; tahun {last} tidak ada.', en: '{names} for {year} exists; none for {last}.' }
      : { id: '{names} tahun {year} ada.', en: '{names} for {year} exists.' };
    const more = { since: recent.at(-1)?.date ?? null, nextDue: lastOfYear(year + 1), evidence };
    return outcome('met', fill(text, values), more);
  }
  if (missed) {
    const text = { id: '{names} tahun {last} tidak ada.', en: 'No {names} for {last}.' };
    return outcome('overdue', fill(text, values), {
      since: lastOfYear(year - 1),
      nextDue: lastOfYear(year - 1),
      evidence,
    });
  }
  const nextDue = lastOfYear(Math.max(year, first));
  if (every === 'year-end' && done(year - 1)) {
    const text = {
      id: '{names} tahun {last} ada; berikutnya akhir {year}.',
      en: '{names} for {last} exists; next at the end of {year}.',
    };
    return outcome('met', fill(text, values), { since: recent.at(-1)?.date ?? null, nextDue, evidence });
  }
  const text = {
    id: '{names}: {count} dari {atLeast} untuk {due}.',
    en: '{names}: {count} of {atLeast} for {due}.',
  };
  const reason = fill(text, { ...values, due: Math.max(year, first) });
  return outcome(count(year) > 0 ? 'partly' : 'due', reason, { since: firstOfYear(year), nextDue, evidence });
}

function rolling(check: Periodic, span: string, scene: Scene): Outcome {
  const papers = countedPapers(check, scene);
  const counting = papers.at(-check.atLeast);
  const nextDue = addDuration(counting?.date ?? scene.profile.regulation.effective, span);
  const values = {
    names: namesOf(check),
    last: dayText(counting?.date ?? scene.day),
    due: dayText(nextDue),
  };
  const evidence = papers.slice(-check.atLeast).map(evidenceOf);
  const lastText = counting
    ? { id: '{names} terakhir {last}; berikutnya paling lambat {due}.', en: 'Last {names}: {last}; next by {due}.' }
    : { id: 'Belum ada {names}; paling lambat {due}.', en: 'No {names} yet; needed by {due}.' };
  const reason = fill(lastText, values);
  if (nextDue < scene.day) return outcome('overdue', reason, { since: nextDue, nextDue, evidence });
  return outcome(counting ? 'met' : 'due', reason, { since: counting?.date ?? null, nextDue, evidence });
}

/** Counts the papers of the window that governs the day. Overdue only once a window the regulation sets has closed. */
export function checkPeriodic(check: Periodic, scene: Scene): Outcome {
  if ('termOf' in check.window) return inTerm(check, check.window, scene);
  if ('every' in check.window) return everyYear(check, check.window.every, scene);
  return rolling(check, check.window.rolling, scene);
}

function dueDays(check: Periodic, scene: Scene, from: Day, until: Day): { from: Day; due: Day }[] {
  if ('termOf' in check.window) {
    const terms = termsOf(check.window.termOf, check.window.lasting, scene.snapshot);
    return terms.map((term) => ({ from: term.from, due: term.until }));
  }
  if ('every' in check.window) {
    const first = firstYear(check.window.every, scene.profile.regulation.effective);
    const years = Array.from({ length: yearOf(until) - yearOf(from) + 1 }, (_none, index) => yearOf(from) + index);
    const wanted = years.filter((year) => year >= first);
    return wanted.map((year) => ({ from: firstOfYear(year), due: lastOfYear(year) }));
  }
  const days: { from: Day; due: Day }[] = [];
  const last = countedPapers(check, scene).at(-check.atLeast)?.date ?? scene.profile.regulation.effective;
  for (let start = last; start <= until; ) {
    const due = addDuration(start, check.window.rolling);
    days.push({ from: start, due });
    start = due;
  }
  return days;
}

/** The last days of the windows that end between two days. */
export function planPeriodic(check: Periodic, scene: Scene, from: Day, until: Day): Planned[] {
  const text =
    check.atLeast === 1
      ? { id: '{names}', en: '{names}' }
      : { id: '{names} ({count} kali)', en: '{names} ({count} times)' };
  const title = fill(text, { names: namesOf(check), count: check.atLeast });
  return dueDays(check, scene, from, until)
    .filter(({ due }) => due >= from && due <= until)
    .map((days) => ({ kind: 'interval', provisionId: scene.provision.id, title, ...days }));
}
