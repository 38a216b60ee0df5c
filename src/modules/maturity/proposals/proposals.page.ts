import { attr, type Html, html, safeUrl } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { card } from '../../../ui/card/card.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { button } from '../../../ui/form/button.ts';
import { form } from '../../../ui/form/form.ts';
import { page } from '../../../ui/page/page.ts';
import { statusBadge } from '../../../ui/state/state-badge.ts';
import { t, type View } from '../../../ui/view.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { cycleCrumbs, indicatorHref, proposalsHref } from '../evaluation-links.ts';
import type { Indicator } from '../instrument.schema.ts';
import { scaleOf } from '../levels.rules.ts';
import type { IndicatorFindings } from '../truth/criteria-findings.ts';
import { criteriaList } from '../truth/criteria-list.ts';
import type { Proposal } from './proposals.rules.ts';

/** The proposals of one indicator. `suggested` is the level whose criterion is offered first; `mayAdd` shows the buttons. */
export type ProposalParts = {
  readonly cycle: Cycle;
  readonly indicator: Indicator;
  readonly proposals: readonly Proposal[];
  readonly suggested: string;
  readonly mayAdd: boolean;
};

const used: Text = { id: 'Dipakai untuk tingkat {levels}', en: 'Used for level {levels}' };

function useForm(view: View, { cycle, indicator, suggested }: ProposalParts, one: Proposal): Html {
  const levels = scaleOf(cycle.instrument, indicator).levels.filter(
    ({ level }) => level > 0 && !one.usedFor.includes(String(level)),
  );
  if (levels.length === 0) return html``;
  const label = fill(
    { id: 'Kriteria yang dibuktikan {title}', en: 'Criterion that {title} shows' },
    { title: one.title },
  );
  const options = levels.map(({ level, name }) => {
    const words = fill({ id: 'Tingkat {n} · {name}', en: 'Level {n} · {name}' }, { n: level, name });
    return html`<option value="${level}"${attr('selected', String(level) === suggested)}>${t(view, words)}</option>`;
  });
  return form(view, {
    action: proposalsHref(cycle.id, indicator.number),
    hidden: { record: `${one.register}/${one.id}` },
    body: html`<div class="proposal-use"><select name="level" class="form-select" aria-label="${t(view, label)}">${options}</select>
${button(view, { label: { id: 'Pakai', en: 'Use' }, icon: 'plus' })}</div>`,
  });
}

const proposal = (view: View, parts: ProposalParts, one: Proposal): Html => html`<li class="proposal">
<div class="proposal-words">
<a href="${safeUrl(`/${one.register}/${one.id}`)}">${t(view, one.title)}</a>
<p>${t(view, one.reason)}</p>
${one.usedFor.length > 0 && statusBadge(view, fill(used, { levels: one.usedFor.join(', ') }), 'good')}</div>
${one.usable && parts.mayAdd && useForm(view, parts, one)}</li>`;

/** So many of a group are shown at once; the others fold away. */
const shownAtOnce = 10;

const theRest = (view: View, parts: ProposalParts, rest: readonly Proposal[]): Html =>
  html`<details class="more"><summary>${t(view, fill({ id: '{n} lainnya', en: '{n} more' }, { n: rest.length }))}</summary><ul>${rest.map((one) => proposal(view, parts, one))}</ul></details>`;

const group = (view: View, parts: ProposalParts, title: Text, lead: Text, some: readonly Proposal[]): Html | false =>
  some.length > 0 &&
  html`<section class="proposals"><h3>${t(view, title)}</h3><p class="muted">${t(view, lead)}</p>
<ul>${some.slice(0, shownAtOnce).map((one) => proposal(view, parts, one))}</ul>${some.length > shownAtOnce && theRest(view, parts, some.slice(shownAtOnce))}</section>`;

/** What Padu's registers offer as evidence of one indicator, to be used with one press; for this page and the workbench. */
export function proposalList(view: View, parts: ProposalParts): Html {
  if (parts.proposals.length === 0)
    return emptyState(view, {
      icon: 'search',
      title: { id: 'Belum ada yang dapat diusulkan', en: 'Nothing to propose yet' },
      text: {
        id: 'Padu mencari dokumen final, produk hukum yang berlaku, tim, dan kewajiban tentang indikator ini. Catat dokumennya, dan usulan muncul di sini.',
        en: 'Padu looks for final documents, legal instruments in force, teams and duties on this indicator. Record the document and it is proposed here.',
      },
    });
  return html`${group(
    view,
    parts,
    { id: 'Dapat dijadikan bukti', en: 'Can be used as evidence' },
    { id: 'Yang terbaru di atas; hanya yang boleh Anda baca.', en: 'The newest first; only what you may read.' },
    parts.proposals.filter(({ usable }) => usable),
  )}${group(
    view,
    parts,
    { id: 'Yang dicatat Padu tentang ini', en: 'What Padu records on this' },
    {
      id: 'Menguatkan penjelasan Anda; untuk dijadikan bukti, simpan naskahnya sebagai dokumen.',
      en: 'Supports your explanation; to use it as evidence, keep its paper as a document.',
    },
    parts.proposals.filter(({ usable }) => !usable),
  )}`;
}

/** `GET /evaluations/:id/indicators/:number/proposals`: what is there and what was found of it, then what may be added. */
export const proposalsPage = (view: View, parts: ProposalParts, findings: IndicatorFindings | undefined): Html => {
  const { cycle, indicator } = parts;
  const title = fill({ id: 'Bukti: {name}', en: 'Evidence: {name}' }, { name: indicator.name });
  return page(view, {
    title,
    lead: {
      id: 'Dicari sendiri oleh Padu di dokumen, produk hukum, tim, dan kewajiban. Anda yang memutuskan apa yang dipakai.',
      en: 'Found by Padu among documents, legal instruments, teams and duties. You decide what is used.',
    },
    crumbs: [
      ...cycleCrumbs(cycle),
      {
        label: fill({ id: 'Indikator {n}', en: 'Indicator {n}' }, { n: indicator.number }),
        href: indicatorHref(cycle.id, indicator.number),
      },
    ],
    body: [
      findings &&
        card(view, {
          title: { id: 'Bukti per kriteria', en: 'Evidence of each criterion' },
          body: criteriaList(view, cycle.instrument, findings),
        }),
      card(view, { title: { id: 'Usulan', en: 'Proposals' }, body: proposalList(view, parts) }),
    ],
  });
};
