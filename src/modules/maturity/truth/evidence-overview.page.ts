import { attr, type Html, html, safeUrl } from '../../../kernel/html/html.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { statRow, statTile } from '../../../ui/card/card.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { icon } from '../../../ui/icon/icon.ts';
import { page } from '../../../ui/page/page.ts';
import { t, type View } from '../../../ui/view.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { cycleCrumbs, evidenceHref, proposalsHref } from '../evaluation-links.ts';
import { evaluationTabs } from '../pages/evaluation-tabs.ts';
import type { Colour } from './criteria.rules.ts';
import type { CriterionFindings, IndicatorFindings } from './criteria-findings.ts';
import { colours } from './criteria-list.ts';

/** The evidence of a whole evaluation, as far as the reader may see its answers. */
export type OverviewParts = {
  readonly cycle: Cycle;
  readonly indicators: readonly IndicatorFindings[];
  readonly shown: Colour | null;
};

const levelsOf = (indicators: readonly IndicatorFindings[]): readonly number[] =>
  [...new Set(indicators.flatMap(({ criteria }) => criteria.map(({ level }) => level)))].sort((a, b) => a - b);

const count = (indicators: readonly IndicatorFindings[], colour: Colour): number =>
  indicators.flatMap(({ criteria }) => criteria).filter((one) => one.colour === colour).length;

/** The first thing to know of a criterion that is not in order, in one sentence. */
function wordsOf({ level, colour, evidence }: CriterionFindings): Text {
  const faults = evidence
    .flatMap(({ findings }) => findings)
    .filter(({ tone }) => tone === 'bad' || tone === 'warning');
  const first = colour === 'green' ? undefined : (faults.find(({ tone }) => tone === 'bad') ?? faults[0]);
  const missing = { id: 'Belum ada bukti.', en: 'No evidence yet.' };
  const why = first?.text ?? (colour === 'red' ? missing : same(''));
  return fill(
    { id: 'Tingkat {n}: {colour}. {why}', en: 'Level {n}: {colour}. {why}' },
    { n: level, colour: colours[colour].label, why },
  );
}

function cell(view: View, cycle: Cycle, number: number, one: CriterionFindings | undefined): Html {
  if (!one) return html`<td></td>`;
  const words = t(view, wordsOf(one)).trim();
  const look = colours[one.colour];
  return html`<td class="evidence-cell"><a class="state state-${look.state}" href="${safeUrl(`${proposalsHref(cycle.id, number)}#criterion-${one.level}`)}" title="${words}">${icon(look.icon)}<span class="visually-hidden">${words}</span></a></td>`;
}

function row(
  view: View,
  cycle: Cycle,
  levels: readonly number[],
  { indicator, answer, criteria }: IndicatorFindings,
): Html {
  const name = fill({ id: '{n}. {name}', en: '{n}. {name}' }, { n: indicator.number, name: indicator.name });
  return html`<tr><th scope="row"><a href="${safeUrl(proposalsHref(cycle.id, indicator.number))}">${t(view, name)}</a><span class="evidence-agency">${answer.agencyName}</span></th>
${levels.map((level) =>
  cell(
    view,
    cycle,
    indicator.number,
    criteria.find((one) => one.level === level),
  ),
)}</tr>`;
}

const levelHead: Text = { id: 'Tingkat {n}', en: 'Level {n}' };

const table = (
  view: View,
  { cycle, shown }: OverviewParts,
  levels: readonly number[],
  rows: readonly IndicatorFindings[],
): Html =>
  html`<section class="evidence-scroll" tabindex="0" aria-label="${t(view, { id: 'Bukti per kriteria', en: 'Evidence of each criterion' })}">
<table class="evidence-table"><caption class="visually-hidden">${t(view, shown ? colours[shown].label : { id: 'Semua indikator', en: 'All indicators' })}</caption>
<thead><tr><th scope="col">${t(view, { id: 'Indikator', en: 'Indicator' })}</th>
${levels.map((level) => html`<th scope="col"><span class="visually-hidden">${t(view, fill(levelHead, { n: level }))}</span><span aria-hidden="true">${level}</span></th>`)}</tr></thead>
<tbody>${rows.map((one) => row(view, cycle, levels, one))}</tbody></table></section>`;

const nothing = (view: View, parts: OverviewParts): Html =>
  emptyState(view, {
    icon: 'checklist',
    title:
      parts.indicators.length === 0
        ? { id: 'Belum ada jawaban yang dapat Anda lihat', en: 'No answers you can see yet' }
        : { id: 'Tidak ada kriteria dengan warna ini', en: 'No criterion has this colour' },
    text:
      parts.indicators.length === 0
        ? { id: 'Jawaban terbuka saat penilaian mandiri dimulai.', en: 'Answers open when the self-assessment starts.' }
        : { id: 'Pilih warna lain di atas.', en: 'Choose another colour above.' },
  });

/** `GET /evaluations/:id/evidence`: every criterion of every indicator as a coloured cell with words. */
export function evidenceOverviewPage(view: View, parts: OverviewParts): Html {
  const { cycle, indicators, shown } = parts;
  const rows = shown
    ? indicators.filter(({ criteria }) => criteria.some(({ colour }) => colour === shown))
    : indicators;
  const tile = (colour: 'green' | 'amber' | 'red', tone: 'good' | 'warning' | 'bad') =>
    statTile(view, {
      label: colours[colour].label,
      value: count(indicators, colour),
      tone,
      href: evidenceHref(cycle.id, colour),
    });
  const filter = (label: Text, colour: Colour | null) =>
    html`<a class="chip-link" href="${safeUrl(evidenceHref(cycle.id, colour))}"${attr('aria-current', shown === colour ? 'true' : undefined)}>${t(view, label)}</a>`;
  const filters = html`<nav class="chip-links" aria-label="${t(view, { id: 'Saring menurut warna', en: 'Filter by colour' })}">
${filter({ id: 'Semua', en: 'All' }, null)}${filter(colours.red.label, 'red')}${filter(colours.amber.label, 'amber')}${filter(colours.green.label, 'green')}</nav>`;
  return page(view, {
    title: { id: 'Bukti dukung', en: 'Supporting evidence' },
    lead: {
      id: 'Diperiksa Padu sebelum ada yang membaca: berlaku atau tidak, terlalu lama, tanda tangan, nomor keputusan, dan berkas yang dipakai dua kali.',
      en: 'Looked at by Padu before anybody reads: in force or not, too old, signatures, decree numbers, and files used twice.',
    },
    crumbs: cycleCrumbs(cycle),
    tabs: evaluationTabs(view, cycle.id, 'evidence'),
    body: [
      statRow([tile('green', 'good'), tile('amber', 'warning'), tile('red', 'bad')]),
      filters,
      rows.length > 0 ? table(view, parts, levelsOf(indicators), rows) : nothing(view, parts),
    ],
  });
}
