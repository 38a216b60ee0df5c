import { type Html, html } from '../../../kernel/html/html.ts';
import { formatInstant, formatNumber } from '../../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { stackedBar } from '../../../ui/chart/stacked-bar.ts';
import { shortDateText } from '../../../ui/date/date-text.ts';
import { linkButton, printButton } from '../../../ui/form/button.ts';
import { documentShell } from '../../../ui/page/document.ts';
import { dutyStateOrder, dutyStates, stateBadge } from '../../../ui/state/state-badge.ts';
import { t, type View } from '../../../ui/view.ts';
import { citation } from '../../regulation/index.ts';
import { partyName } from '../bearer-words.ts';
import { type BoardGroup, groupDuties } from '../board.rules.ts';
import type { Item } from '../evaluate.rules.ts';
import type { Basis } from '../outcome.ts';
import type { Standing } from '../read-standing.ts';
import { countStates, type Duty } from '../standing.rules.ts';
import { dayText } from '../wording.ts';
import { withDay } from './compliance-links.ts';
import { basisNames, basisNotes } from './duty-cells.ts';
import { standingWords } from './standing-words.ts';

/** What the report is made from. */
type Report = Standing & {
  /** The name of the agency that holds the function of communication and informatics; null while nobody does. */
  readonly keeper: string | null;
};

const marks: Readonly<Record<Basis, string>> = { computed: '', attested: '*', enforced: '†' };

const who = (view: View, item: Item): string =>
  item.agency?.name ?? item.parties.map((party) => t(view, partyName(party))).join(', ');

function summaryTable(view: View, groups: readonly BoardGroup[]): Html {
  const row = (title: Text, duties: readonly Duty[]): Html => {
    const counts = countStates(duties.map(({ item }) => item));
    const number = (count: number) => (count === 0 ? '–' : formatNumber(count, view.lang, 0));
    return html`<th scope="row">${t(view, title)}</th>${dutyStateOrder.map((state) => html`<td>${number(counts[state])}</td>`)}<td>${number(duties.length)}</td>`;
  };
  const heads = dutyStateOrder.map((state) => html`<th scope="col">${t(view, dutyStates[state].label)}</th>`);
  const all = groups.flatMap(({ duties }) => duties);
  const label: Text = { id: 'Jumlah kewajiban per bab dan keadaan', en: 'Duties by chapter and state' };
  return html`<section class="report-scroll" aria-label="${t(view, label)}" tabindex="0"><table class="report-table report-numbers">
<caption class="visually-hidden">${t(view, label)}</caption>
<thead><tr><th scope="col">${t(view, { id: 'Bab', en: 'Chapter' })}</th>${heads}<th scope="col">${t(view, { id: 'Jumlah', en: 'All' })}</th></tr></thead>
<tbody>${groups.map(({ title, duties }) => html`<tr>${row(title, duties)}</tr>`)}</tbody>
<tfoot><tr>${row({ id: 'Seluruhnya', en: 'In all' }, all)}</tr></tfoot>
</table></section>`;
}

/** What is met needs no reason on paper; what is open does. */
const dutyRow = (view: View, { provision, item }: Duty): Html => html`<tr>
<th scope="row">${item.ref}</th>
<td>${t(view, provision.duty)}${item.state !== 'met' && html`<span class="report-reason">${t(view, item.reason)}</span>`}</td>
<td>${who(view, item)}</td>
<td>${stateBadge(view, item.state)}${marks[item.basis]}</td>
<td>${shortDateText(view, item.nextDue)}</td>
</tr>`;

function dutyList(view: View, caption: Text, duties: readonly Duty[]): Html {
  const columns: readonly Text[] = [
    { id: 'Dasar', en: 'Article' },
    { id: 'Kewajiban', en: 'Duty' },
    { id: 'Siapa', en: 'Who' },
    { id: 'Keadaan', en: 'State' },
    { id: 'Tenggat', en: 'Due' },
  ];
  return html`<table class="report-table report-list">
<caption class="visually-hidden">${t(view, caption)}</caption>
<thead><tr>${columns.map((label) => html`<th scope="col">${t(view, label)}</th>`)}</tr></thead>
<tbody>${duties.map((duty) => dutyRow(view, duty))}</tbody>
</table>`;
}

