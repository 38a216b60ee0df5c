import { type Static, Type } from 'typebox';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { instrumentKinds, instrumentSubjects } from '../../evidence/index.ts';
import { type Outcome, outcome } from '../outcome.ts';
import { evidenceOf, lacksOf } from '../requirement.rules.ts';
import type { Scene } from '../scene.ts';
import { isCurrent, type Paper } from '../snapshot.rules.ts';
import { dayText, listChoices, listTexts } from '../wording.ts';
import { functionId, instrumentForms, subject } from './fields.ts';

/** A legal instrument on a subject is in force, in one of the forms that the regulation allows. */
export const inForceSchema = Type.Object(
  {
    kind: Type.Literal('in-force'),
    subject,
    instruments: instrumentForms,
    issuedBy: Type.Optional(functionId),
  },
  { additionalProperties: false },
);

type InForce = Static<typeof inForceSchema>;

function whyNot(check: InForce, scene: Scene): Text {
  const name = instrumentSubjects[check.subject];
  const latest = scene.snapshot.papers(check.subject).findLast((paper) => paper.form !== null);
  if (latest?.until && latest.until < scene.day) {
    const text = { id: '{name} tidak berlaku lagi sejak {day}.', en: '{name} ceased to be in force on {day}.' };
    return fill(text, { name, day: dayText(latest.until) });
  }
  if (latest?.from) {
    const text = { id: '{name} baru berlaku pada {day}.', en: '{name} comes into force on {day}.' };
    return fill(text, { name, day: dayText(latest.from) });
  }
  const draft = scene.snapshot.drafts(check.subject)[0];
  const text = draft
    ? { id: '{name} masih rancangan: {title}.', en: '{name} is still a draft: {title}.' }
    : { id: '{name} belum ditetapkan.', en: '{name} has not been enacted.' };
  return fill(text, { name, title: same(draft?.title ?? '') });
}

function lacksInForm(paper: Paper, check: InForce, scene: Scene): Text[] {
  const lacks = lacksOf(paper, { issuedBy: check.issuedBy }, scene.snapshot);
  if (paper.form === null || check.instruments.includes(paper.form)) return lacks;
  const forms = listChoices(check.instruments.map((form) => instrumentKinds[form]));
  const text = { id: 'berbentuk {form}, bukan {forms}', en: 'is a {form}, not a {forms}' };
  return [fill(text, { form: instrumentKinds[paper.form], forms }), ...lacks];
}

/** Met while such an instrument is in force; partly while one is, but in another form or by another agency. */
export function checkInForce(check: InForce, scene: Scene): Outcome {
  const current = scene.snapshot
    .papers(check.subject)
    .filter((paper) => paper.form !== null && isCurrent(paper, scene.day));
  const name = instrumentSubjects[check.subject];
  const good = current.findLast((paper) => lacksInForm(paper, check, scene).length === 0);
  if (good?.from) {
    const text = { id: '{name} berlaku sejak {day}: {title}.', en: '{name} in force since {day}: {title}.' };
    const reason = fill(text, { name, day: dayText(good.from), title: same(good.title) });
    return outcome('met', reason, { since: good.from, nextDue: good.until, evidence: [evidenceOf(good)] });
  }
  const nearest = current.at(-1);
  if (!nearest) return outcome('due', whyNot(check, scene));
  const lacks = listTexts(lacksInForm(nearest, check, scene));
  const reason = fill({ id: '{title}: {lacks}.', en: '{title}: {lacks}.' }, { title: same(nearest.title), lacks });
  return outcome('partly', reason, { since: nearest.from, evidence: [evidenceOf(nearest)] });
}
