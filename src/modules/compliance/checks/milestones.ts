import { type Static, Type } from 'typebox';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { type Milestone, reviewWindows, serves } from '../../regulation/index.ts';
import type { Day } from '../dates.rules.ts';
import { type Outcome, outcome } from '../outcome.ts';
import { counts, evidenceOf } from '../requirement.rules.ts';
import type { Planned, Scene } from '../scene.ts';
import type { Paper } from '../snapshot.rules.ts';
import { findGoverningTerm, type Term, termsOf } from '../terms.rules.ts';
import { dayText, joinTexts, paperName } from '../wording.ts';
import { duration, paperKind, requirementFields } from './fields.ts';

const { lasting: _, ...required } = requirementFields;

/** A paper of a kind at fixed points of the term of another: around its middle, in its last year. */
export const milestonesSchema = Type.Object(
  {
    kind: Type.Literal('milestones'),
    document: paperKind,
    window: Type.Object({ termOf: paperKind, lasting: duration }, { additionalProperties: false }),
    milestones: Type.Array(Type.Enum(['mid-term', 'final-year']), { minItems: 1 }),
    ...required,
  },
  { additionalProperties: false },
);

type Milestones = Static<typeof milestonesSchema>;

const names: Readonly<Record<Milestone, Text>> = {
  'mid-term': { id: 'paruh waktu', en: 'mid-term' },
  'final-year': { id: 'tahun terakhir', en: 'final-year' },
};

type Reached = {
  readonly milestone: Milestone;
  readonly from: Day;
  readonly until: Day;
  readonly paper: Paper | undefined;
};

/** Which paper serves each milestone. */
function reachedIn(check: Milestones, term: Term, scene: Scene): Reached[] {
  const papers = scene.snapshot.papers(check.document).filter((paper) => counts(paper, check, scene.snapshot));
  return reviewWindows(check.milestones, term).map((window) => ({
    ...window,
    paper: papers.find(({ date }) => serves(window, date)),
  }));
}

function sayReached(reached: Reached, day: Day): Text {
  const text = reached.paper
    ? { id: 'reviu {name} dilakukan {done}', en: '{name} review done on {done}' }
    : reached.until < day
      ? { id: 'reviu {name} terlewat (paling lambat {until})', en: '{name} review missed (by {until})' }
      : reached.from <= day
        ? { id: 'reviu {name} paling lambat {until}', en: '{name} review needed by {until}' }
        : { id: 'reviu {name} baru mulai {from}', en: '{name} review not due before {from}' };
  return fill(text, {
    name: names[reached.milestone],
    done: dayText(reached.paper?.date ?? day),
    from: dayText(reached.from),
    until: dayText(reached.until),
  });
}

/** Overdue once the window of a milestone has closed without a paper; before the first window opens nothing is due. */
export function checkMilestones(check: Milestones, scene: Scene): Outcome {
  const term = findGoverningTerm(check.window.termOf, check.window.lasting, scene.snapshot);
  if (!term) {
    const text = { id: 'Belum ada {of}; kewajiban ini mengikutinya.', en: 'No {of} yet; this duty follows it.' };
    return outcome('not-yet', fill(text, { of: paperName(check.window.termOf) }));
  }
  const all = reachedIn(check, term, scene);
  const evidence = [...all.flatMap(({ paper }) => paper ?? []), term.paper].map(evidenceOf);
  const said = joinTexts(
    all.map((reached) => sayReached(reached, scene.day)),
    '; ',
  );
  const reason = fill({ id: '{name}: {said}.', en: '{name}: {said}.' }, { name: paperName(check.window.termOf), said });
  const missed = all.find((reached) => !reached.paper && reached.until < scene.day);
  if (missed) return outcome('overdue', reason, { since: missed.until, nextDue: missed.until, evidence });
  const open = all.find((reached) => !reached.paper && reached.from <= scene.day);
  if (open) return outcome('due', reason, { since: open.from, nextDue: open.until, evidence });
  const ahead = all.find((reached) => !reached.paper);
  const last = all.findLast((reached) => reached.paper)?.paper;
  if (!last) {
    const text = { id: 'Belum waktunya. {reason}', en: 'No review due yet. {reason}' };
    return outcome('not-yet', fill(text, { reason }), { nextDue: ahead?.until ?? null, evidence });
  }
  return outcome('met', reason, { since: last.date, nextDue: ahead?.until ?? null, evidence });
}

/** One planned review per milestone of every term, where its window meets the days asked about. */
export function planMilestones(check: Milestones, scene: Scene, from: Day, until: Day): Planned[] {
  return termsOf(check.window.termOf, check.window.lasting, scene.snapshot).flatMap((term) =>
    reviewWindows(check.milestones, term)
      .filter((window) => window.until >= from && window.from <= until)
      .map(({ milestone, ...window }) => ({
        kind: 'review' as const,
        provisionId: scene.provision.id,
        from: window.from,
        due: window.until,
        title: fill(
          { id: '{document}: {name}', en: '{document}: {name}' },
          { document: paperName(check.document), name: names[milestone] },
        ),
      })),
  );
}
