import { type Child, type Html, html } from '../../../kernel/html/html.ts';
import { formatNumber } from '../../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { formFields } from '../../../register/change.ts';
import { clashBox } from '../../../register/editing/clash-box.ts';
import { type Comforts, draftButton, withComforts } from '../../../register/editing/comforts.ts';
import type { FormState } from '../../../register/editing/form-state.ts';
import { showStatus } from '../../../register/pages/cells.ts';
import { fieldControls } from '../../../register/pages/field-controls.ts';
import { rowHref } from '../../../register/pages/register-links.ts';
import { fieldOf } from '../../../register/register.ts';
import { asidePart, card } from '../../../ui/card/card.ts';
import { relativeDate } from '../../../ui/date/date-text.ts';
import { descriptionList } from '../../../ui/details/description-list.ts';
import { button, linkButton } from '../../../ui/form/button.ts';
import { errorSummary, form } from '../../../ui/form/form.ts';
import { type Provision, page } from '../../../ui/page/page.ts';
import { t, type View } from '../../../ui/view.ts';
import { levelFromTicks, wholeLevels } from '../answers/answer.rules.ts';
import { evaluationAnswers } from '../answers/evaluation-answers.register.ts';
import { cycleCrumbs, indicatorHref } from '../evaluation-links.ts';
import { scaleOf } from '../levels.rules.ts';
import { criteriaList } from './criteria.ts';
import type { Workbench } from './read-workbench.ts';

/** The form of an answer: how it came back, and its comforts; null where the reader only reads. */
export type AnswerForm = { readonly state: FormState; readonly comforts: Comforts | undefined };

export const isWhole = ({ cycle, indicator }: Pick<Workbench, 'cycle' | 'indicator'>): boolean =>
  scaleOf(cycle.instrument, indicator).step === 'whole';

const criteriaTitle: Text = { id: 'Kriteria dan bukti dukung', en: 'Criteria and evidence' };

const ticksLead = (cumulative: boolean): Text =>
  cumulative
    ? {
        id: 'Centang kriteria yang terpenuhi, mulai dari yang terendah. Suatu tingkat menuntut semua tingkat di bawahnya.',
        en: 'Tick the criteria that are met, from the lowest up. A level needs every level below it.',
      }
    : { id: 'Centang kriteria yang terpenuhi.', en: 'Tick the criteria that are met.' };

function metOf(desk: Workbench, { refused, merged }: FormState): readonly string[] {
  const stored = (desk.answer?.values.met ?? []) as readonly string[];
  if (!refused || merged?.fresh.has('met')) return stored;
  return (fieldOf(evaluationAnswers, 'met').fromForm(refused.posted, 'met') ?? []) as readonly string[];
}

const levelWords = (view: View, level: number | null): string =>
  level === null ? '–' : formatNumber(level, view.lang, Number.isInteger(level) ? 0 : 2);

/** The level, which follows from the ticks where the scale knows whole levels only. */
function levelOutput(view: View, desk: Workbench, met: readonly string[]): Html {
  const level = levelFromTicks(wholeLevels(desk.cycle.instrument, desk.indicator), met);
  const help = t(view, {
    id: 'Mengikuti kriteria yang dicentang; dihitung lagi setiap kali disimpan.',
    en: 'Follows from the criteria ticked; worked out anew at each save.',
  });
  return html`<p class="own-level" id="field-level" tabindex="-1">${t(view, { id: 'Tingkat menurut sendiri', en: 'Level by own account' })}: <output>${levelWords(view, level)}</output></p>
<p class="field-help">${help}</p>`;
}

const placed = ({ state }: AnswerForm) =>
  (state.refused?.problems ?? []).map(({ field, message }) => ({
    field: field === 'met' || field === 'level' || field === 'explanation' ? field : 'met',
    message,
  }));

