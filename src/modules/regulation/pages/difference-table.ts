import { type Html, html } from '../../../kernel/html/html.ts';
import { same } from '../../../kernel/i18n/text.ts';
import { statusBadge } from '../../../ui/state/state-badge.ts';
import { type Column, dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { shortCitation } from '../citation.rules.ts';
import type { Difference } from '../compare-profiles.rules.ts';
import { describeSetting } from '../describe-setting.rules.ts';
import type { Profile, Provision } from '../profile.schema.ts';
import { provisionLinkList } from '../reference-links.ts';
import { verdictWords } from '../verdicts.ts';

const silent = { id: 'tidak disebut', en: 'not stated' } as const;

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('en' in value);

/** An answer of several parts is a list, each part a line; any other is a sentence. */
function answerWords(view: View, value: unknown): Html {
  const parts = isPlain(value) ? Object.entries(value).filter(([, part]) => part !== null) : [];
  if (parts.length < 2 || (isPlain(value) && 'minCount' in value)) {
    const words = t(view, describeSetting(value));
    return words === t(view, silent) ? html`<span class="none">${words}</span>` : html`${words}`;
  }
  return html`<ul class="answer-parts">${parts.map(([key, part]) => html`<li>${t(view, describeSetting({ [key]: part }))}</li>`)}</ul>`;
}

/** One answer in words, with the provisions that give it. */
export const answerCell = (view: View, value: unknown, provisions: readonly Provision[]): Html =>
  html`${answerWords(view, value)}${
    provisions.length > 0 && html` <span class="answer-refs">${provisionLinkList(provisions)}</span>`
  }`;

/** Questions that two regulations answer, side by side. */
export function differenceTable(
  view: View,
  options: {
    readonly here: Profile;
    readonly there: Profile;
    readonly differences: readonly Difference[];
    /** `short` leaves out the answer of the regulation the page is already about. */
    readonly level: 'full' | 'short';
  },
): Html {
  const { here, there, differences, level } = options;
  const topic: Column<Difference> = {
    key: 'topic',
    label: { id: 'Soal', en: 'Question' },
    cell: ({ delta }) => t(view, delta.topic),
  };
  const ours: Column<Difference> = {
    key: 'here',
    label: same(shortCitation(here.regulation)),
    cell: ({ a, provisionsA }) => answerCell(view, a, level === 'full' ? provisionsA : []),
  };
  const theirs: Column<Difference> = {
    key: 'there',
    label: same(shortCitation(there.regulation)),
    cell: ({ b, provisionsB }) => answerCell(view, b, provisionsB),
  };
  const verdict: Column<Difference> = {
    key: 'verdict',
    label: { id: 'Hasil', en: 'Result' },
    cell: (row) => statusBadge(view, verdictWords[row.verdict].label, verdictWords[row.verdict].tone),
  };
  return html`<div class="comparison">${dataTable(view, {
    caption: { id: 'Jawaban kedua peraturan', en: 'What both regulations answer' },
    columns: [topic, ours, theirs, verdict],
    rows: differences,
    empty: html``,
  })}</div>`;
}
