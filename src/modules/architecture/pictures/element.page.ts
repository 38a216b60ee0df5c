import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { card } from '../../../ui/card/card.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton, printButton } from '../../../ui/form/button.ts';
import { type Provision, page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { domains } from '../../element/index.ts';
import { recordHref, switchOffHref } from '../architecture-links.ts';
import {
  type AgencyName,
  architectureCrumb,
  count,
  elementLink,
  elementTable,
  standingBadge,
} from '../architecture-parts.ts';
import { domainOf, elementAt, type Graph, relationKindAt } from '../graph/graph.ts';
import { layeredPicture } from './layered-picture.ts';
import type { LayeredPicture } from './layers.rules.ts';

/** An element and all it stands on. */
export type ElementSeen = {
  readonly graph: Graph;
  readonly at: number;
  readonly picture: LayeredPicture;
  /** How many elements it stands on in all, itself included; a picture shows the nearest. */
  readonly of: number;
  readonly agencyName: AgencyName;
  readonly pasal: readonly Provision[];
};

const caption: Text = { id: 'Hubungan dalam gambar ini', en: 'Relations of this picture' };

const relationTable = (view: View, { graph, picture }: ElementSeen): Html =>
  dataTable(view, {
    caption,
    rows: picture.edges,
    columns: [
      { key: 'from', label: { id: 'Dari', en: 'From' }, cell: ({ from }) => elementLink(elementAt(graph, from)) },
      {
        key: 'relation',
        label: { id: 'Hubungan', en: 'Relation' },
        cell: ({ relation }) => t(view, relationKindAt(graph, relation).words),
      },
      { key: 'to', label: { id: 'Ke', en: 'To' }, cell: ({ to }) => elementLink(elementAt(graph, to)) },
    ],
    empty: emptyState(view, {
      icon: 'circle-dashed',
      title: { id: 'Belum ada hubungan', en: 'No relations yet' },
      text: {
        id: 'Isi hubungannya pada catatan ini atau pada catatan yang memakainya.',
        en: 'Fill in its relations, here or on the records that use it.',
      },
    }),
  });

/** One element with everything it stands on, from service down to servers, as a picture and as tables. */
export function elementPage(view: View, seen: ElementSeen): Html {
  const element = elementAt(seen.graph, seen.at);
  const others = seen.picture.nodes.filter(({ at }) => at !== seen.at).map(({ at }) => elementAt(seen.graph, at));
  return page(view, {
    title: same(element.name),
    lead: fill(
      { id: '{domain} · {code} · {owner}', en: '{domain} · {code} · {owner}' },
      { domain: domains[domainOf(element)], code: element.code, owner: seen.agencyName(element.agency) },
    ),
    crumbs: [architectureCrumb],
    badge: standingBadge(view, element),
    actions: [
      printButton(view),
      linkButton(view, {
        label: { id: 'Buka catatannya', en: 'Open the record' },
        href: recordHref(element),
        icon: 'file-text',
      }),
    ],
    primary: linkButton(view, {
      label: { id: 'Bagaimana bila dimatikan?', en: 'What if we switch it off?' },
      href: switchOffHref(element.id),
      kind: 'primary',
    }),
    pasal: seen.pasal,
    body: html`${card(view, {
      title: { id: 'Yang menopangnya', en: 'What it stands on' },
      lead:
        seen.of > seen.picture.nodes.length
          ? fill(
              {
                id: 'Digambar {n} unsur terdekat dari {of}. Garis berarti hubungan; ketuk sebuah kotak untuk melanjutkan.',
                en: 'The nearest {n} of {of} elements. Lines are relations; follow a box to go on.',
              },
              { n: count(view, seen.picture.nodes.length), of: count(view, seen.of) },
            )
          : {
              id: 'Garis berarti hubungan; ketuk sebuah kotak untuk melihat yang menopangnya.',
              en: 'Lines are relations; follow a box to see what that one stands on.',
            },
      body: layeredPicture(view, seen.graph, seen.picture, seen.at, {
        id: `Lapisan ${element.name}`,
        en: `Layers of ${element.name}`,
      }),
    })}
${card(view, {
  title: { id: 'Unsur dalam gambar ini', en: 'Elements of this picture' },
  flush: true,
  body: elementTable(view, {
    caption: { id: 'Unsur dalam gambar ini', en: 'Elements of this picture' },
    elements: others,
    agencyName: seen.agencyName,
  }),
})}
${card(view, { title: caption, flush: true, body: relationTable(view, seen) })}`,
  });
}
