import { type Html, html } from '../../../kernel/html/html.ts';
import { formatNumber } from '../../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card } from '../../../ui/card/card.ts';
import { button, printButton } from '../../../ui/form/button.ts';
import { selectInput } from '../../../ui/form/choice-inputs.ts';
import { page } from '../../../ui/page/page.ts';
import { type Column, dataTable } from '../../../ui/table/data-table.ts';
import { t } from '../../../ui/view.ts';
import { type FunctionId, functions } from '../../organization/index.ts';
import { bearerOf } from '../bearers.ts';
import { dutiesOfParty, namedFunctions, unmappedFunctions } from '../duty-bearers.rules.ts';
import { obligations } from '../provisions.rules.ts';
import type { Reading } from '../reading.ts';
import { provisionLinkList } from '../reference-links.ts';
import { nameHolder } from './name-holder.ts';
import { dutiesHref, holderLinks, partyName } from './party-words.ts';
import { regulationTabs } from './regulation-tabs.ts';

type Line = {
  readonly name: Text;
  readonly href: string;
  readonly holder: Html | null;
  readonly count: number;
  readonly involved: number;
};

function functionLines(reading: Reading): readonly Line[] {
  return namedFunctions(reading.profile).map(({ function: id, duties, involved }) => ({
    name: functions[id],
    href: `/regulation/duties?function=${id}`,
    holder: holderLinks(reading, id),
    count: duties.length,
    involved: involved.length,
  }));
}

/** Parties that no function stands behind: every agency, teams, the head of region, those outside. */
function partyLines({ profile }: Reading): readonly Line[] {
  const named = new Set(obligations(profile).flatMap(({ actor }) => actor?.parties ?? []));
  return [...named]
    .filter((party) => bearerOf(party).by !== 'function')
    .map((party) => ({
      name: partyName(party),
      href: dutiesHref(party),
      holder: null,
      count: dutiesOfParty(profile, party).length,
      involved: 0,
    }))
    .sort((one, other) => other.count - one.count);
}

function lineTable(reading: Reading, lines: readonly Line[], caption: Text, held: boolean): Html {
  const { view } = reading;
  const count = (value: number) => (value === 0 ? '' : formatNumber(value, view.lang, 0));
  const holder: Column<Line> = {
    key: 'holder',
    label: { id: 'Pemegang', en: 'Held by' },
    cell: (line) => line.holder,
  };
  const involved: Column<Line> = {
    key: 'involved',
    label: { id: 'Dilibatkan', en: 'Takes part' },
    align: 'end',
    cell: (line) => count(line.involved),
  };
  return dataTable(view, {
    caption,
    columns: [
      { key: 'name', label: caption, cell: ({ name }: Line) => t(view, name) },
      ...(held ? [holder] : []),
      {
        key: 'count',
        label: { id: 'Kewajiban', en: 'Duties' },
        align: 'end',
        cell: (line) => count(line.count),
      },
      ...(held ? [involved] : []),
    ],
    rows: lines,
    href: ({ href }) => href,
    empty: html``,
  });
}

/** The functions nobody holds, each with the duties that have no unit because of it. */
function unmappedFinding({ view, profile, holders, mayNameHolder }: Reading): Html | null {
  const unmapped = unmappedFunctions(profile, new Set<FunctionId>(holders.keys()));
  if (unmapped.length === 0) return null;
  const title = fill(
    unmapped.length === 1
      ? { id: 'Satu fungsi belum punya pemegang', en: 'One function has no holder' }
      : { id: '{count} fungsi belum punya pemegang', en: '{count} functions have no holder' },
    { count: unmapped.length },
  );
  const items = unmapped.map(
    ({ function: id, duties, involved }) =>
      html`<li><a href="/regulation/duties?function=${id}">${t(view, functions[id])}</a>: ${provisionLinkList([...duties, ...involved])}</li>`,
  );
  return alert(view, {
    tone: 'warning',
    title,
    text: {
      id: 'Kewajiban berikut tidak dapat dijalankan sampai pemegang fungsinya dicatat.',
      en: 'These duties cannot be done until a holder is recorded.',
    },
    body: html`<ul class="plain-list">${items}</ul><p>${nameHolder(view, mayNameHolder)}</p>`,
  });
}

/** Who bears the duties of the regulation: functions and their holders today, then everybody else. */
export function dutiesPage(
  reading: Reading,
  agencies: readonly { readonly id: string; readonly label: string }[],
): Html {
  const { view } = reading;
  const finding = unmappedFinding(reading);
  const choose = selectInput(view, {
    name: 'agency',
    label: { id: 'Kewajiban satu perangkat daerah', en: 'The duties of one agency' },
    choices: agencies.map(({ id, label }) => ({ value: id, label: same(label) })),
    sendOnChange: true,
  });
  return page(view, {
    title: { id: 'Kewajiban menurut pelaku', en: 'Duties by who must act' },
    lead: {
      id: 'Peraturan memberi kewajiban kepada fungsi. Di sini tampak siapa yang memegangnya hari ini.',
      en: 'The regulation gives duties to functions. Here is who holds them today.',
    },
    tabs: regulationTabs(view),
    notices: finding ? [finding] : [],
    actions: [printButton(view)],
    body: html`${
      agencies.length > 0 &&
      html`<form class="choose-agency no-print" method="get" action="/regulation/duties">${choose}${button(view, {
        label: { id: 'Tampilkan', en: 'Show' },
      })}</form>`
    }
${card(view, {
  title: { id: 'Fungsi pemerintahan', en: 'Functions of government' },
  flush: true,
  body: lineTable(reading, functionLines(reading), { id: 'Fungsi', en: 'Function' }, true),
})}
${card(view, {
  title: { id: 'Pelaku lain', en: 'Others who must act' },
  flush: true,
  body: lineTable(reading, partyLines(reading), { id: 'Pelaku', en: 'Who must act' }, false),
})}`,
  });
}
