import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card } from '../../../ui/card/card.ts';
import { printButton } from '../../../ui/form/button.ts';
import { page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import type { Indicator, Instrument } from '../instrument.schema.ts';
import { scaleOf } from '../levels.rules.ts';
import { instrumentTabs, listCrumb } from './instrument-links.ts';

const notDescribed: Text = { id: 'tidak diuraikan dalam sumber kami', en: 'not described in our sources' };

/** A decimal as this language writes it. */
const decimal = (view: View, text: string): string => (view.lang === 'id' ? text.replace('.', ',') : text);

function levelList(view: View, instrument: Instrument, one: Indicator): Html {
  const { levels } = scaleOf(instrument, one);
  const items = levels.map(({ level, name }) => {
    const text = one.criteria.find((criterion) => criterion.level === level)?.text ?? null;
    const words = text === null ? html`<span class="none">${t(view, notDescribed)}</span>` : t(view, text);
    return html`<div><dt>${level} · ${t(view, name)}</dt><dd>${words}</dd></div>`;
  });
  return html`<dl class="sides">${items}</dl>`;
}

function indicatorFold(view: View, instrument: Instrument, one: Indicator): Html {
  const weight = one.weight && fill({ id: 'bobot {w}%', en: 'weight {w}%' }, { w: decimal(view, one.weight) });
  const notes = [
    one.external &&
      fill({ id: 'Nilai diambil dari: {who}.', en: 'The value is taken from: {who}.' }, { who: one.external }),
    one.optional && { id: 'Boleh dikecualikan.', en: 'May be left out.' },
    one.evidence && fill({ id: 'Bukti lazim: {what}', en: 'Usual evidence: {what}' }, { what: one.evidence }),
  ].flatMap((text) => (text ? [html`<p>${t(view, text)}</p>`] : []));
  return html`<details class="fold"><summary>${one.number}. ${t(view, one.name)}${weight ? html` <span class="muted">${t(view, weight)}</span>` : ''}</summary>${levelList(view, instrument, one)}${notes}</details>`;
}

function aspectCard(view: View, instrument: Instrument, aspect: Instrument['aspects'][number]): Html {
  const own = instrument.indicators.filter((one) => one.aspect === aspect.number);
  const domain = instrument.domains.find(({ number }) => number === aspect.domain);
  const lead = fill(
    { id: '{domain}Bobot {w}% · {n} indikator', en: '{domain}Weight {w}% · {n} indicators' },
    {
      domain: domain ? fill(same('{name} · '), { name: domain.name }) : '',
      w: decimal(view, aspect.weight),
      n: own.length,
    },
  );
  return card(view, {
    title: fill({ id: '{n}. {name}', en: '{n}. {name}' }, { n: aspect.number, name: aspect.name }),
    lead,
    body: own.map((one) => indicatorFold(view, instrument, one)),
  });
}

function predicateCard(view: View, { predicates }: Instrument): Html {
  const title = { id: 'Predikat', en: 'Predicates' };
  const columns = [
    {
      key: 'name',
      label: title,
      cell: ({ name }: Instrument['predicates'][number]) => t(view, name),
    },
    {
      key: 'min',
      label: { id: 'Indeks mulai', en: 'Index from' },
      align: 'end' as const,
      cell: ({ min }: Instrument['predicates'][number]) => decimal(view, Number(min).toFixed(2)),
    },
  ];
  return card(view, {
    title,
    flush: true,
    body: dataTable(view, { caption: title, columns, rows: predicates, empty: html`` }),
  });
}

const list = (view: View, texts: readonly Text[]): Html =>
  html`<ul>${texts.map((text) => html`<li>${t(view, text)}</li>`)}</ul>`;

/** One instrument whole: what is measured, its levels, its rules, and what is uncertain of it. */
export const instrumentPage = (view: View, instrument: Instrument): Html =>
  page(view, {
    title: instrument.title,
    lead: fill(
      { id: '{basis} · versi {v} di Padu', en: '{basis} · version {v} in Padu' },
      { basis: instrument.basis, v: instrument.version },
    ),
    crumbs: [listCrumb],
    actions: [printButton(view)],
    tabs: instrumentTabs(view, instrument, 'read'),
    notices:
      instrument.doubts.length > 0
        ? [
            alert(view, {
              tone: 'warning',
              title: { id: 'Yang belum pasti dalam sumber kami', en: 'What our sources leave uncertain' },
              body: list(view, instrument.doubts),
            }),
          ]
        : [],
    body: [
      instrument.aspects.map((aspect) => aspectCard(view, instrument, aspect)),
      predicateCard(view, instrument),
      instrument.rules.length > 0 &&
        card(view, {
          title: { id: 'Aturan bukti dan penilaian', en: 'Rules of evidence and scoring' },
          body: list(view, instrument.rules),
        }),
    ],
  });