const sectionOf = (view: View, title: Text, body: Html): Html =>
  html`<section><h2>${t(view, title)}</h2>${body}</section>`;

function overduePart(view: View, duties: readonly Duty[]): Html | null {
  const late = duties.filter(({ item }) => item.state === 'overdue');
  if (late.length === 0) return null;
  const title: Text = { id: 'Yang memerlukan keputusan: kewajiban terlambat', en: 'What needs a decision: overdue' };
  return sectionOf(view, title, dutyList(view, title, late));
}

function notes(view: View): Html {
  const lines = (['computed', 'attested'] as const).map(
    (basis) =>
      html`<li><strong>${t(view, basisNames[basis])}${marks[basis]}.</strong> ${t(view, basisNotes[basis])}</li>`,
  );
  const silent: Text = {
    id: 'Kewajiban yang tidak diberi tenggat oleh peraturan tidak pernah dihitung terlambat; keadaannya “perlu dipenuhi” sampai ada catatan yang menunjukkan sebaliknya.',
    en: 'A duty to which the regulation sets no deadline is never counted as overdue; it stays “due” until a record shows otherwise.',
  };
  const share: Text = {
    id: 'Bagian yang terpenuhi dihitung dari kewajiban yang sudah waktunya; yang belum waktunya dan yang tidak berlaku tidak ikut.',
    en: 'The share met counts duties whose time has come; those not yet due and those that do not apply are left out.',
  };
  return html`<ul class="report-notes">${lines}<li>${t(view, silent)}</li><li>${t(view, share)}</li></ul>`;
}

/** Where the report is made and who answers for it: the agency that carries SPBE. */
function signature(view: View, { asOf, profile, keeper }: Report): Html {
  const place = `${profile.regulation.place}, ${t(view, dayText(asOf))}`;
  const role = keeper ? fill({ id: 'Kepala {name}', en: 'Head of {name}' }, { name: keeper }) : same('');
  return html`<div class="report-signature"><p>${place}</p><p>${t(view, role)}</p><p class="report-line"></p></div>`;
}

/** The board as a report to hand over: letterhead, the answer, the numbers by chapter, every duty, how to read it. */
export function printPage(report: Report): Html {
  const { view, profile, asOf, duties } = report;
  const groups = groupDuties(duties, 'chapter', profile);
  const counts = countStates(duties.map(({ item }) => item));
  const title: Text = { id: 'Laporan kepatuhan penyelenggaraan SPBE', en: 'Report on compliance in running SPBE' };
  const made = fill(
    { id: 'Dibuat dengan Padu, {at}', en: 'Made with Padu, {at}' },
    { at: formatInstant(view.now, view.lang, view.timeZone) },
  );
  const government = view.government ?? profile.regulation.region.name;
  return documentShell(view, {
    title: t(view, title),
    body: html`<main id="main" class="report">
<div class="report-bar no-print">${linkButton(view, { label: { id: 'Kembali ke papan', en: 'Back to the board' }, href: withDay('/compliance', view, asOf), icon: 'arrow-left' })}${printButton(view)}</div>
<header class="report-head"><p class="report-government">${t(view, fill({ id: 'Pemerintah {name}', en: 'Government of {name}' }, { name: government }))}</p>
<h1>${t(view, title)}</h1>
<p>${t(view, citation(profile.regulation))}</p>
<p><strong>${t(view, fill({ id: 'Keadaan per {day}', en: 'State as of {day}' }, { day: dayText(asOf) }))}</strong></p></header>
${sectionOf(view, { id: 'Ringkasan', en: 'Summary' }, html`${stackedBar(view, { title: standingWords(counts), counts })}${summaryTable(view, groups)}`)}
${overduePart(view, duties)}
${groups.map(({ title: chapter, duties: own }) => sectionOf(view, chapter, dutyList(view, chapter, own)))}
${sectionOf(view, { id: 'Cara membaca', en: 'How to read this' }, notes(view))}
${signature(view, report)}
<footer class="report-foot">${t(view, made)}</footer>
</main>`,
  });
}
