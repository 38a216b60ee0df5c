import { type Day, lastDayOf } from './dates.rules.ts';
import type { Paper, PaperKind, Snapshot } from './snapshot.rules.ts';

/** A span of days with both ends, and the paper whose term it is. */
export type Term = { readonly from: Day; readonly until: Day; readonly paper: Paper };

/** The term of a paper; one without an end lasts as long as the regulation says. */
function termOf(paper: Paper, lasting: string): Term {
  return { from: paper.term.from, until: paper.term.until ?? lastDayOf(paper.term.from, lasting), paper };
}

/**
 * The terms of all papers of a kind, by their first day. What was enacted decides; a document only while nothing is
 * enacted. Of papers that start on one day, the longest term.
 */
export function termsOf(kind: PaperKind, lasting: string, snapshot: Snapshot): Term[] {
  const terms = new Map<Day, Term>();
  const papers = snapshot.papers(kind);
  const enacted = papers.filter((paper) => paper.form !== null);
  for (const paper of enacted.length > 0 ? enacted : papers) {
    const term = termOf(paper, lasting);
    const known = terms.get(term.from);
    if (!known || known.until < term.until) terms.set(term.from, term);
  }
  return [...terms.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The term that governs a day: the latest one that has begun, be it over or not. */
export const findGoverningTerm = (kind: PaperKind, lasting: string, snapshot: Snapshot): Term | undefined =>
  termsOf(kind, lasting, snapshot).findLast((term) => term.from <= snapshot.day);