/** The answer as a form: every button in it saves first, so that nothing typed is lost. */
function answerForm(view: View, desk: Workbench, given: AnswerForm): Html {
  const { cycle, indicator, answer, steps } = desk;
  const { merged, refused } = given.state;
  const whole = isWhole(desk);
  const met = metOf(desk, given.state);
  const fields = formFields(evaluationAnswers, 'edit');
  const parts = {
    values: answer?.values ?? {},
    linked: {},
    posted: merged?.posted ?? refused?.posted ?? null,
    options: new Map(),
    problems: refused?.problems ?? [],
    fresh: merged?.fresh,
    clashes: merged?.clashes,
  };
  const list = criteriaList(view, desk, met, true);
  const clash = merged?.clashes.get('met');
  const own = (name: string) => name;
  const save = { id: 'Simpan', en: 'Save' };
  const body = html`<button type="submit" name="do" value="save" class="visually-hidden" tabindex="-1" aria-hidden="true">${t(view, save)}</button>
${card(view, {
  title: criteriaTitle,
  lead: ticksLead(cycle.instrument.cumulative),
  body: clash ? clashBox(view, 'met', fieldOf(evaluationAnswers, 'met').label, clash, list) : list,
})}
${card(view, {
  title: { id: 'Tingkat dan penjelasan', en: 'Level and explanation' },
  body: html`<div class="form-fields">${whole && levelOutput(view, desk, met)}${fieldControls(view, parts, fields, own, whole ? ['explanation'] : ['level', 'explanation'])}</div>
<div class="form-actions">${button(view, { label: save, kind: 'primary', name: 'do', value: 'save', icon: 'device-floppy' })}${
    steps.has('submit') &&
    button(view, { label: { id: 'Simpan dan ajukan', en: 'Save and hand in' }, name: 'do', value: 'submit' })
  }${given.comforts && draftButton(view, given.comforts)}</div>`,
})}`;
  const sent = form(view, {
    action: indicatorHref(cycle.id, indicator.number),
    hidden: { _version: String(answer?.version ?? 0), ...merged?.hidden },
    body,
  });
  return html`${errorSummary(view, placed(given))}${given.comforts ? withComforts(view, given.comforts, sent) : sent}`;
}

function readOnly(view: View, desk: Workbench): Html {
  const { answer } = desk;
  const met = (answer?.values.met ?? []) as readonly string[];
  const level = (answer?.values.level ?? null) as number | null;
  return html`${card(view, { title: criteriaTitle, body: criteriaList(view, desk, met, false) })}
${
  answer &&
  card(view, {
    title: { id: 'Tingkat dan penjelasan', en: 'Level and explanation' },
    body: descriptionList(view, [
      { label: { id: 'Tingkat menurut sendiri', en: 'Level by own account' }, value: levelWords(view, level) },
      {
        label: { id: 'Penjelasan', en: 'Explanation' },
        value: answer.values.explanation ? html`<p class="written">${String(answer.values.explanation)}</p>` : null,
        wide: true,
      },
    ]),
  })
}`;
}

const letterWords: Readonly<Record<string, Text>> = {
  R: { id: 'Menjawab (R)', en: 'Answers (R)' },
  A: { id: 'Bertanggung jawab (A)', en: 'Accountable (A)' },
  S: { id: 'Mendukung (S)', en: 'Supports (S)' },
  C: { id: 'Dimintai pendapat (C)', en: 'Consulted (C)' },
  I: { id: 'Diberi tahu (I)', en: 'Informed (I)' },
};

function peoplePart(view: View, { marks, answer }: Workbench): Html {
  const due = (answer?.values.due ?? null) as string | null;
  const byLetter = [...Map.groupBy(marks, ({ letter }) => letter)];
  return asidePart(
    view,
    { id: 'Siapa dan kapan', en: 'Who and when' },
    descriptionList(view, [
      ...byLetter.map(([letter, some]) => ({
        label: letterWords[letter] ?? same(letter),
        value: some.map(({ name }) => name).join(', '),
      })),
      ...(due ? [{ label: { id: 'Tenggat', en: 'Due' }, value: relativeDate(view, due) }] : []),
    ]),
  );
}

/** Steps other than saving and handing in: they are the engine's, with its questions. */
function stepsPart(view: View, { answer, steps }: Workbench): Html | null {
  const names = (['accept', 'request-changes', 'take-back', 'reassign'] as const).filter((name) => steps.has(name));
  if (!answer || names.length === 0) return null;
  const href = (name: string) => `${rowHref(evaluationAnswers, answer.id)}/${name}`;
  const control = (name: (typeof names)[number]): Child => {
    const label = evaluationAnswers.steps[name].title;
    if (name !== 'accept') return linkButton(view, { label, href: href(name) });
    const press = button(view, { label, kind: 'primary', icon: 'check' });
    return form(view, { action: href(name), hidden: { _version: String(answer.version) }, body: press });
  };
  const items = names.map((name) => html`<li class="step">${control(name)}</li>`);
  return asidePart(view, { id: 'Tindakan', en: 'Actions' }, html`<ul class="step-list">${items}</ul>`);
}

