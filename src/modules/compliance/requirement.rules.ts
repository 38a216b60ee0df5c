import { fill, type Text } from '../../kernel/i18n/text.ts';
import type { RecipientId } from '../evidence/index.ts';
import { type FunctionId, functions, isFunction } from '../organization/index.ts';
import { lastDayOf } from './dates.rules.ts';
import type { Evidence } from './outcome.ts';
import { isCurrent, type Paper, type PaperKind, type Snapshot } from './snapshot.rules.ts';
import { dayText, listTexts, paperName, partnerName } from './wording.ts';

/** What a paper must have to count. */
export type Requirement = {
  readonly issuedBy?: FunctionId | undefined;
  readonly deliveredTo?: FunctionId | RecipientId | undefined;
  readonly basedOn?: { readonly all: readonly PaperKind[] } | { readonly any: readonly PaperKind[] } | undefined;
  /** How long the time the paper is about must be, to the day or in whole calendar years. */
  readonly lasting?: string | undefined;
};

const isIssuedBy = (paper: Paper, id: FunctionId, snapshot: Snapshot): boolean =>
  snapshot.holders(id).some((holder) => snapshot.isWithin(paper.issuerId, holder.id));

function isDeliveredTo(paper: Paper, id: FunctionId | RecipientId, snapshot: Snapshot): boolean {
  if (!isFunction(id)) return paper.deliveries.some((delivery) => delivery.recipient === id);
  const holders = snapshot.holders(id).map((holder) => holder.id);
  return (
    holders.includes(paper.issuerId ?? '') ||
    paper.deliveries.some((delivery) => delivery.agencyId !== null && holders.includes(delivery.agencyId))
  );
}

/** The kinds among those asked for that a paper does not name as its basis; for `any`, all of them or none. */
function missingBases(paper: Paper, basedOn: NonNullable<Requirement['basedOn']>, snapshot: Snapshot): PaperKind[] {
  const named = new Set(paper.links.map((id) => snapshot.findPaper(id)?.kind));
  if ('all' in basedOn) return basedOn.all.filter((kind) => !named.has(kind));
  return basedOn.any.some((kind) => named.has(kind)) ? [] : [...basedOn.any];
}

function lasts(paper: Paper, duration: string): boolean {
  const { from, until } = paper.term;
  if (until === null) return false;
  const lastDay = lastDayOf(from, duration);
  return until === lastDay || until.slice(0, 4) === lastDayOf(`${from.slice(0, 4)}-01-01`, duration).slice(0, 4);
}

function basisLack(paper: Paper, required: Requirement, snapshot: Snapshot): Text[] {
  if (!required.basedOn) return [];
  const missing = missingBases(paper, required.basedOn, snapshot);
  if (missing.length === 0) return [];
  const text =
    'all' in required.basedOn
      ? { id: 'belum merujuk {kinds}', en: 'does not name {kinds} as its basis' }
      : { id: 'belum merujuk satu pun dari {kinds}', en: 'names none of {kinds} as its basis' };
  return [fill(text, { kinds: listTexts(missing.map(paperName)) })];
}

function deliveryLack(paper: Paper, required: Requirement, snapshot: Snapshot): Text[] {
  if (!required.deliveredTo || isDeliveredTo(paper, required.deliveredTo, snapshot)) return [];
  const text = { id: 'belum disampaikan kepada {partner}', en: 'not delivered to {partner}' };
  return [fill(text, { partner: partnerName(required.deliveredTo) })];
}

/** Whether a paper has everything required of it to count. */
export const counts = (paper: Paper, required: Requirement, snapshot: Snapshot): boolean =>
  (!required.issuedBy || isIssuedBy(paper, required.issuedBy, snapshot)) &&
  (!required.deliveredTo || isDeliveredTo(paper, required.deliveredTo, snapshot)) &&
  (!required.basedOn || missingBases(paper, required.basedOn, snapshot).length === 0) &&
  (!required.lasting || lasts(paper, required.lasting));

/** Everything a paper lacks to count, in words that follow its title. Nothing when it counts. */
export function lacksOf(paper: Paper, required: Requirement, snapshot: Snapshot): Text[] {
  const lacks: Text[] = [];
  if (required.issuedBy && !isIssuedBy(paper, required.issuedBy, snapshot)) {
    const text = { id: 'bukan diterbitkan pemegang fungsi {name}', en: 'not issued by the holder of {name}' };
    lacks.push(fill(text, { name: functions[required.issuedBy] }));
  }
  lacks.push(...deliveryLack(paper, required, snapshot), ...basisLack(paper, required, snapshot));
  if (required.lasting && !lasts(paper, required.lasting)) {
    const years = required.lasting.slice(1, -1);
    lacks.push(fill({ id: 'masa berlakunya bukan {years} tahun', en: 'its term is not {years} years' }, { years }));
  }
  return lacks;
}

/** Whether a paper holds good on the day; one that must last holds good until the end of the time it is about. */
export function isGoodOn(paper: Paper, required: Requirement, day: string): boolean {
  if (!isCurrent(paper, day)) return false;
  return !required.lasting || paper.term.until === null || paper.term.until >= day;
}

/** The last day a paper counts, if it has one. */
export const endOf = (paper: Paper, required: Requirement): string | null =>
  required.lasting ? (paper.term.until ?? paper.until) : paper.until;

/** The functions a requirement speaks of. */
export const functionsIn = (required: Requirement): FunctionId[] =>
  [required.issuedBy, required.deliveredTo].filter((id) => id !== undefined).filter(isFunction);

/** A paper as evidence. */
export const evidenceOf = (paper: Paper): Evidence => ({
  kind: paper.register,
  id: paper.recordId,
  title: paper.title,
  date: paper.date,
});

/** A paper in a sentence: its title and date. */
export const paperText = (paper: Paper): Text =>
  fill({ id: '“{title}” ({date})', en: '“{title}” ({date})' }, { title: paper.title, date: dayText(paper.date) });
