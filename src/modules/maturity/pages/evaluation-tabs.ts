import type { Html } from '../../../kernel/html/html.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { tabs } from '../../../ui/tabs/tabs.ts';
import type { View } from '../../../ui/view.ts';
import { evidenceHref, forecastHref, planHref, resultsHref } from '../evaluation-links.ts';

const parts = {
  evidence: { label: { id: 'Bukti dukung', en: 'Evidence' }, href: (cycle: string) => evidenceHref(cycle) },
  results: { label: { id: 'Hasil', en: 'Results' }, href: resultsHref },
  forecast: { label: { id: 'Prakiraan', en: 'Forecast' }, href: forecastHref },
  plan: { label: { id: 'Rencana', en: 'Plan' }, href: planHref },
} as const satisfies Record<string, { label: Text; href: (cycle: string) => string }>;

/** What can be seen of an evaluation as a whole: its evidence, its results, and what becomes of them. */
export const evaluationTabs = (view: View, cycle: string, current: keyof typeof parts): Html =>
  tabs(
    view,
    Object.entries(parts).map(([name, { label, href }]) => ({ label, href: href(cycle), current: name === current })),
  );
