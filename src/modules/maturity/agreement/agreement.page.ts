import { type Html, html } from '../../../kernel/html/html.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { card } from '../../../ui/card/card.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { printButton } from '../../../ui/form/button.ts';
import { page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { display } from '../calculate.rules.ts';
import { cycleCrumbs, indicatorHref, scoresHref } from '../evaluation-links.ts';
import { decimal } from '../results/value-words.ts';
import { readKappa } from './kappa.rules.ts';
import type { Agreement, IndicatorSpread, PairAgreement } from './read-agreement.ts';

function pairsCard(view: View, pairs: readonly PairAgreement[], nameOf: (id: string) => string): Html {
  const title = { id: 'Kesepakatan antarpasangan asesor', en: 'Agreement of pairs of assessors' };
  const columns = [
    {
      key: 'people',
      label: { id: 'Asesor', en: 'Assessors' },
      cell: ({ people: [a, b] }: PairAgreement) => `${nameOf(a)} – ${nameOf(b)}`,
    },
    {
      key: 'common',
      label: { id: 'Indikator bersama', en: 'Indicators in common' },
      align: 'end' as const,
      cell: ({ common }: PairAgreement) => common,
    },
    {
      key: 'kappa',
      label: { id: 'Kappa berbobot', en: 'Weighted kappa' },
      align: 'end' as const,
      cell: ({ kappa }: PairAgreement) => (kappa ? decimal(view, display(kappa)) : '–'),
    },
    {
      key: 'reading',
      label: { id: 'Artinya', en: 'Meaning' },
      cell: ({ kappa }: PairAgreement) => t(view, readKappa(kappa)),
    },
  ];
  return card(view, {
    title,
    lead: {
      id: 'Kappa 1: selalu sepakat; 0: tidak lebih sepakat daripada kebetulan. Selisih yang besar berbobot lebih (kuadrat).',
      en: 'Kappa 1: always agree; 0: no more than by chance. Large differences weigh more (squared).',
    },
    flush: true,
    body: dataTable(view, { caption: title, columns, rows: pairs, empty: html`` }),
  });
}

function spreadsCard(view: View, { cycle, spreads }: Agreement): Html {
  const title = { id: 'Sebaran per indikator', en: 'Spread of each indicator' };
  const columns = [
    {
      key: 'indicator',
      label: { id: 'Indikator', en: 'Indicator' },
      cell: ({ indicator }: IndicatorSpread) => `${indicator.number}. ${t(view, indicator.name)}`,
    },
    {
      key: 'count',
      label: { id: 'Penilaian', en: 'Scores' },
      align: 'end' as const,
      cell: ({ count }: IndicatorSpread) => count,
    },
    {
      key: 'spread',
      label: { id: 'Selisih terbesar', en: 'Largest difference' },
      align: 'end' as const,
      cell: ({ spread }: IndicatorSpread) => decimal(view, display(spread)),
    },
  ];
  const href = ({ indicator }: IndicatorSpread) => indicatorHref(cycle.id, indicator.number);
  return card(view, {
    title,
    flush: true,
    body: dataTable(view, { caption: title, columns, rows: spreads, href, empty: html`` }),
  });
}

/** How far the assessors of an evaluation agree, pair by pair and indicator by indicator. */
export function agreementPage(view: View, agreement: Agreement, nameOf: (id: string) => string): Html {
  const { cycle, pairs } = agreement;
  const nothing = emptyState(view, {
    icon: 'scale',
    title: { id: 'Belum ada yang dapat dibandingkan', en: 'Nothing to compare yet' },
    text: {
      id: 'Perbandingan muncul setelah penilaian sedikitnya dua asesor terbuka bagi Anda.',
      en: 'It appears once the scores of at least two assessors are open to you.',
    },
  });
  return page(view, {
    title: fill({ id: 'Kesepakatan asesor {name}', en: 'Agreement of assessors of {name}' }, { name: cycle.name }),
    lead: {
      id: 'Seberapa jauh asesor sepakat, dihitung dari penilaian yang terbuka bagi Anda.',
      en: 'How far assessors agree, from the scores that are open to you.',
    },
    crumbs: [...cycleCrumbs(cycle), { label: { id: 'Lembar penilaian', en: 'Worksheet' }, href: scoresHref(cycle.id) }],
    actions: [printButton(view)],
    body: pairs.length === 0 ? nothing : [pairsCard(view, pairs, nameOf), spreadsCard(view, agreement)],
  });
}
