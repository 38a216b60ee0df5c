import type { Act } from '../../../register/act.ts';
import { takeStep } from '../../../register/change.ts';
import type { ReadRow } from '../../../register/read.ts';
import type { Site } from '../../../register/site.ts';
import { diagramTitle } from './diagram-words.ts';
import { keepDrawing } from './drawing-files.ts';
import { processDiagrams } from './process-diagrams.register.ts';

/**
 * Saves what was drawn as the next file of a draft; it is judged there, and its tasks enter the table.
 * @param version the version of the row the drawing began from
 * @throws CodedError as `takeStep`; `invalid` with what the drawing does wrong
 */
export async function saveDrawing(
  act: Act,
  { filesDir, registry }: Site,
  row: ReadRow,
  version: number,
  drawn: { readonly xml: string; readonly note?: string | null },
): Promise<void> {
  const file = await keepDrawing(act, filesDir, diagramTitle(row, true).id, drawn.xml);
  const note = drawn.note === undefined ? {} : { note: drawn.note };
  const input = { values: { drawing: [file], ...note }, answers: {}, reason: null };
  await takeStep(act, registry.get(processDiagrams.name), 'edit', row.id, version, input);
}