function beforePart(view: View, { before, indicator }: Workbench): Html | null {
  if (!before) return null;
  const { level, ownLevel, explanation, evidence } = before;
  const words = (text: string | null) => levelWords(view, text === null ? null : Number(text));
  const list = html`<ul class="plain-list">${evidence.map(
    ({ id, title, level: at }) =>
      html`<li><a href="/documents/${id}">${title}</a> <span class="muted">(${at})</span></li>`,
  )}</ul>`;
  return asidePart(
    view,
    { id: 'Evaluasi sebelumnya', en: 'The evaluation before' },
    html`<p><a href="${indicatorHref(before.cycle, indicator.number)}">${before.name}</a></p>
${descriptionList(view, [
  { label: { id: 'Tingkat akhir', en: 'Final level' }, value: words(level) },
  { label: { id: 'Menurut sendiri', en: 'By own account' }, value: words(ownLevel) },
])}
${explanation && html`<details><summary>${t(view, { id: 'Penjelasan', en: 'Explanation' })}</summary><p class="written">${explanation}</p></details>`}
${evidence.length > 0 && html`<details><summary>${t(view, fill({ id: 'Bukti dukung ({n})', en: 'Evidence ({n})' }, { n: evidence.length }))}</summary>${list}</details>`}`,
  );
}

function companyPart(view: View, { answer, comments }: Workbench): Html | null {
  if (!answer) return null;
  const label = fill({ id: 'Komentar ({n})', en: 'Comments ({n})' }, { n: comments });
  const base = rowHref(evaluationAnswers, answer.id);
  return asidePart(
    view,
    { id: 'Pembahasan', en: 'Discussion' },
    html`<ul class="plain-list"><li><a href="${base}/comments">${t(view, label)}</a></li>
<li><a href="${base}/history">${t(view, { id: 'Riwayat', en: 'History' })}</a></li></ul>`,
  );
}

/** To the indicator before and after, of those one may open. */
function neighbours(view: View, { cycle, indicator, numbers }: Workbench): readonly Html[] {
  const at = numbers.indexOf(indicator.number);
  const link = (number: number | undefined, label: Text, icon: 'chevron-left' | 'chevron-right') =>
    number === undefined
      ? []
      : [linkButton(view, { label: fill(label, { n: number }), href: indicatorHref(cycle.id, number), icon })];
  return [
    ...link(at > 0 ? numbers[at - 1] : undefined, { id: 'Indikator {n}', en: 'Indicator {n}' }, 'chevron-left'),
    ...link(at >= 0 ? numbers[at + 1] : undefined, { id: 'Indikator {n}', en: 'Indicator {n}' }, 'chevron-right'),
  ];
}

/** The workbench of one indicator: criteria with their evidence, level, explanation, and everything that helps. */
export function workbenchPage(
  view: View,
  desk: Workbench,
  given: AnswerForm | null,
  more: { readonly pasal: readonly Provision[]; readonly notices: readonly Html[] },
): Html {
  const { cycle, indicator, answer } = desk;
  const aspect = cycle.instrument.aspects.find(({ number }) => number === indicator.aspect);
  return page(view, {
    title: fill({ id: '{n}. {name}', en: '{n}. {name}' }, { n: indicator.number, name: indicator.name }),
    ...(aspect ? { lead: fill({ id: 'Aspek: {name}.', en: 'Aspect: {name}.' }, { name: aspect.name }) } : {}),
    crumbs: cycleCrumbs(cycle),
    ...(answer ? { badge: showStatus(view, evaluationAnswers, answer.status) } : {}),
    actions: neighbours(view, desk),
    notices: [...more.notices, ...(given?.state.refused?.notices ?? [])],
    pasal: more.pasal,
    body: [
      given ? answerForm(view, desk, given) : readOnly(view, desk),
      desk.below,
      indicator.evidence &&
        card(view, {
          title: { id: 'Bukti yang lazim', en: 'Typical evidence' },
          body: html`<p>${t(view, indicator.evidence)}</p>`,
        }),
    ],
    aside: [stepsPart(view, desk), peoplePart(view, desk), beforePart(view, desk), companyPart(view, desk)],
  });
}
