import { type Html, html } from '../../kernel/html/html.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { asidePart } from '../../ui/card/card.ts';
import { periodText } from '../../ui/date/date-text.ts';
import { descriptionList } from '../../ui/details/description-list.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { linkButton, printButton } from '../../ui/form/button.ts';
import { type Provision, page } from '../../ui/page/page.ts';
import { statusBadge } from '../../ui/state/state-badge.ts';
import { dataTable } from '../../ui/table/data-table.ts';
import { t, type View } from '../../ui/view.ts';
import type { MatrixRow, RasciParty } from './rasci.queries.ts';
import { findRasciGap, type RasciActivity } from './rasci.rules.ts';
import { letterNames } from './rasci-letters.ts';
import { rasciMatrices } from './rasci-matrices.register.ts';

/** Everything the grid of one matrix shows. */
export type MatrixParts = {
  readonly matrix: MatrixRow;
  readonly activities: readonly RasciActivity[];
  readonly parties: readonly RasciParty[];
  /** Whether the regulation asks for a matrix; null where it is silent. */
  readonly required: boolean | null;
  /** Activities whose A is not with the ICT function, which the regulation gives the decision to. */
  readonly misplaced: readonly RasciActivity[];
  readonly mayWrite: boolean;
  readonly pasal: readonly Provision[];
};

const { stateTitles, stateTones } = rasciMatrices;

/** The state of a matrix as a badge. */
export const matrixBadge = (view: View, status: MatrixRow['status']): Html =>
  statusBadge(view, stateTitles[status], stateTones?.[status] ?? 'neutral');

/** Said wherever matrices are shown under a regulation that does not ask for them. */
export const notRequiredNotice = (view: View): Html =>
  alert(view, {
    tone: 'info',
    title: {
      id: 'Peraturan yang dipakai tidak mewajibkan matriks RASCI.',
      en: 'The regulation in use does not require a RASCI matrix.',
    },
    text: { id: 'Anda tetap dapat memakainya secara sukarela.', en: 'You may still use one of your own accord.' },
  });

const letterMarks = (view: View, activity: RasciActivity, partyId: string): readonly Html[] =>
  activity.assignments
    .filter((one) => one.partyId === partyId)
    .map(({ letter }) => html`<abbr title="${t(view, letterNames[letter])}"><strong>${letter}</strong></abbr> `);

function grid(view: View, { activities, parties, mayWrite, matrix }: MatrixParts): Html {
  const empty = emptyState(view, {
    icon: 'list-check',
    title: { id: 'Matriks ini belum berisi kegiatan', en: 'This matrix has no activities yet' },
    text: {
      id: 'Isi dengan tugas baku dari peraturan, atau tambahkan kegiatan sendiri.',
      en: 'Fill it with the tasks of the regulation, or add activities of your own.',
    },
    ...(mayWrite
      ? {
          action: linkButton(view, {
            label: { id: 'Buka matriks', en: 'Open the matrix' },
            href: `/rasci-matrices/${matrix.id}`,
            kind: 'primary',
          }),
        }
      : {}),
  });
  return dataTable(view, {
    caption: same(matrix.name),
    columns: [
      { key: 'activity', label: { id: 'Kegiatan', en: 'Activity' }, cell: ({ name }: RasciActivity) => name },
      ...parties.map(({ id, short }) => ({
        key: id,
        label: same(short),
        cell: (activity: RasciActivity) => letterMarks(view, activity, id),
      })),
    ],
    rows: activities,
    href: ({ id }) => `/rasci-activities/${id}`,
    empty,
  });
}

/** A long list is folded away, so that the grid stays near. */
function listed(view: View, texts: readonly Text[]): Html {
  const list = html`<ul>${texts.map((text) => html`<li>${t(view, text)}</li>`)}</ul>`;
  if (texts.length <= 3) return list;
  return html`<details><summary>${t(view, { id: 'Lihat semuanya', en: 'See them all' })}</summary>${list}</details>`;
}

function notices(view: View, parts: MatrixParts): readonly Html[] {
  const gaps = parts.activities.flatMap((activity) => findRasciGap(activity) ?? []);
  const found: Html[] = parts.required === true ? [] : [notRequiredNotice(view)];
  if (gaps.length > 0) {
    const title = { id: '{n} dari {total} kegiatan belum lengkap', en: '{n} of {total} activities are incomplete' };
    const counts = { n: gaps.length, total: parts.activities.length };
    found.push(alert(view, { tone: 'warning', title: fill(title, counts), body: listed(view, gaps) }));
  }
  if (parts.misplaced.length > 0)
    found.push(
      alert(view, {
        tone: 'warning',
        title: {
          id: 'Keputusan strategis operasional adalah wewenang perangkat daerah bidang TIK.',
          en: 'Strategic operational decisions lie with the ICT agency.',
        },
        body: listed(
          view,
          parts.misplaced.map(({ name }) => same(name)),
        ),
      }),
    );
  return found;
}

/** A matrix as a grid of activities and parties; on a phone each activity is a card. */
export function rasciMatrixPage(view: View, parts: MatrixParts): Html {
  const { matrix, mayWrite, pasal } = parts;
  const add = linkButton(view, {
    label: { id: 'Tambah tanda', en: 'Add a mark' },
    href: '/rasci-entries/new',
    kind: 'primary',
    icon: 'plus',
  });
  const edit = linkButton(view, {
    label: { id: 'Kelola matriks', en: 'Manage matrix' },
    href: `/rasci-matrices/${matrix.id}`,
  });
  const legend = descriptionList(
    view,
    Object.entries(letterNames).map(([letter, words]) => ({ label: same(letter), value: t(view, words) })),
  );
  const named = descriptionList(
    view,
    parts.parties.map(({ id, register, short, name }) => ({
      label: same(short),
      value: html`<a href="/${register}/${id}">${name}</a>`,
    })),
  );
  const aside = [
    asidePart(view, { id: 'Berlaku', en: 'Valid' }, periodText(view, matrix.from, matrix.until)),
    asidePart(view, { id: 'Arti tanda', en: 'Meaning of the marks' }, legend),
    parts.parties.length > 0 && asidePart(view, { id: 'Pihak', en: 'Parties' }, named),
  ];
  return page(view, {
    title: same(matrix.name),
    lead: {
      id: 'Siapa melaksanakan, bertanggung jawab, mendukung, dimintai pendapat, dan diberi tahu.',
      en: 'Who carries out, answers for, supports, is consulted and is informed.',
    },
    crumbs: [{ label: rasciMatrices.title, href: '/rasci' }],
    badge: matrixBadge(view, matrix.status),
    actions: [printButton(view), edit],
    primary: mayWrite ? add : undefined,
    notices: notices(view, parts),
    body: grid(view, parts),
    aside,
    pasal,
  });
}
