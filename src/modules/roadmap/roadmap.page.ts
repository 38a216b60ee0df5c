import { type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { formatMoney, formatNumber, formatShortMoney } from '../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { showStatus } from '../../register/pages/cells.ts';
import { rowHref } from '../../register/pages/register-links.ts';
import { alert } from '../../ui/alert/alert.ts';
import { assetUrl } from '../../ui/assets/assets.ts';
import { card, statRow, statTile } from '../../ui/card/card.ts';
import { type GanttGroup, ganttChart } from '../../ui/chart/gantt-chart.ts';
import { chartKey } from '../../ui/chart/scale-chart.ts';
import { dateText, periodText } from '../../ui/date/date-text.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { linkButton, printButton } from '../../ui/form/button.ts';
import { type Provision, page } from '../../ui/page/page.ts';
import { type Column, dataTable } from '../../ui/table/data-table.ts';
import { tabs } from '../../ui/tabs/tabs.ts';
import { t, type View } from '../../ui/view.ts';
import { costOf } from './compare-plans.rules.ts';
import { initiatives } from './initiatives.register.ts';
import type { PlanRow } from './plan.queries.ts';
import { type Overview, termOf } from './read-roadmap.ts';
import { reviewGrounds } from './review-grounds.ts';
import { namesOfParts } from './roadmap.rules.ts';
import { baselineHref, roadmapHref, roadmapsCrumb } from './roadmap-links.ts';
import { isRoadmapPart, roadmapParts } from './roadmap-parts.ts';
import { roadmaps } from './roadmaps.register.ts';

const money = (view: View, rupiah: number): string => formatMoney(rupiah, view.lang);

const tones = { met: 'good', due: 'warning', missed: 'bad', 'not-due': 'info' } as const;

function notices(view: View, overview: Overview, mayReview: boolean): readonly Html[] {
  const { row, missing, wrongAuthor, standing, grounds, lacksConsultation } = overview;
  const said: Html[] = [];
  const warn = (tone: 'info' | 'warning' | 'bad', title: Text, text?: Text, body?: Html) =>
    said.push(alert(view, { tone, title, ...(text ? { text } : {}), ...(body ? { body } : {}) }));
  if (wrongAuthor)
    warn(
      'warning',
      fill(
        { id: 'Penyusunnya haruslah fungsi {who}.', en: 'Its author must be the function {who}.' },
        { who: wrongAuthor },
      ),
      { id: 'Ubah «Disusun oleh» selama masih rancangan.', en: 'Change “Drawn up by” while it is a draft.' },
    );
  if (missing.length > 0)
    warn(
      'warning',
      fill(
        { id: 'Belum ada inisiatif untuk: {parts}.', en: 'No initiative yet for: {parts}.' },
        { parts: namesOfParts(missing) },
      ),
      {
        id: 'Peta rencana baru dapat diajukan bila setiap muatan terisi.',
        en: 'The roadmap can be submitted once every part has one.',
      },
    );
  if (lacksConsultation && row.status !== 'void')
    warn('info', {
      id: 'Koordinasi dengan kementerian belum dicatat.',
      en: 'Coordination with the ministry is not recorded yet.',
    });
  if (standing && (standing.state === 'due' || standing.state === 'missed')) warn(tones[standing.state], standing.text);
  if (grounds.length > 0)
    warn(
      'warning',
      { id: 'Ada alasan untuk mereviu peta rencana ini', en: 'There are grounds to review this roadmap' },
      undefined,
      html`<ul>${grounds.map(({ ground, on, what, href }) => html`<li>${t(view, reviewGrounds[ground])}: <a href="${safeUrl(href)}">${t(view, what)}</a>, ${dateText(view, on)}</li>`)}</ul>${
        mayReview &&
        html`<p>${linkButton(view, { label: { id: 'Mulai reviu', en: 'Begin a review' }, href: `/roadmap-reviews/new?roadmap=${row.id}` })}</p>`
      }`,
    );
  return said;
}

function tiles(view: View, { plan, standing, reviews }: Overview): Html {
  const living = plan.filter(({ status }) => status !== 'dropped');
  const done = living.filter(({ status }) => status === 'done').length;
  const cost = costOf(plan);
  const spent = living.reduce((sum, one) => sum + one.cost * (one.status === 'done' ? 100 : (one.progress ?? 0)), 0);
  const share = cost === 0 ? 0 : Math.floor(spent / cost);
  return statRow([
    statTile(view, {
      label: { id: 'Inisiatif selesai', en: 'Initiatives done' },
      value: `${formatNumber(done, view.lang, 0)} / ${formatNumber(living.length, view.lang, 0)}`,
    }),
    statTile(view, {
      label: { id: 'Perkiraan biaya', en: 'Estimated cost' },
      value: formatShortMoney(cost, view.lang),
    }),
    statTile(view, {
      label: { id: 'Kemajuan menurut biaya', en: 'Progress by cost' },
      value: `${share} %`,
    }),
    statTile(view, {
      label: { id: 'Reviu', en: 'Reviews' },
      value: formatNumber(reviews.filter(({ status }) => status === 'finished').length, view.lang, 0),
      ...(standing ? { note: standing.text } : {}),
      ...(standing && standing.state !== 'not-due'
        ? { tone: tones[standing.state] as 'good' | 'warning' | 'bad' }
        : {}),
    }),
  ]);
}

function ganttCard(view: View, overview: Overview, groups: readonly GanttGroup[]): Html {
  const title = { id: 'Lima tahun dalam satu gambar', en: 'Five years in one picture' };
  const key = (look: string, id: string, en: string) => ({ look, text: { id, en } });
  const keys = {
    id: 'Panah kiri dan kanan menggeser satu bulan, dengan Shift hanya akhirnya; Enter membuka formulirnya.',
    en: 'Left and right arrows move it by a month, with Shift only its end; Enter opens the form.',
  };
  const enter = { id: 'klik atau tekan Enter untuk menyimpannya', en: 'click or press Enter to save it' };
  return card(view, {
    title,
    lead: {
      id: 'Klik batang untuk mengubah jadwalnya. Garis tipis: jadwal semula.',
      en: 'Click a bar to change its dates. The thin line: the dates as first planned.',
    },
    body: html`${ganttChart(view, { title, span: termOf(overview.row), groups })}
<p class="gantt-hint needs-script" role="status" data-gantt-hint="${t(view, enter)}" data-gantt-keys="${t(view, keys)}"></p>
${chartKey(view, [
  key('gantt-planned', 'Direncanakan atau berjalan', 'Planned or running'),
  key('gantt-progress', 'Kemajuan', 'Progress'),
  key('gantt-done', 'Selesai', 'Done'),
  key('gantt-was', 'Jadwal semula', 'As first planned'),
])}
<script src="${assetUrl('gantt.js')}" type="module"></script>`,
  });
}

const partName = (part: string): Text => (isRoadmapPart(part) ? roadmapParts[part] : same(part));

function planTable(view: View, { plan }: Overview): Html {
  const caption = { id: 'Inisiatif', en: 'Initiatives' };
  const columns: readonly Column<PlanRow>[] = [
    { key: 'name', label: caption, cell: ({ code, name }) => `${code} ${name}` },
    { key: 'part', label: { id: 'Muatan', en: 'Part' }, cell: ({ part }) => t(view, partName(part)) },
    { key: 'agency', label: { id: 'Penanggung jawab', en: 'Owner' }, cell: ({ agencyName }) => agencyName },
    {
      key: 'period',
      label: { id: 'Pelaksanaan', en: 'Period' },
      cell: ({ period }) => periodText(view, period.from, period.until),
    },
    { key: 'cost', label: { id: 'Biaya', en: 'Cost' }, align: 'end', cell: ({ cost }) => money(view, cost) },
    {
      key: 'progress',
      label: { id: 'Kemajuan', en: 'Progress' },
      align: 'end',
      cell: ({ progress }) => (progress === null ? html`<span class="none">–</span>` : `${progress} %`),
    },
    {
      key: 'status',
      label: { id: 'Status', en: 'State' },
      cell: ({ status }) => showStatus(view, initiatives, status),
    },
  ];
  return card(view, {
    title: caption,
    flush: true,
    body: dataTable(view, {
      caption,
      columns,
      rows: plan,
      href: ({ id }) => rowHref(initiatives, id),
      empty: html``,
    }),
  });
}

/** Where the rest of the roadmap stands. */
const parts = (view: View, { row }: Overview): Html =>
  tabs(view, [
    { label: { id: 'Ringkasan', en: 'Overview' }, href: roadmapHref(row.id), current: true },
    { label: { id: 'Garis dasar dan sekarang', en: 'Baseline versus now' }, href: baselineHref(row.id) },
    { label: { id: 'Daftar inisiatif', en: 'List of initiatives' }, href: `/initiatives?filter[roadmap]=${row.id}` },
    { label: { id: 'Reviu', en: 'Reviews' }, href: `/roadmap-reviews?filter[roadmap]=${row.id}` },
    { label: { id: 'Dasar, penetapan, riwayat', en: 'Basis, enactment, history' }, href: rowHref(roadmaps, row.id) },
  ]);

/** What the overview shows beside the roadmap itself. */
export type OverviewParts = {
  readonly groups: readonly GanttGroup[];
  readonly mayAdd: boolean;
  readonly mayReview: boolean;
  readonly pasal: readonly Provision[];
  readonly notices: readonly Html[];
};

/** `GET /roadmap/:id`: a roadmap at a glance: what is planned, how far it is, what the regulation still asks (TPI 9, LU 7). */
export function roadmapPage(view: View, overview: Overview, more: OverviewParts): Html {
  const { row, plan, steps } = overview;
  const add = linkButton(view, {
    label: { id: 'Tambah inisiatif', en: 'Add an initiative' },
    href: `/initiatives/new?roadmap=${row.id}`,
    icon: 'plus',
    kind: 'primary',
  });
  return page(view, {
    title: same(String(row.values.name)),
    lead: roadmaps.about,
    crumbs: [roadmapsCrumb],
    badge: showStatus(view, roadmaps, row.status),
    actions: [
      printButton(view),
      ...steps.map((name) =>
        linkButton(view, {
          label: roadmaps.steps[name as keyof typeof roadmaps.steps].title,
          href: `${rowHref(roadmaps, row.id)}/${name}`,
        }),
      ),
    ],
    ...(more.mayAdd ? { primary: add } : {}),
    notices: [...more.notices, ...notices(view, overview, more.mayReview)],
    tabs: parts(view, overview),
    pasal: more.pasal,
    body:
      plan.length === 0
        ? emptyState(view, {
            icon: 'list-check',
            title: { id: 'Belum ada inisiatif', en: 'No initiatives yet' },
            text: initiatives.first,
          })
        : [tiles(view, overview), ganttCard(view, overview, more.groups), planTable(view, overview)],
  });
}
