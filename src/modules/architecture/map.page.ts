import { type Html, html } from '../../kernel/html/html.ts';
import { formatPercent } from '../../kernel/i18n/format.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { card, statRow, statTile } from '../../ui/card/card.ts';
import { linkButton, printButton } from '../../ui/form/button.ts';
import { type Provision, page } from '../../ui/page/page.ts';
import { t, type View } from '../../ui/view.ts';
import { domains } from '../element/index.ts';
import { coverageHref, editionHref, gapHref, qualityHref } from './architecture-links.ts';
import { architectureTabs, count } from './architecture-parts.ts';
import { coveredAt, type DomainCoverage } from './coverage/coverage.rules.ts';
import type { DomainGap } from './coverage/gap.rules.ts';
import { gapBar, gapKey } from './pictures/gap-bar.ts';

/** What the map shows. */
export type MapSeen = {
  readonly gaps: readonly DomainGap[];
  readonly coverage: readonly DomainCoverage[];
  /** How many elements break a rule of the model. */
  readonly faults: number;
  /** The edition in force today, and what is worth knowing of it. */
  readonly edition: { readonly id: string; readonly name: string } | null;
  readonly mayCreate: boolean;
  readonly pasal: readonly Provision[];
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const share = (view: View, part: number, of: number): string => formatPercent(of === 0 ? 0 : part / of, view.lang, 0);

function domainCard(view: View, gap: DomainGap, coverage: DomainCoverage): Html {
  const { covered, of } = coveredAt(coverage, 2);
  const facts: readonly (readonly [Text, string])[] = [
    [{ id: 'Hari ini', en: 'Today' }, count(view, gap.asIs)],
    [{ id: 'Dituju', en: 'Aimed at' }, count(view, gap.toBe)],
    [{ id: 'Dipetakan', en: 'Mapped' }, share(view, coverage.mapped, coverage.elements)],
    [{ id: 'Kode nasional terisi', en: 'National codes covered' }, `${count(view, covered)} / ${count(view, of)}`],
  ];
  return html`<section class="domain domain-${gap.domain}"><h2><a href="${coverageHref(gap.domain)}">${t(view, domains[gap.domain])}</a>
<span class="domain-code">${gap.domain}</span></h2>
${gapBar(view, gap)}
<dl class="domain-facts">${facts.map(([label, value]) => html`<div><dt>${t(view, label)}</dt><dd>${value}</dd></div>`)}</dl></section>`;
}

const noEdition: Text = {
  id: 'Belum ada edisi arsitektur yang berlaku. Yang terlihat di sini adalah isi inventaris hari ini.',
  en: 'No edition of the architecture is in force. What you see here are the inventories of today.',
};

const editionNotice = (view: View, { edition, mayCreate }: MapSeen): Html =>
  edition === null
    ? alert(view, {
        tone: 'warning',
        title: noEdition,
        ...(mayCreate
          ? {
              body: linkButton(view, {
                label: { id: 'Buat edisi', en: 'Make an edition' },
                href: '/architecture-editions/new',
              }),
            }
          : {}),
      })
    : html`<p class="edition-line">${t(view, { id: 'Edisi yang berlaku', en: 'Edition in force' })}: <a href="${editionHref(edition.id)}">${edition.name}</a></p>`;

/** The six domains at a glance: what there is, what is aimed at, and how it is mapped to the national architecture. */
export function mapPage(view: View, seen: MapSeen): Html {
  const { gaps, coverage } = seen;
  const elements = sum(coverage.map((one) => one.elements));
  const mapped = sum(coverage.map((one) => one.mapped));
  const toBuild = sum(gaps.map(({ of }) => of['to-build'].length));
  const toEnd = sum(gaps.map(({ of }) => of['to-end'].length));
  return page(view, {
    title: { id: 'Arsitektur SPBE', en: 'SPBE architecture' },
    lead: {
      id: 'Enam domain yang menyatukan proses, layanan, data, aplikasi, infrastruktur, dan keamanan; dihitung dari inventaris.',
      en: 'Six domains that join processes, services, data, applications, infrastructure and security; computed from the inventories.',
    },
    actions: [
      printButton(view),
      linkButton(view, {
        label: { id: 'Semua edisi', en: 'All editions' },
        href: '/architecture-editions',
        icon: 'history',
      }),
      linkButton(view, { label: { id: 'Reviu', en: 'Reviews' }, href: '/architecture-reviews', icon: 'checklist' }),
    ],
    tabs: architectureTabs(view),
    pasal: seen.pasal,
    body: html`${editionNotice(view, seen)}
${statRow([
  statTile(view, { label: { id: 'Unsur', en: 'Elements' }, value: count(view, elements) }),
  statTile(view, {
    label: { id: 'Dipetakan ke kode nasional', en: 'Mapped to national codes' },
    value: share(view, mapped, elements),
    href: '/architecture/coverage',
  }),
  statTile(view, {
    label: { id: 'Kesenjangan', en: 'Gaps' },
    value: count(view, toBuild + toEnd),
    note: fill(
      { id: '{build} dibangun, {end} diakhiri', en: '{build} to build, {end} to end' },
      { build: count(view, toBuild), end: count(view, toEnd) },
    ),
    href: gapHref,
  }),
  statTile(view, {
    label: { id: 'Temuan mutu model', en: 'Findings on the model' },
    value: count(view, seen.faults),
    ...(seen.faults > 0 ? { tone: 'warning' as const } : { tone: 'good' as const }),
    href: qualityHref,
  }),
])}
${card(view, {
  title: { id: 'Enam domain', en: 'The six domains' },
  lead: {
    id: 'Layanan di atas, yang menopangnya di bawah; keamanan melingkupi semuanya.',
    en: 'Services on top, what carries them below; security spans them all.',
  },
  body: html`<div class="domain-map">${gaps.map((gap) => {
    const found = coverage.find(({ domain }) => domain === gap.domain);
    return found && domainCard(view, gap, found);
  })}</div>${gapKey(view)}`,
})}`,
  });
}
