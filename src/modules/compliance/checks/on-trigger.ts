import { type Static, Type } from 'typebox';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { later } from '../dates.rules.ts';
import { type Outcome, outcome } from '../outcome.ts';
import { counts, evidenceOf, lacksOf, paperText } from '../requirement.rules.ts';
import type { Scene } from '../scene.ts';
import type { Paper } from '../snapshot.rules.ts';
import { joinTexts, listTexts, paperName } from '../wording.ts';
import { functionId, paperKind, paperKinds, requirementFields } from './fields.ts';

const { lasting: _, ...followUp } = requirementFields;

/**
 * Whenever a paper of a trigger kind exists, it has what is required of it, and a paper that answers it follows: one
 * that names it (or that it names), dated the same day or later.
 */
export const onTriggerSchema = Type.Object(
  {
    kind: Type.Literal('on-trigger'),
    trigger: paperKinds,
    ...followUp,
    followedBy: Type.Optional(
      Type.Object({ document: paperKind, issuedBy: Type.Optional(functionId) }, { additionalProperties: false }),
    ),
  },
  { additionalProperties: false },
);

type OnTrigger = Static<typeof onTriggerSchema>;

function answerTo(trigger: Paper, check: OnTrigger, scene: Scene): Paper | undefined {
  const wanted = check.followedBy;
  if (!wanted) return undefined;
  return scene.snapshot
    .papers(wanted.document)
    .find(
      (paper) =>
        paper.date >= trigger.date &&
        (paper.links.includes(trigger.id) || trigger.links.includes(paper.id)) &&
        counts(paper, { issuedBy: wanted.issuedBy }, scene.snapshot),
    );
}

function lacks(trigger: Paper, check: OnTrigger, scene: Scene): Text[] {
  const own = lacksOf(trigger, check, scene.snapshot);
  if (!check.followedBy || answerTo(trigger, check, scene)) return own;
  const text = { id: 'belum diikuti {name}', en: 'not followed by {name}' };
  return [...own, fill(text, { name: paperName(check.followedBy.document) })];
}

function unanswered(open: readonly Paper[], total: number, check: OnTrigger, scene: Scene): Text {
  const shown = open.slice(0, 2).map((paper) => {
    const missing = joinTexts(lacks(paper, check, scene), ', ');
    return fill({ id: '{paper} {missing}', en: '{paper} {missing}' }, { paper: paperText(paper), missing });
  });
  const text = { id: '{done} dari {total} lengkap; {shown}.', en: '{done} of {total} are complete; {shown}.' };
  return fill(text, { done: total - open.length, total, shown: joinTexts(shown, '; ') });
}

/** Not yet while nothing has triggered the duty; met when every trigger since the regulation took effect is answered. */
export function checkOnTrigger(check: OnTrigger, scene: Scene): Outcome {
  const names = listTexts(check.trigger.map(paperName));
  const { effective } = scene.profile.regulation;
  const triggers = check.trigger.flatMap((kind) => scene.snapshot.papers(kind)).filter(({ date }) => date >= effective);
  if (triggers.length === 0) {
    return outcome('not-yet', fill({ id: 'Belum ada {names}.', en: 'No {names} so far.' }, { names }));
  }
  const answered = triggers.map((paper) => ({ paper, answer: answerTo(paper, check, scene) }));
  const isOpen = ({ paper, answer }: (typeof answered)[number]) =>
    !counts(paper, check, scene.snapshot) || (check.followedBy !== undefined && !answer);
  const open = answered.filter(isOpen).map(({ paper }) => paper);
  const answers = answered.flatMap(({ answer }) => answer ?? []);
  const evidence = [...triggers, ...answers].map(evidenceOf);
  if (open.length > 0) {
    const state = open.length < triggers.length ? 'partly' : 'due';
    return outcome(state, unanswered(open, triggers.length, check, scene), { evidence });
  }
  const text = { id: 'Semua {count} {names} memenuhi syarat.', en: 'All {count} {names} satisfy the duty.' };
  const since = [...triggers, ...answers].map((paper) => paper.date).reduce(later);
  return outcome('met', fill(text, { count: triggers.length, names }), { since, evidence });
}
