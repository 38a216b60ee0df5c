import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { addDays, addMonths, type Day } from '../../../kernel/i18n/days.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { doesCount } from '../../evidence/index.ts';
import type { ArchitectureSettings } from '../architecture-slots.ts';

/** First and last day, both counted in. */
export type Term = { readonly from: Day; readonly until: Day | null };

/** What the rules read of an edition. */
export type EditionValues = {
  readonly term: Term;
  readonly agency: string;
  readonly replaces: string | null;
  readonly basis: readonly string[] | null;
  readonly decree: string | null;
  readonly coordination: readonly string[] | null;
};

/** The edition that is to be replaced, and whether a review of it has asked for a change. */
export type Replaced = { readonly status: string; readonly term: Term; readonly changeAsked: boolean };

/** An instrument or document the edition names. */
export type Named = { readonly id: string; readonly kind: string; readonly status: string };
export type NamedInstrument = Named & { readonly subject: string; readonly date: Day | null };

const fiveYears: Text = {
  id: 'Masa berlaku arsitektur lima tahun penuh: dari {from} berarti sampai {until}.',
  en: 'An architecture holds for five full years: from {from} that is until {until}.',
};
const restOfTerm: Text = {
  id: 'Perubahan berlaku lima tahun penuh, atau sampai edisi yang diubahnya berakhir ({until}).',
  en: 'A change holds for five full years, or until the edition it changes would have ended ({until}).',
};
const notInForce: Text = {
  id: 'Hanya edisi yang berlaku dapat digantikan.',
  en: 'Only an edition in force can be replaced.',
};
const notLater: Text = {
  id: 'Edisi ini harus mulai setelah edisi yang digantikannya mulai.',
  en: 'This edition must begin after the one it replaces began.',
};
const noReview: Text = {
  id: 'Arsitektur yang berlaku hanya diubah berdasarkan reviu. Selesaikan reviu dengan hasil "perlu diubah" dahulu.',
  en: 'An architecture in force is changed only on a review. Finish a review with the result "to be changed" first.',
};

/** The last day of a term of five years. */
export const lastDayOf = (from: Day): Day => addDays(addMonths(from, 60), -1);

/** The term is five years (TPI 7(2), LU 6(7)); a change may also run to the end of what it changes. */
export function findTermProblems({ term }: EditionValues, replaced: Replaced | null): readonly Problem[] {
  const until = lastDayOf(term.from);
  if (term.until === until) return [];
  if (replaced === null) return [problem('term', 'five-years', fill(fiveYears, { from: term.from, until }))];
  if (replaced.term.until !== null && term.until === replaced.term.until) return [];
  return [problem('term', 'five-years', fill(restOfTerm, { until: replaced.term.until ?? until }))];
}

/** Whether two terms have a day in common. */
export const overlap = (one: Term, other: Term): boolean =>
  one.from <= (other.until ?? '9999-12-31') && other.from <= (one.until ?? '9999-12-31');

/** What is replaced before its term ends is changed on a review (TPI 8, LU 6(10)); the next term needs none. */
export function findReplacementProblems({ term }: EditionValues, replaced: Replaced | null): readonly Problem[] {
  if (replaced === null) return [];
  if (replaced.status !== 'enacted' && replaced.status !== 'under-review')
    return [problem('replaces', 'not-in-force', notInForce)];
  if (term.from <= replaced.term.from) return [problem('term', 'not-later', notLater)];
  if (overlap(term, replaced.term) && !replaced.changeAsked) return [problem('replaces', 'no-review', noReview)];
  return [];
}

/** The subject of a legal instrument that stands for an input the regulation names. */
const subjectOfInput: Readonly<Record<string, string>> = { 'regional-strategic-plan': 'strategic-plan' };

const noInput: Text = {
  id: 'Pilih juga acuan yang diminta peraturan: {inputs}. Catat dahulu sebagai produk hukum bila belum ada.',
  en: 'Also choose what the regulation asks it to follow: {inputs}. Record it as a legal instrument first if it is missing.',
};

