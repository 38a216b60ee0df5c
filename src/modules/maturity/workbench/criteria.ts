import { attr, type Html, html, safeUrl } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { rowHref } from '../../../register/pages/register-links.ts';
import type { ReadRow } from '../../../register/read.ts';
import { button, linkButton } from '../../../ui/form/button.ts';
import { fieldId } from '../../../ui/form/form.ts';
import { icon } from '../../../ui/icon/icon.ts';
import { statusBadge } from '../../../ui/state/state-badge.ts';
import { t, type View } from '../../../ui/view.ts';
import { evaluationEvidence } from '../answers/evaluation-evidence.register.ts';
import { scaleOf } from '../levels.rules.ts';
import type { Workbench } from './read-workbench.ts';
import type { CriterionFinding } from './workbench-slots.ts';

const undescribed: Text = {
  id: 'Kriteria tingkat ini tidak diuraikan dalam sumber kami.',
  en: 'Our sources do not describe the criteria of this level.',
};
const closed: Text = { id: '(bukti ini tidak terbuka untuk Anda)', en: '(this evidence is not open to you)' };
const pendingWords: Readonly<Record<string, Text>> = {
  draft: { id: 'masih konsep', en: 'still a draft' },
  submitted: { id: 'menunggu disahkan', en: 'waits to be made final' },
  withdrawn: { id: 'sudah ditarik', en: 'withdrawn' },
};

/** What the evidence points to, whichever register it is in. */
function named(view: View, { papers, records }: Workbench, row: ReadRow): Html {
  const { record } = row.values;
  if (typeof record === 'string') {
    const seen = records.get(record);
    if (!seen) return html`<span class="text-secondary">${t(view, closed)}</span>`;
    return html`<a href="${safeUrl(`/${record}`)}">${seen.label}</a> ${statusBadge(view, seen.state, seen.tone ?? 'neutral')}`;
  }
  const linked = Object.values(row.linked)
    .flat()
    .filter(({ id }) => id !== row.values.answer);
  const [target] = linked;
  if (!target?.href) return html`<span class="text-secondary">${t(view, closed)}</span>`;
  const paper = papers.get(target.id);
  const pending = paper && pendingWords[paper.status];
  return html`<a href="${target.href}">${target.label}</a>${pending && html` ${statusBadge(view, pending, 'warning')}`}${
    paper?.file &&
    html` <a class="desk-evidence-preview" href="${`/documents/${paper.id}/files/${paper.file}/preview`}">${icon('eye')}<span>${t(view, { id: 'Lihat isi', en: 'Preview' })}</span></a>`
  }`;
}

function evidenceItem(view: View, desk: Workbench, row: ReadRow, editable: boolean): Html {
  const { pages, note } = row.values;
  return html`<li class="desk-evidence">
<div class="desk-evidence-words">${named(view, desk, row)}${typeof pages === 'string' && html` <span class="desk-evidence-pages">${pages}</span>`}
${typeof note === 'string' && html`<p class="muted">${note}</p>`}</div>
${
  editable &&
  html`<div class="desk-evidence-actions">${linkButton(view, { label: { id: 'Ubah', en: 'Edit' }, href: `${rowHref(evaluationEvidence, row.id)}/edit`, kind: 'quiet' })}${button(
    view,
    {
      label: { id: 'Keluarkan', en: 'Take out' },
      kind: 'quiet',
      name: 'do',
      value: `strike:${row.id}`,
    },
  )}</div>`
}</li>`;
}

const findingWords: Readonly<Record<CriterionFinding['tone'], Text>> = {
  good: { id: 'Bukti tampak kuat', en: 'Evidence looks strong' },
  warning: { id: 'Bukti perlu diperiksa', en: 'Evidence needs a look' },
  bad: { id: 'Bukti belum cukup', en: 'Evidence is not enough' },
};

const findingOf = (view: View, finding: CriterionFinding | undefined): Html | undefined =>
  finding &&
  html`<div class="desk-finding">${statusBadge(view, findingWords[finding.tone], finding.tone)}
${finding.reasons.length > 0 && html`<ul>${finding.reasons.map((reason) => html`<li>${t(view, reason)}</li>`)}</ul>`}</div>`;

/** The criteria of every level, with the evidence beside each; boxes to tick where the reader may. */
export function criteriaList(view: View, desk: Workbench, met: readonly string[], editable: boolean): Html {
  const { cycle, indicator, evidence, findings } = desk;
  const textOf = (level: number) => indicator.criteria.find((one) => one.level === level)?.text ?? undescribed;
  return html`<ol class="desk-criteria" id="${fieldId('met')}" tabindex="-1">${scaleOf(
    cycle.instrument,
    indicator,
  ).levels.map(({ level, name }) => {
    const value = String(level);
    const ticked = met.includes(value);
    const title = fill({ id: 'Tingkat {level} · {name}', en: 'Level {level} · {name}' }, { level, name });
    const box = `${fieldId('met')}-${value}`;
    const own = evidence.filter(({ values }) => values.level === value);
    const head = editable
      ? html`<input class="form-check-input" type="checkbox" name="met" value="${value}" id="${box}"${attr('checked', ticked)}><label for="${box}">${t(view, title)}</label>`
      : html`${icon(ticked ? 'circle-check' : 'circle-dashed')}<strong>${t(view, title)}<span class="visually-hidden"> ${t(view, ticked ? { id: '(terpenuhi)', en: '(met)' } : { id: '(belum)', en: '(not met)' })}</span></strong>`;
    return html`<li class="${ticked ? 'desk-criterion desk-criterion-met' : 'desk-criterion'}">
<div class="desk-criterion-head">${head}</div>
<p class="desk-criterion-text">${t(view, textOf(level))}</p>
${findingOf(view, findings.get(level))}
${own.length > 0 && html`<ul class="desk-evidence-list">${own.map((row) => evidenceItem(view, desk, row, editable))}</ul>`}
${
  editable &&
  level > 0 &&
  button(view, {
    label: { id: 'Tambah bukti', en: 'Add evidence' },
    icon: 'plus',
    kind: 'quiet',
    name: 'do',
    value: `add:${value}`,
  })
}</li>`;
  })}</ol>`;
}
