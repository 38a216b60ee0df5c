import { type Html, html } from '../../../kernel/html/html.ts';
import { formatDate } from '../../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { formatPeriod } from '../../../register/fields/date.ts';
import { showStatus } from '../../../register/pages/cells.ts';
import { card, statRow, statTile } from '../../../ui/card/card.ts';
import { shortDateText } from '../../../ui/date/date-text.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton, printButton } from '../../../ui/form/button.ts';
import { type Provision, page } from '../../../ui/page/page.ts';
import { type DutyState, stateBadge } from '../../../ui/state/state-badge.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { domains, elementKinds } from '../../element/index.ts';
import type { ReviewStanding } from '../../regulation/index.ts';
import { editionHref } from '../architecture-links.ts';
import { architectureCrumb, count } from '../architecture-parts.ts';
import { standingOf } from '../graph/standing.ts';
import { architectureReviews } from '../reviews/architecture-reviews.register.ts';
import { grounds as groundWords } from '../reviews/grounds.ts';
import { architectureEditions } from './architecture-editions.register.ts';
import type { EditionSeen } from './read-edition.ts';

const planned = {
  count: { id: 'Reviu dalam masa berlaku', en: 'Reviews in the term' },
  'mid-term': { id: 'Reviu paruh waktu', en: 'Mid-term review' },
  'final-year': { id: 'Reviu tahun terakhir', en: 'Final-year review' },
} as const satisfies Record<ReviewStanding['what'], Text>;

const standingTable = (view: View, standings: readonly ReviewStanding[]): Html =>
  dataTable(view, {
    caption: { id: 'Jadwal reviu', en: 'Reviews that are asked for' },
    rows: standings,
    columns: [
      { key: 'what', label: { id: 'Reviu', en: 'Review' }, cell: ({ what }) => t(view, planned[what]) },
      {
        key: 'window',
        label: { id: 'Waktu', en: 'When' },
        cell: ({ from, until }) => html`${shortDateText(view, from)} – ${shortDateText(view, until)}`,
      },
      {
        key: 'done',
        label: { id: 'Selesai', en: 'Done' },
        align: 'end',
        cell: ({ done, wanted }) => `${count(view, done)} / ${count(view, wanted)}`,
      },
      {
        key: 'state',
        label: { id: 'Keadaan', en: 'State' },
        cell: ({ state }) => stateBadge(view, state satisfies DutyState),
      },
    ],
    empty: html``,
  });

function domainTable(view: View, { frozen }: EditionSeen): Html {
  const rows = elementKinds.map(({ register, domain }) => {
    const of = frozen.filter((one) => one.register === register);
    const total = (standing: string) =>
      of.filter((one) => standingOf(one) === standing).reduce((sum, { n }) => sum + n, 0);
    return { domain, stays: total('stays'), build: total('to-build'), end: total('to-end') };
  });
  const number = (label: Text, value: (row: (typeof rows)[number]) => number) => ({
    key: label.en,
    label,
    align: 'end' as const,
    cell: (row: (typeof rows)[number]) => count(view, value(row)),
  });
  return dataTable(view, {
    caption: { id: 'Isi yang dibekukan', en: 'What was frozen' },
    rows,
    columns: [
      { key: 'domain', label: { id: 'Domain', en: 'Domain' }, cell: ({ domain }) => t(view, domains[domain]) },
      number({ id: 'Saat itu', en: 'Then' }, ({ stays, end }) => stays + end),
      number({ id: 'Akan dibangun', en: 'To be built' }, ({ build }) => build),
      number({ id: 'Akan diakhiri', en: 'To be ended' }, ({ end }) => end),
      number({ id: 'Dituju', en: 'Aimed at' }, ({ stays, build }) => stays + build),
    ],
    empty: html``,
  });
}

const groundList = (view: View, { grounds }: EditionSeen): Html =>
  grounds.length === 0
    ? emptyState(view, {
        icon: 'circle-check',
        title: { id: 'Tidak ada dasar reviu baru', en: 'No new ground' },
        text: {
          id: 'Sejak ditetapkan atau direviu terakhir tidak tercatat perubahan yang menjadi dasar reviu.',
          en: 'Nothing is recorded since it was enacted or last reviewed that would be a ground.',
        },
      })
    : html`<ul class="plain-list">${grounds.map(
        ({ ground, name, on, href }) =>
          html`<li><strong>${t(view, groundWords[ground])}</strong>: <a href="${href}">${name}</a> (${formatDate(on, view.lang)})</li>`,
      )}</ul>`;