/** What the regulation asks the architecture to follow and the edition does not name (D-010). */
export function findBasisProblems(
  settings: ArchitectureSettings | null,
  basis: readonly NamedInstrument[],
  wordOf: (subject: string) => Text,
): readonly Problem[] {
  const wanted = (settings?.inputs ?? []).flatMap((input) =>
    typeof input === 'string' ? [subjectOfInput[input] ?? input] : [],
  );
  const lacking = wanted.filter((subject) => !basis.some((one) => one.subject === subject)).map(wordOf);
  if (lacking.length === 0) return [];
  const inputs = { id: lacking.map(({ id }) => id).join(', '), en: lacking.map(({ en }) => en).join(', ') };
  return [problem('basis', 'no-input', fill(noInput, { inputs }))];
}

const wrongAuthor: Text = {
  id: 'Arsitektur disusun pemegang fungsi {function}. Ganti penyusunnya.',
  en: 'The architecture is drawn up by the holder of {function}. Change who draws it up.',
};

/** Who draws it up, where the regulation says so (D-011). @param holders units of the holder of that function */
export function findAuthorProblems(
  { agency }: EditionValues,
  author: { readonly name: Text; readonly holders: readonly string[] } | null,
): readonly Problem[] {
  if (author === null || author.holders.length === 0 || author.holders.includes(agency)) return [];
  return [problem('agency', 'wrong-author', fill(wrongAuthor, { function: author.name }))];
}

const notByHead: Text = {
  id: 'Arsitektur ditetapkan kepala daerah. Pilih peraturan atau keputusan kepala daerah.',
  en: 'The architecture is enacted by the head of region. Choose a regulation or decree of the head of region.',
};
const wrongKind: Text = {
  id: 'Peraturan yang berlaku meminta {kind}. Pilih produk hukum dengan jenis itu.',
  en: 'The regulation in force asks for: {kind}. Choose an instrument of that kind.',
};
const decreeNotInForce: Text = {
  id: 'Produk hukum ini belum ditetapkan atau sudah dicabut.',
  en: 'This instrument is not enacted, or was revoked.',
};

/** The instrument that enacts it: of the head of region, of the kind the regulation names (D-012, AC-ARCH-06). */
export function findDecreeProblems(
  settings: ArchitectureSettings | null,
  decree: NamedInstrument | null,
  replacing: boolean,
  wordOf: (kind: string) => Text,
): readonly Problem[] {
  if (decree === null) return [];
  const wanted = (replacing ? settings?.change?.instrument : null) ?? settings?.enactment.instrument ?? null;
  if (typeof wanted === 'string' && decree.kind !== wanted)
    return [problem('decree', 'wrong-instrument', fill(wrongKind, { kind: wordOf(wanted) }))];
  if (!decree.kind.startsWith('head-')) return [problem('decree', 'wrong-instrument', notByHead)];
  return decree.status === 'in-force' ? [] : [problem('decree', 'not-in-force', decreeNotInForce)];
}

const noCoordination: Text = {
  id: 'Lampirkan notula koordinasi dengan {who} yang sudah final; peraturan mewajibkannya sebelum ditetapkan.',
  en: 'Attach final minutes of the coordination with the {who}; the regulation asks for it before enactment.',
};

/** The coordination with the ministry, where the regulation asks for it (D-018, LU 6(12)). */
export function findCoordinationProblems(
  settings: ArchitectureSettings | null,
  minutes: readonly Named[],
  wordOf: (ministry: string) => Text,
): readonly Problem[] {
  const ministry = settings?.nationalAlignment.ministryCoordination ?? null;
  const final = minutes.some(({ status }) => doesCount(status));
  if (ministry === null || final) return [];
  const who = typeof ministry === 'string' ? wordOf(ministry) : ministry;
  return [problem('coordination', 'no-coordination', fill(noCoordination, { who }))];
}
