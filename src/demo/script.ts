import { isAgencyKind } from '../modules/organization/index.ts';
import type { DataFile, Paper } from './data-file.ts';
import type { DemoEvent } from './event.ts';
import { matrixEvents } from './matrix.ts';
import { fromEach, newNumbering, paperEvents } from './papers.ts';
import { laterSteps, rowEvents } from './rows.ts';
import { statementEvents } from './statements.ts';

/** What the script of a demonstration must know of the program and the regulation. */
export type ScriptSlots = {
  /** The field a register names its rows by. */
  readonly keyOf: (register: string) => string;
  /** The words of a provision. */
  readonly dutyOf: (id: string) => string;
};

type Unit = { readonly code: string; readonly from: string; readonly until: string };

/** The agencies that carry duties, with the days they exist, as the events themselves tell. */
function agenciesIn(events: readonly DemoEvent[]): (day: string) => readonly string[] {
  const [always, spans] = ['9999-12-31', new Map<string, Unit>()];
  for (const { register, row, step, cells } of events) {
    if (register !== 'agencies' || cells.period === undefined) continue;
    const counts = step !== null || isAgencyKind(cells.kind as Parameters<typeof isAgencyKind>[0]);
    const [from = '', until = ''] = String(cells.period).split('..');
    if (counts) spans.set(row, { code: row.replace('agencies:', ''), from, until: until || always });
  }
  return (day) => [...spans.values()].filter(({ from, until }) => from <= day && day <= until).map(({ code }) => code);
}

const byDay = (a: { readonly on: string }, b: { readonly on: string }): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : 0;

/**
 * Everything that happens in a demonstration, in the order of the days; what shares a day stays in the order of the
 * files, documents last. What lies after `today` has not happened yet.
 */
export function scriptOf(files: readonly DataFile[], slots: ScriptSlots, today: string): readonly DemoEvent[] {
  const plain = files.flatMap((file) => ('rows' in file ? rowEvents(file, slots.keyOf) : []));
  const agenciesOn = agenciesIn(plain);
  const papers = files.flatMap((file): readonly Paper[] => {
    if ('papers' in file) return file.papers;
    return 'perAgency' in file ? file.perAgency.flatMap((one) => fromEach(one, agenciesOn(one.on))) : [];
  });
  const numberOf = newNumbering();
  const others = files.flatMap((file): DemoEvent[] => {
    if ('rows' in file) return rowEvents(file, slots.keyOf);
    if ('steps' in file) return laterSteps(file);
    if ('matrix' in file) return matrixEvents(file, slots.dutyOf);
    return 'statements' in file ? file.statements.flatMap((given) => statementEvents(given, slots.dutyOf)) : [];
  });
  const events = [...others, ...papers.sort(byDay).flatMap((paper) => paperEvents(paper, numberOf(paper)))];
  return events.filter(({ on }) => on <= today).sort(byDay);
}
