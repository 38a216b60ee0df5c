import { attr, type Html, html, safeUrl } from '../../../kernel/html/html.ts';
import { formatNumber } from '../../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { selectInput } from '../../../ui/form/choice-inputs.ts';
import { type Provision, page } from '../../../ui/page/page.ts';
import { statusBadge } from '../../../ui/state/state-badge.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { type ActiveFilter, filterBar } from '../../../ui/table/filter-bar.ts';
import { t, urlWith, type View } from '../../../ui/view.ts';
import { overviewCrumb } from '../overview/overview-crumb.ts';
import type { Finding, FindingLevel, FindingRule } from './finding.ts';
import { byRule, type FindingQuery, narrow } from './findings.rules.ts';
import type { Findings } from './read-findings.ts';

type Shown = Findings & {
  readonly query: FindingQuery;
  readonly names: ReadonlyMap<string, string>;
  /** The articles behind a rule that the regulation in force has. */
  readonly pasalOf: (rule: FindingRule) => readonly Provision[];
};

/** So many findings of one rule are listed; all of them once the rule is chosen. */
const listed = 20;

const levels = {
  breach: { label: { id: 'Melanggar', en: 'Breach' }, tone: 'bad' },
  warning: { label: { id: 'Perlu dilihat', en: 'Worth a look' }, tone: 'warning' },
} as const;

const filterNames = {
  rule: { id: 'Aturan', en: 'Rule' },
  agency: { id: 'Perangkat daerah', en: 'Agency' },
  level: { id: 'Tingkat', en: 'Level' },
} as const satisfies Record<keyof FindingQuery, Text>;

function bar(view: View, { query, rules, agencies, names }: Shown): Html {
  const choices = {
    rule: rules.map(({ id, title }) => ({ value: id, label: title })),
    agency: agencies.map(({ id, name }) => ({ value: id, label: same(name) })),
    level: Object.entries(levels).map(([value, { label }]) => ({ value, label })),
  };
  const wordsOf = (name: keyof FindingQuery, value: string): Text =>
    choices[name].find((one) => one.value === value)?.label ?? same(names.get(value) ?? value);
  const inForce = (Object.keys(filterNames) as (keyof FindingQuery)[]).flatMap((name): ActiveFilter[] => {
    const value = query[name];
    if (value === null) return [];
    const label = fill(
      { id: '{name}: {value}', en: '{name}: {value}' },
      { name: filterNames[name], value: wordsOf(name, value) },
    );
    return [{ label, remove: urlWith(view, { [name]: null }) }];
  });
  const controls = (Object.keys(filterNames) as (keyof FindingQuery)[]).map((name) =>
    selectInput(view, {
      name,
      label: filterNames[name],
      optional: true,
      value: query[name],
      choices: choices[name],
      empty: { id: 'Semua', en: 'All' },
    }),
  );
  return filterBar(view, { action: view.path, controls, active: inForce });
}

const levelBadge = (view: View, level: FindingLevel) => statusBadge(view, levels[level].label, levels[level].tone);

function foundTable(view: View, { names }: Shown, rule: FindingRule, found: readonly Finding[]): Html {
  return dataTable(view, {
    caption: rule.title,
    columns: [
      { key: 'name', label: { id: 'Catatan', en: 'Record' }, cell: ({ name }: Finding) => name },
      {
        key: 'agency',
        label: { id: 'Perangkat daerah', en: 'Agency' },
        cell: ({ agencyId }: Finding) => (agencyId === null ? '–' : (names.get(agencyId) ?? '–')),
      },
      { key: 'message', label: { id: 'Temuan', en: 'Finding' }, cell: ({ message }: Finding) => t(view, message) },
      { key: 'level', label: { id: 'Tingkat', en: 'Level' }, cell: ({ level }: Finding) => levelBadge(view, level) },
    ],
    rows: found,
    href: ({ register, id, href }) => href ?? `/${register}/${id}`,
    empty: html``,
  });
}

const fine: Text = { id: 'tidak ada temuan', en: 'nothing found' };
const some: Text = { id: '{n} temuan', en: '{n} findings' };

function rulePart(view: View, shown: Shown, rule: FindingRule, found: readonly Finding[], open: boolean): Html {
  const rows = shown.query.rule === null ? found.slice(0, listed) : found;
  const rest = found.length - rows.length;
  const words = found.length === 0 ? fine : fill(some, { n: formatNumber(found.length, view.lang, 0) });
  const more = fill({ id: 'Lihat {n} lagi', en: 'See {n} more' }, { n: rest });
  const worst = found.some(({ level }) => level === 'breach') ? 'breach' : 'warning';
  const pasal = shown.pasalOf(rule);
  return html`<details class="duty-fold"${attr('open', open)}>
<summary><h2>${t(view, rule.title)}</h2><span>${found.length > 0 && levelBadge(view, worst)}</span><span class="muted">${t(view, words)}</span></summary>
${pasal.length > 0 && html`<p class="page-basis">${pasal.map(({ ref, href }, at) => html`${at > 0 && ', '}<a href="${safeUrl(href)}">${ref}</a>`)}</p>`}
${found.length === 0 ? html`<p class="muted">${t(view, { id: 'Semua catatan memenuhi aturan ini.', en: 'All records keep this rule.' })}</p>` : foundTable(view, shown, rule, rows)}
${rest > 0 && html`<p><a href="${safeUrl(urlWith(view, { rule: rule.id }))}">${t(view, more)}</a></p>`}
</details>`;
}

/** What the rules of the regulation find in the inventories, rule by rule, each leading to the record that is mended. */
export function findingsPage(view: View, shown: Shown): Html {
  const found = narrow(shown.findings, shown.query);
  const rules = shown.rules.filter(({ id }) => shown.query.rule === null || id === shown.query.rule);
  const groups = byRule(rules, found);
  return page(view, {
    title: { id: 'Temuan inventaris', en: 'Findings in the inventory' },
    lead: {
      id: 'Aturan peraturan daerah diperiksa terhadap catatan Anda saat ini. Buka catatannya, perbaiki, dan temuannya hilang.',
      en: 'The rules of the regulation, held against the records as they are now. Open a record, mend it, and its finding goes.',
    },
    crumbs: [overviewCrumb],
    body: [
      bar(view, shown),
      ...groups.map(({ rule, found: ofRule }, at) =>
        rulePart(view, shown, rule, ofRule, at === 0 && ofRule.length > 0),
      ),
    ],
  });
}
