import { attr, type Child, type Html, html } from '../../../kernel/html/html.ts';
import { formatNumber } from '../../../kernel/i18n/format.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card } from '../../../ui/card/card.ts';
import { progressMeter } from '../../../ui/chart/progress-meter.ts';
import { shortDateText } from '../../../ui/date/date-text.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { type Provision, page } from '../../../ui/page/page.ts';
import { statusBadge } from '../../../ui/state/state-badge.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { buildDeliverables } from './build-deliverables.register.ts';
import { deliverableKinds } from './deliverable-kinds.ts';
import type { BuildStanding, StageSeen } from './read-build.ts';
import { stageNumber, stages } from './stages.ts';

/** A step a person may take on the build now, and where. */
export type OfferedStep = { readonly name: string; readonly title: Text };

/** What the board of a build shows. */
export type BuildParts = {
  readonly build: {
    readonly id: string;
    readonly name: Text;
    readonly status: string;
    readonly state: Text;
    readonly application: string;
  };
  readonly standing: BuildStanding;
  readonly steps: readonly OfferedStep[];
  readonly pasal: readonly Provision[];
  readonly notices: readonly Html[];
};

const inDays = (view: View, days: number | null): string =>
  days === null ? '–' : t(view, fill({ id: '{n} hari', en: '{n} days' }, { n: formatNumber(days, view.lang, 0) }));

const isDone = ({ row }: StageSeen['needed'][number]): boolean => row?.status === 'approved' && row.result !== 'failed';

/** Where the build stands among the stages: what is behind it, what it is at, what is to come. */
const placeOf = (status: string, stage: StageSeen['stage']): 'done' | 'now' | 'next' => {
  const at = status === 'accredited' ? 5.5 : (stageNumber(status) ?? 0);
  const number = stageNumber(stage) ?? 0;
  return number < at ? 'done' : number === at ? 'now' : 'next';
};

const places = {
  done: { id: 'selesai', en: 'done' },
  now: { id: 'sekarang', en: 'now' },
  next: { id: 'berikutnya', en: 'next' },
} as const satisfies Record<string, Text>;

function stageLine(view: View, { build, standing }: BuildParts): Html {
  const item = (seen: StageSeen): Html => {
    const place = placeOf(build.status, seen.stage);
    const done = seen.needed.filter(isDone).length;
    return html`<li class="stage stage-${place}"${attr('aria-current', place === 'now' ? 'step' : undefined)}>
<span class="stage-name">${stageNumber(seen.stage)}. ${t(view, stages[seen.stage])}<span class="visually-hidden"> (${t(view, places[place])})</span></span>
<span class="stage-days">${seen.needed.length > 0 && html`<span>${t(view, fill({ id: '{done} dari {all}', en: '{done} of {all}' }, { done, all: seen.needed.length }))}</span>`}${seen.days !== null && html`<span>${inDays(view, seen.days)}</span>`}</span></li>`;
  };
  return html`<ol class="stage-line">${standing.stages.map(item)}</ol>`;
}

const missing = { id: 'Tidak ada dalam daftar', en: 'Not on the list' };

function deliverableState(view: View, { row }: StageSeen['needed'][number]): Child {
  if (!row) return statusBadge(view, missing, 'bad');
  const status = row.status as keyof typeof buildDeliverables.stateTitles;
  const badge = statusBadge(
    view,
    buildDeliverables.stateTitles[status],
    buildDeliverables.stateTones?.[status] ?? 'neutral',
  );
  const failed = row.result === 'failed' ? { id: 'Tidak lulus', en: 'Failed' } : null;
  return html`${badge}${failed && html` ${statusBadge(view, failed, 'bad')}`}`;
}

function stageCard(view: View, build: BuildParts['build'], { stage, needed }: StageSeen): Html {
  const done = needed.filter(isDone).length;
  const table = dataTable(view, {
    caption: stages[stage],
    rows: needed,
    href: ({ row }) => (row ? `/build-deliverables/${row.id}` : `/builds/${build.id}/rows/build-deliverables`),
    columns: [
      {
        key: 'kind',
        label: { id: 'Yang harus ada', en: 'What must be there' },
        cell: ({ kind }) => t(view, deliverableKinds[kind].title),
      },
      { key: 'status', label: { id: 'Keadaan', en: 'State' }, cell: (one) => deliverableState(view, one) },
    ],
    empty: html``,
  });
  return card(view, {
    title: fill(
      { id: 'Tahap {n}: {stage}', en: 'Stage {n}: {stage}' },
      { n: stageNumber(stage) ?? 0, stage: stages[stage] },
    ),
    body: html`${progressMeter(view, { label: { id: 'Disetujui', en: 'Approved' }, done, of: needed.length })}${table}`,
  });
}