const reviewTable = (view: View, { reviews }: EditionSeen): Html =>
  dataTable(view, {
    caption: { id: 'Reviu', en: 'Reviews' },
    rows: reviews,
    href: ({ id }) => `/architecture-reviews/${id}`,
    columns: [
      { key: 'name', label: { id: 'Reviu', en: 'Review' }, cell: ({ name }) => name },
      {
        key: 'started',
        label: { id: 'Dimulai', en: 'Begun' },
        cell: ({ startedOn }) => shortDateText(view, startedOn),
      },
      {
        key: 'finished',
        label: { id: 'Selesai', en: 'Finished' },
        cell: ({ finishedOn }) => finishedOn && shortDateText(view, finishedOn),
      },
      {
        key: 'state',
        label: { id: 'Keadaan', en: 'State' },
        cell: ({ status }) => showStatus(view, architectureReviews, status),
      },
    ],
    empty: emptyState(view, {
      icon: 'checklist',
      title: { id: 'Belum direviu', en: 'Not reviewed yet' },
      text: {
        id: 'Mulai reviu bila ada dasar baru atau bila jadwalnya tiba.',
        en: 'Begin a review when there is a new ground, or when one is due.',
      },
    }),
  });

const comparisons = (view: View, { edition, others }: EditionSeen): Html =>
  html`<ul class="plain-list"><li><a href="${editionHref(edition.id)}/compare">${t(view, { id: 'Bandingkan dengan hari ini', en: 'Compare with today' })}</a></li>${others.map(
    ({ id, name }) =>
      html`<li><a href="${editionHref(edition.id)}/compare?with=${id}">${t(view, fill({ id: 'Bandingkan dengan {name}', en: 'Compare with {name}' }, { name }))}</a></li>`,
  )}</ul>`;

const notFrozen: Text = {
  id: 'Isinya dibekukan saat edisi ini ditetapkan. Sampai saat itu yang berlaku adalah isi inventaris.',
  en: 'What it holds is frozen when it is enacted. Until then the inventories hold.',
};

/** One edition: what it froze, how its reviews stand, what has happened since, and what to compare it with. */
export function editionPage(view: View, seen: EditionSeen, pasal: readonly Provision[], mayReview: boolean): Html {
  const { edition } = seen;
  const isFrozen = edition.enactedOn !== null;
  return page(view, {
    title: same(edition.name),
    lead: same(formatPeriod(edition.term, view.lang)),
    crumbs: [architectureCrumb, { label: architectureEditions.title, href: '/architecture-editions' }],
    badge: showStatus(view, architectureEditions, edition.status),
    actions: [
      printButton(view),
      linkButton(view, {
        label: { id: 'Langkah dan riwayat', en: 'Steps and history' },
        href: `/architecture-editions/${edition.id}`,
        icon: 'history',
      }),
    ],
    ...(mayReview && (edition.status === 'enacted' || edition.status === 'under-review')
      ? {
          primary: linkButton(view, {
            label: { id: 'Mulai reviu', en: 'Begin a review' },
            href: `/architecture-reviews/new?edition=${edition.id}`,
            kind: 'primary',
          }),
        }
      : {}),
    pasal,
    body: isFrozen
      ? html`${statRow([
          statTile(view, {
            label: { id: 'Unsur dibekukan', en: 'Elements frozen' },
            value: count(
              view,
              seen.frozen.reduce((sum, { n }) => sum + n, 0),
            ),
          }),
          statTile(view, {
            label: { id: 'Berbeda dari hari ini', en: 'Different today' },
            value: count(view, seen.changed),
            href: `${editionHref(edition.id)}/compare`,
          }),
          statTile(view, {
            label: { id: 'Dasar reviu baru', en: 'New grounds' },
            value: count(view, seen.grounds.length),
            ...(seen.grounds.length > 0 ? { tone: 'warning' as const } : {}),
          }),
        ])}
${card(view, { title: { id: 'Isi yang dibekukan', en: 'What was frozen' }, flush: true, body: domainTable(view, seen) })}
${seen.standings.length > 0 && card(view, { title: { id: 'Jadwal reviu', en: 'Reviews that are asked for' }, flush: true, body: standingTable(view, seen.standings) })}
${card(view, { title: { id: 'Dasar reviu yang belum ditinjau', en: 'Grounds not looked at yet' }, body: groundList(view, seen) })}
${card(view, { title: { id: 'Reviu', en: 'Reviews' }, flush: true, body: reviewTable(view, seen) })}
${card(view, { title: { id: 'Bandingkan', en: 'Compare' }, body: comparisons(view, seen) })}`
      : card(view, {
          body: emptyState(view, {
            icon: 'circle-dashed',
            title: { id: 'Belum ditetapkan', en: 'Not enacted yet' },
            text: notFrozen,
            action: linkButton(view, {
              label: { id: 'Langkah berikutnya', en: 'Next step' },
              href: `/architecture-editions/${edition.id}`,
              kind: 'primary',
            }),
          }),
        }),
  });
}
