import { type Html, html, safeUrl } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { icon } from '../../../ui/icon/icon.ts';
import type { IconName } from '../../../ui/icon/icon-names.ts';
import { t, type View } from '../../../ui/view.ts';
import type { Instrument } from '../instrument.schema.ts';
import { scaleOf } from '../levels.rules.ts';
import type { Colour } from './criteria.rules.ts';
import type { CriterionFindings, IndicatorFindings } from './criteria-findings.ts';
import type { Finding } from './truth.rules.ts';

/** A colour is never alone: word, icon, and the state whose colours it takes. */
export const colours = {
  green: { label: { id: 'Terbukti', en: 'Supported' }, icon: 'circle-check', state: 'met' },
  amber: { label: { id: 'Perlu dilihat', en: 'Wants a look' }, icon: 'alert-triangle', state: 'partly' },
  red: { label: { id: 'Belum terbukti', en: 'Not supported' }, icon: 'alert-circle', state: 'overdue' },
  none: { label: { id: 'Tidak diklaim', en: 'Not claimed' }, icon: 'circle-dashed', state: 'not-applicable' },
} as const satisfies Record<Colour, { label: Text; icon: IconName; state: string }>;

/** The colour of a criterion as a badge. */
const colourBadge = (view: View, colour: Colour): Html =>
  html`<span class="state state-${colours[colour].state}">${icon(colours[colour].icon)}<span>${t(view, colours[colour].label)}</span></span>`;

const toneIcons: Readonly<Record<Finding['tone'], IconName>> = {
  good: 'circle-check',
  info: 'info-circle',
  warning: 'alert-triangle',
  bad: 'alert-circle',
};

const closed: Text = { id: 'Bukti yang tidak dapat Anda buka', en: 'Evidence you cannot open' };

const proof: Text = { id: 'bukti dalam log', en: 'proof in the log' };

const evidenceItem = (view: View, { item, findings }: CriterionFindings['evidence'][number]): Html => html`<li>
${item.title === null ? t(view, closed) : html`<a href="${safeUrl(`/${item.register}/${item.record}`)}">${item.title}</a>`}
${item.attached?.version && html` <a class="muted" href="${safeUrl(`/proofs/${item.attached.version.action}`)}">${t(view, proof)}</a>`}
${item.pages !== null && html`<span class="muted"> · ${item.pages}</span>`}
<ul class="findings">${findings.map(({ tone, text }) => html`<li class="finding-${tone}">${icon(toneIcons[tone])}<span>${t(view, text)}</span></li>`)}</ul></li>`;

const noEvidence: Text = { id: 'Belum ada bukti.', en: 'No evidence yet.' };

function criterion(view: View, instrument: Instrument, { indicator }: IndicatorFindings, one: CriterionFindings): Html {
  const level = scaleOf(instrument, indicator).levels.find((known) => known.level === one.level);
  const words = indicator.criteria.find((known) => known.level === one.level)?.text;
  const title = fill(
    { id: 'Tingkat {n} · {name}', en: 'Level {n} · {name}' },
    { n: one.level, name: level?.name ?? '' },
  );
  return html`<section class="criterion" id="criterion-${one.level}"><h3>${t(view, title)} ${colourBadge(view, one.colour)}</h3>
${words && html`<p class="muted">${t(view, words)}</p>`}
${one.evidence.length > 0 ? html`<ul class="criterion-evidence">${one.evidence.map((each) => evidenceItem(view, each))}</ul>` : html`<p>${t(view, noEvidence)}</p>`}</section>`;
}

/** The criteria of an indicator with their colours, their evidence and what was found of each piece. */
export const criteriaList = (view: View, instrument: Instrument, findings: IndicatorFindings): Html =>
  html`${findings.criteria.map((one) => criterion(view, instrument, findings, one))}`;
