import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { answeredIndicators, lackingAmong, nameIndicators, nameSome } from '../indicators.rules.ts';
import type { Indicator, Instrument } from '../instrument.schema.ts';
import { readLevels, scaleOf } from '../levels.rules.ts';
import type { EvidenceFact, Place } from './answer.queries.ts';
import { counts } from './counting.rules.ts';

/** What an agency says of one indicator, as rules read it. */
export type AnswerValues = {
  readonly met: readonly string[] | null;
  readonly level: number | null;
  readonly explanation: string | null;
};

const unticked: Text = {
  id: 'Tingkat {level} menuntut kriteria semua tingkat di bawahnya. Belum dicentang: {levels}.',
  en: 'Level {level} needs the criteria of every level below it. Not ticked: {levels}.',
};
const beyond: Text = {
  id: 'Kriteria tingkat {levels} dicentang, tetapi tingkat yang diisi {level}. Samakan keduanya.',
  en: 'The criteria of level {levels} are ticked, but the level entered is {level}. Make them agree.',
};
const outside: Text = {
  id: 'Indikator ini tidak mempunyai tingkat {levels}.',
  en: 'This indicator has no level {levels}.',
};
const unproved: Text = {
  id: 'Jawaban, penjelasan, dan bukti dukung harus ada. Belum ada bukti untuk kriteria tingkat: {levels}.',
  en: 'Answer, explanation and evidence are needed. No evidence yet for the criteria of level: {levels}.',
};
const notFinal: Text = {
  id: 'Bukti untuk tingkat {levels} belum sah: dokumennya masih konsep, masih diajukan, atau sudah ditarik. Sahkan dokumennya atau ganti buktinya.',
  en: 'The evidence for level {levels} does not count: its document is a draft, still submitted, or withdrawn. Have it made final, or use another.',
};
const unassigned: Text = {
  id: 'Selama penilaian mandiri tiap indikator harus punya penjawab (R). Kosong: {indicators}. Ganti perangkat daerahnya, jangan keluarkan tandanya.',
  en: 'While the self-assessment runs every indicator needs somebody to answer (R). Missing: {indicators}. Change the agency, do not take the mark out.',
};
const handedIn: Text = {
  id: 'Jawaban indikator ini sudah diajukan atau diterima, jadi tidak dapat dialihkan. Minta perbaikan atau buka kembali dahulu.',
  en: 'The answer to this indicator was handed in or accepted and cannot be moved. Request changes or reopen it first.',
};

/** Whole levels an indicator has, lowest first. */
export function wholeLevels(instrument: Instrument, indicator: Indicator): readonly number[] {
  return scaleOf(instrument, indicator).levels.map(({ level }) => level);
}

/**
 * Levels whose criteria a claim rests on: every one up to the level claimed; of a level between two, the lower. Nothing
 * has to be shown for level 0.
 */
export function claimedLevels(cumulative: boolean, levels: readonly number[], claimed: number): readonly number[] {
  const below = levels.filter((level) => level > 0 && level <= claimed);
  return cumulative ? below : below.slice(-1);
}

/** The level that follows from the criteria ticked: the highest below which none is missing; null where none is ticked. */
export function levelFromTicks(levels: readonly number[], met: readonly string[]): number | null {
  const ticked = new Set(met);
  const gap = levels.findIndex((level) => level > 0 && !ticked.has(String(level)));
  const reached = gap < 0 ? levels : levels.slice(0, gap);
  return met.length === 0 ? null : (reached.at(-1) ?? null);
}

const named = (levels: readonly (number | string)[]): Text => nameSome(levels.map(String));

/** Whether a level (and each criterion ticked) is one the indicator has; asked whenever an answer is saved. */
export function findLevelProblems(
  instrument: Instrument,
  indicator: Indicator,
  { level, met }: Pick<AnswerValues, 'level' | 'met'>,
): readonly Problem[] {
  const { problems } = readLevels(instrument, level === null ? {} : { [indicator.number]: level });
  const known = new Set(wholeLevels(instrument, indicator).map(String));
  const strange = (met ?? []).filter((one) => !known.has(one));
  return [
    ...problems.map(({ code, message }) => ({ field: 'level', code, message })),
    ...(strange.length === 0 ? [] : [problem('met', 'level-out-of-scale', fill(outside, { levels: named(strange) }))]),
  ];
}

