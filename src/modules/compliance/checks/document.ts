import { type Static, Type } from 'typebox';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { earlier, later } from '../dates.rules.ts';
import { type Outcome, outcome } from '../outcome.ts';
import { counts, endOf, evidenceOf, isGoodOn, lacksOf, paperText } from '../requirement.rules.ts';
import type { Scene } from '../scene.ts';
import type { Paper, PaperKind } from '../snapshot.rules.ts';
import { dayText, joinTexts, paperName } from '../wording.ts';
import { paperKinds, requirementFields } from './fields.ts';

/** The government has a valid paper of each kind named, and each has what is required of it. */
export const documentSchema = Type.Object(
  { kind: Type.Literal('document'), documents: paperKinds, ...requirementFields },
  { additionalProperties: false },
);

type DocumentCheck = Static<typeof documentSchema>;
/** Of one kind: the oldest and the newest paper that count, the newest that holds good at all, and what to say. */
type Found = {
  readonly first: Paper | undefined;
  readonly good: Paper | undefined;
  readonly nearest: Paper | undefined;
  readonly text: Text;
};

function find(kind: PaperKind, check: DocumentCheck, scene: Scene): Found {
  const papers = scene.snapshot.papers(kind);
  const valid = papers.filter((paper) => isGoodOn(paper, check, scene.day));
  const counting = valid.filter((paper) => counts(paper, check, scene.snapshot));
  const [first, good] = [counting[0], counting.at(-1)];
  const nearest = valid.at(-1);
  const name = paperName(kind);
  if (good) {
    return {
      first,
      good,
      nearest,
      text: fill({ id: '{name}: {paper}', en: '{name}: {paper}' }, { name, paper: paperText(good) }),
    };
  }
  if (nearest) {
    const lacks = joinTexts(lacksOf(nearest, check, scene.snapshot), '; ');
    const text = { id: '{name}: {paper} {lacks}', en: '{name}: {paper} {lacks}' };
    return { first, good, nearest, text: fill(text, { name, paper: paperText(nearest), lacks }) };
  }
  const last = papers.at(-1);
  const ended = last && endOf(last, check);
  const text = ended
    ? { id: '{name}: yang terakhir berlaku sampai {day}', en: '{name}: the last one held until {day}' }
    : { id: '{name} belum ada', en: '{name}: none yet' };
  return { first, good, nearest, text: fill(text, { name, ...(ended ? { day: dayText(ended) } : {}) }) };
}

/** Met when every paper is there, valid and complete; partly when some are, or one lacks something. */
export function checkDocument(check: DocumentCheck, scene: Scene): Outcome {
  const found = check.documents.map((kind) => find(kind, check, scene));
  const reason = fill(
    { id: '{all}.', en: '{all}.' },
    {
      all: joinTexts(
        found.map((one) => one.text),
        '; ',
      ),
    },
  );
  const shown = found.flatMap(({ good, nearest }) => good ?? nearest ?? []);
  const evidence = shown.map(evidenceOf);
  const good = found.flatMap((one) => one.good ?? []);
  if (good.length < found.length) return outcome(shown.length > 0 ? 'partly' : 'due', reason, { evidence });
  const ends = good.flatMap((paper) => endOf(paper, check) ?? []);
  return outcome('met', reason, {
    since: found.flatMap(({ first }) => first?.date ?? []).reduce(later),
    nextDue: ends.length > 0 ? ends.reduce(earlier) : null,
    evidence,
  });
}
