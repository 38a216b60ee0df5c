import type { Html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { page } from '../../ui/page/page.ts';
import type { View } from '../../ui/view.ts';
import type { Batch } from '../batches/batch.ts';
import { batchTable } from './batch-parts.ts';

/** Everything that was changed many rows at a time: one's own, or (administrators) everybody's, without content. */
export const batchesPage = (
  view: View,
  parts: {
    readonly batches: readonly Batch[];
    readonly titleOf: (register: string) => Text;
    readonly makerOf: ((batch: Batch) => string) | null;
  },
): Html =>
  page(view, {
    title: { id: 'Impor dan ubah sekaligus', en: 'Imports and bulk edits' },
    lead: {
      id: 'Setiap impor dan perubahan banyak baris adalah satu batch, dan dapat dibatalkan sebagai satu selama 30 hari.',
      en: 'Every import and every change of many rows is one batch, and can be undone as one for 30 days.',
    },
    body: batchTable(view, parts.batches, parts.titleOf, parts.makerOf),
  });