/** How an indicator is answered: what its instrument and scale ask for. */
type Asked = {
  readonly levels: readonly number[];
  readonly whole: boolean;
  readonly cumulative: boolean;
};

function findTickProblems({ levels, whole, cumulative }: Asked, claimed: number, met: readonly string[]) {
  const open = claimedLevels(cumulative, levels, claimed).filter((one) => !met.includes(String(one)));
  const level = same(String(claimed));
  if (open.length > 0) return [problem('met', 'criteria-unmet', fill(unticked, { level, levels: named(open) }))];
  const follows = levelFromTicks(levels, met) ?? claimed;
  if (!whole || !cumulative || follows <= claimed) return [];
  return [problem('level', 'level-below-criteria', fill(beyond, { level, levels: named([follows]) }))];
}

function findEvidenceProblems({ levels, cumulative }: Asked, claimed: number, evidence: readonly EvidenceFact[]) {
  const some = new Set(evidence.map(({ level }) => level));
  const good = new Set(evidence.filter(({ status }) => counts(status)).map(({ level }) => level));
  const lacking = claimedLevels(cumulative, levels, claimed).filter((level) => !good.has(String(level)));
  const bare = lacking.filter((level) => !some.has(String(level)));
  const pending = lacking.filter((level) => some.has(String(level)));
  return [
    ...(bare.length === 0 ? [] : [problem('level', 'evidence-missing', fill(unproved, { levels: named(bare) }))]),
    ...(pending.length === 0
      ? []
      : [problem('level', 'evidence-not-final', fill(notFinal, { levels: named(pending) }))]),
  ];
}

/**
 * Why an answer cannot be handed in or accepted: its level is not on the scale, lower criteria are not ticked, or the
 * criteria of a level claimed have no evidence (TPI 57(2)d: answer, explanation and evidence).
 * @param evidence null where answers without any are taken; what is in use, as far as the one who hands it in may read the documents
 */
export function findAnswerProblems(
  instrument: Instrument,
  indicator: Indicator,
  values: AnswerValues,
  evidence: readonly EvidenceFact[] | null,
): readonly Problem[] {
  const wrong = findLevelProblems(instrument, indicator, values);
  if (wrong.length > 0 || values.level === null) return wrong;
  const asked: Asked = {
    levels: wholeLevels(instrument, indicator),
    whole: scaleOf(instrument, indicator).step === 'whole',
    cumulative: instrument.cumulative,
  };
  return [
    ...findTickProblems(asked, values.level, values.met ?? []),
    ...(evidence === null ? [] : findEvidenceProblems(asked, values.level, evidence)),
  ];
}

const isOpen = ({ status }: Place): boolean => status === 'open' || status === 'changes-requested';

/** Why who answers what cannot be as it was just made, while the self-assessment runs. */
export function findMisplaced(instrument: Instrument, places: readonly Place[]): readonly Problem[] {
  const needed = answeredIndicators(instrument).filter(({ optional }) => !optional);
  const lacking = lackingAmong(
    instrument,
    needed,
    places.flatMap(({ indicator, answerer }) => (answerer === null ? [] : [indicator])),
  );
  const stuck = places.filter((place) => place.answer !== null && place.answerer !== place.agency && !isOpen(place));
  return [
    ...(lacking.length === 0
      ? []
      : [problem('letter', 'unassigned', fill(unassigned, { indicators: nameIndicators(lacking) }))]),
    ...(stuck.length === 0 ? [] : [problem('agency', 'handed-in', handedIn)]),
  ];
}

/** What must be done so that every indicator has one answer, by the agency that answers it. */
export function planAnswers(instrument: Instrument, places: readonly Place[]) {
  const answered = new Set(answeredIndicators(instrument).map(({ number }) => number));
  const here = places.filter(({ indicator }) => answered.has(Number(indicator.split('.')[1])));
  return {
    missing: here.flatMap(({ indicator, answerer, answer }) =>
      answerer !== null && answer === null ? [{ indicator, agency: answerer }] : [],
    ),
    moved: here.flatMap((place) =>
      place.answer !== null && place.answerer !== null && place.answerer !== place.agency && isOpen(place)
        ? [{ id: place.answer, version: place.version ?? 0, agency: place.answerer }]
        : [],
    ),
    dropped: here.flatMap((place) =>
      place.answer !== null && place.answerer === null && isOpen(place)
        ? [{ id: place.answer, version: place.version ?? 0 }]
        : [],
    ),
  };
}
