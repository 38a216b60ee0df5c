import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card } from '../../../ui/card/card.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton, printButton } from '../../../ui/form/button.ts';
import { page } from '../../../ui/page/page.ts';
import { t } from '../../../ui/view.ts';
import { type FunctionId, functions } from '../../organization/index.ts';
import type { DutyGroup, Reason } from '../duty-bearers.rules.ts';
import type { Provision } from '../profile.schema.ts';
import type { Reading } from '../reading.ts';
import { dutyTable } from './duty-table.ts';
import { nameHolder } from './name-holder.ts';
import { holderLinks, partyName } from './party-words.ts';
import { regulationCrumb } from './regulation-tabs.ts';

const crumbs = [regulationCrumb, { href: '/regulation/duties', label: { id: 'Kewajiban', en: 'Duties' } }];

const noDuties: Text = { id: 'Tidak ada kewajiban di peraturan ini', en: 'No duty in this regulation' };

const emptyDuties = ({ view }: Reading): Html =>
  emptyState(view, {
    icon: 'check',
    title: noDuties,
    text: {
      id: 'Peraturan yang berlaku tidak memberi kewajiban di sini.',
      en: 'The regulation in force gives no duty here.',
    },
  });

const countWords = (count: number): Text => fill({ id: '{count} kewajiban', en: '{count} duties' }, { count });

/** Every duty of one function of government, those of others in which it takes part, and who holds it today. */
export function functionDutiesPage(
  reading: Reading,
  id: FunctionId,
  duties: readonly Provision[],
  involved: readonly Provision[],
): Html {
  const { view, holders, mayNameHolder } = reading;
  const held = (holders.get(id) ?? []).length > 0;
  const finding = alert(view, {
    tone: 'warning',
    title: { id: 'Fungsi ini belum punya pemegang', en: 'Nobody holds this function' },
    text: {
      id: 'Kewajiban di bawah ini tidak dapat dijalankan sebelum perangkat daerah pemegangnya dicatat.',
      en: 'The duties below cannot be done until the agency that holds it is recorded.',
    },
    body: nameHolder(view, mayNameHolder, id),
  });
  return page(view, {
    title: functions[id],
    lead: countWords(duties.length + involved.length),
    crumbs,
    notices: held || duties.length + involved.length === 0 ? [] : [finding],
    actions: [printButton(view)],
    body: html`${held && html`<p>${t(view, { id: 'Dipegang hari ini oleh', en: 'Held today by' })} ${holderLinks(reading, id)}.</p>`}
${(duties.length > 0 || involved.length === 0) && dutyTable(reading, duties, emptyDuties(reading))}
${
  involved.length > 0 &&
  card(view, {
    title: { id: 'Ikut dilibatkan', en: 'Takes part' },
    lead: {
      id: 'Kewajiban pelaku lain yang memerlukan persetujuan, koordinasi, atau pertimbangan fungsi ini.',
      en: 'Duties of others that need the approval, coordination or advice of this function.',
    },
    flush: true,
    body: dutyTable(reading, involved, emptyDuties(reading)),
  })
}`,
  });
}

/** Every duty of a party that is no function. */
export const partyDutiesPage = (reading: Reading, party: string, duties: readonly Provision[]): Html =>
  page(reading.view, {
    title: partyName(party),
    lead: countWords(duties.length),
    crumbs,
    actions: [printButton(reading.view)],
    body: dutyTable(reading, duties, emptyDuties(reading)),
  });

function reasonTitle(reason: Reason): Text {
  if (reason.by === 'every') return { id: 'Bagi setiap perangkat daerah', en: 'For every agency' };
  if (reason.by === 'concerned')
    return { id: 'Bila menyangkut perangkat daerah ini', en: 'When it concerns this agency' };
  return fill(
    { id: 'Karena memegang fungsi: {name}', en: 'As holder of: {name}' },
    { name: functions[reason.function] },
  );
}

/** Every duty of one agency, once each, by the reason it bears it. */
export function agencyDutiesPage(
  reading: Reading,
  agency: { readonly id: string; readonly name: string; readonly owes: boolean },
  groups: readonly DutyGroup[],
): Html {
  const { view } = reading;
  const count = groups.reduce((sum, { duties }) => sum + duties.length, 0);
  const belongs: Text = {
    id: 'Unit ini bukan perangkat daerah: kewajiban umum ditanggung perangkat daerah di atasnya.',
    en: 'This unit is no agency of its own: general duties rest with the agency above it.',
  };
  return page(view, {
    title: same(agency.name),
    lead: countWords(count),
    crumbs,
    actions: [
      linkButton(view, {
        label: { id: 'Buka perangkat daerah', en: 'Open the agency' },
        href: `/agencies/${agency.id}`,
      }),
      printButton(view),
    ],
    body: html`${!agency.owes && html`<p class="muted">${t(view, belongs)}</p>`}
${count === 0 && emptyDuties(reading)}
${groups.map(({ reason, duties }) =>
  card(view, {
    title: reasonTitle(reason),
    lead: countWords(duties.length),
    flush: true,
    body: dutyTable(reading, duties, emptyDuties(reading)),
  }),
)}`,
  });
}
