import type { Html } from '../../../kernel/html/html.ts';
import { html } from '../../../kernel/html/html.ts';
import { type Column, dataTable } from '../../../ui/table/data-table.ts';
import { t } from '../../../ui/view.ts';
import type { Provision } from '../profile.schema.ts';
import type { Reading } from '../reading.ts';
import { provisionHref } from '../reference-links.ts';
import { policyWords, stateLink } from './clause.ts';

function timing(reading: Reading, provision: Provision): Html | null {
  const policy = policyWords(reading, provision);
  if (!provision.cadence) return policy;
  return html`${t(reading.view, provision.cadence.text)} ${policy}`;
}

/** Duties as a table: where they stand, what is to be done, when, and how it stands today. */
export function dutyTable(reading: Reading, duties: readonly Provision[], empty: Html): Html {
  const { view, states } = reading;
  const columns: readonly Column<Provision>[] = [
    { key: 'ref', label: { id: 'Ketentuan', en: 'Provision' }, cell: ({ ref }) => ref },
    { key: 'duty', label: { id: 'Kewajiban', en: 'Duty' }, cell: ({ duty }) => t(view, duty) },
    { key: 'when', label: { id: 'Kapan', en: 'When' }, cell: (one) => timing(reading, one) },
    ...(states.size > 0
      ? [
          {
            key: 'state',
            label: { id: 'Keadaan', en: 'State' },
            cell: (one: Provision) => stateLink(reading, one),
          },
        ]
      : []),
  ];
  return html`<div class="duties">${dataTable(view, {
    caption: { id: 'Kewajiban', en: 'Duties' },
    columns,
    rows: duties,
    href: provisionHref,
    empty,
  })}</div>`;
}
