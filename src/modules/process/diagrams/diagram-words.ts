import { fill, type Text } from '../../../kernel/i18n/text.ts';
import type { ReadRow } from '../../../register/read.ts';
import type { Crumb } from '../../../ui/breadcrumbs/breadcrumbs.ts';
import { type DiagramKind, diagramKinds } from '../diagram-kinds.ts';
import { processes } from '../processes.register.ts';

const nameOf = ({ linked }: ReadRow): string => linked.process?.[0]?.label ?? '';

/** What a version is called: its kind and number, and whose it is where that is not said beside it. */
export function diagramTitle(row: ReadRow, whole = false): Text {
  const marks = {
    kind: diagramKinds[row.values.kind as DiagramKind],
    n: String(row.values.number),
    process: nameOf(row),
  };
  return whole
    ? fill({ id: '{process}: {kind}, versi {n}', en: '{process}: {kind}, version {n}' }, marks)
    : fill({ id: '{kind}, versi {n}', en: '{kind}, version {n}' }, marks);
}

/** Where the page of a version stands: the process it belongs to. */
export const diagramCrumbs = (row: ReadRow): readonly Crumb[] => [
  { label: processes.title, href: '/processes' },
  { label: { id: nameOf(row), en: nameOf(row) }, href: `/processes/${String(row.values.process)}` },
];