const leadTimes = (view: View, seen: readonly StageSeen[]): Html =>
  card(view, {
    title: { id: 'Lama tiap tahap', en: 'Time in each stage' },
    lead: {
      id: 'Pembangunan ini, dan nilai tengah semua pembangunan yang sudah melewati tahapnya.',
      en: 'This build, and the middle of all builds that have left the stage.',
    },
    flush: true,
    body: dataTable(view, {
      caption: { id: 'Lama tiap tahap', en: 'Time in each stage' },
      rows: seen.slice(0, 5),
      columns: [
        { key: 'stage', label: { id: 'Tahap', en: 'Stage' }, cell: ({ stage }) => t(view, stages[stage]) },
        { key: 'days', label: { id: 'Di sini', en: 'Here' }, align: 'end', cell: ({ days }) => inDays(view, days) },
        {
          key: 'median',
          label: { id: 'Nilai tengah', en: 'In the middle' },
          align: 'end',
          cell: ({ median }) => inDays(view, median),
        },
      ],
      empty: html``,
    }),
  });

const careCard = (view: View, { build, standing }: BuildParts): Html =>
  card(view, {
    title: { id: 'Pemeliharaan dan evaluasi', en: 'Maintenance and evaluation' },
    actions: [
      linkButton(view, {
        label: { id: 'Catat', en: 'Record' },
        href: `/maintenance-records/new?application=${build.application}`,
        icon: 'plus',
      }),
    ],
    body: dataTable(view, {
      caption: { id: 'Pemeliharaan dan evaluasi', en: 'Maintenance and evaluation' },
      rows: standing.care,
      href: ({ id }) => `/maintenance-records/${id}`,
      columns: [
        { key: 'date', label: { id: 'Tanggal', en: 'Date' }, cell: ({ date }) => shortDateText(view, date) },
        {
          key: 'kind',
          label: { id: 'Jenis', en: 'Kind' },
          cell: ({ kind }) =>
            t(
              view,
              kind === 'evaluation' ? { id: 'Evaluasi', en: 'Evaluation' } : { id: 'Pemeliharaan', en: 'Maintenance' },
            ),
        },
        { key: 'done', label: { id: 'Yang dilakukan', en: 'What was done' }, cell: ({ done }) => done.slice(0, 160) },
        { key: 'next', label: { id: 'Berikutnya', en: 'Next' }, cell: ({ nextOn }) => shortDateText(view, nextOn) },
      ],
      empty: html`<p class="text-secondary">${t(view, {
        id: 'Belum ada. Pemeliharaan berkala menjadi kewajiban pemilik setelah aplikasi dipakai.',
        en: 'None yet. Once it is in use, its owner must maintain it periodically.',
      })}</p>`,
    }),
  });

/** The board of a build: seven stages, what each needs and has, how long each took, and the step that opens the next. */
export function buildPage(view: View, parts: BuildParts): Html {
  const { build, standing, steps, pasal, notices } = parts;
  const href = `/builds/${build.id}`;
  const [first, ...others] = steps;
  const link = ({ name, title }: OfferedStep, kind: 'primary' | 'secondary') =>
    linkButton(view, { label: title, href: `${href}/${name}`, kind });
  const undecided =
    standing.undecided > 0
      ? alert(view, {
          tone: 'warning',
          title: fill(
            { id: '{n} perubahan kebutuhan menunggu keputusan.', en: '{n} changes of needs wait for a decision.' },
            { n: standing.undecided },
          ),
        })
      : null;
  return page(view, {
    title: build.name,
    lead: {
      id: 'Tahap pembangunan dan yang harus ada pada tiap tahap.',
      en: 'The stages of the build, and what each needs.',
    },
    crumbs: [{ label: { id: 'Pembangunan aplikasi', en: 'Builds of applications' }, href: '/builds' }],
    badge: statusBadge(view, build.state, 'info'),
    ...(first ? { primary: link(first, 'primary') } : {}),
    actions: [
      linkButton(view, { label: { id: 'Catatan lengkap', en: 'Full record' }, href }),
      linkButton(view, { label: { id: 'Komponen', en: 'Components' }, href: `${href}/components` }),
      ...others.map((one) => link(one, 'secondary')),
    ],
    notices: [...notices, ...(undecided ? [undecided] : [])],
    pasal,
    body: [
      stageLine(view, parts),
      standing.stages.filter(({ needed }) => needed.length > 0).map((seen) => stageCard(view, build, seen)),
      leadTimes(view, standing.stages),
      careCard(view, parts),
    ],
  });
}
