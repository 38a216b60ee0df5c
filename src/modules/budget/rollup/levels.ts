import type { Text } from '../../../kernel/i18n/text.ts';
import { isId } from '../../../register/fields/reference.ts';

/** The levels of a budget from the whole down to its lines, each with the SQL of what it groups lines by. */
export const levels = [
  {
    name: 'agency',
    title: { id: 'Perangkat daerah', en: 'Agency' },
    key: 'l.agency',
    words: 'max(g.name)',
  },
  {
    name: 'program',
    title: { id: 'Program', en: 'Programme' },
    key: "substring(l.activity from '^(?:[^.]+[.]){2}[^.]+')",
    words: 'max(l.program_name)',
  },
  {
    name: 'activity',
    title: { id: 'Kegiatan', en: 'Activity' },
    key: "substring(l.activity from '^(?:[^.]+[.]){4}[^.]+')",
    words: 'max(l.activity_name)',
  },
  {
    name: 'sub',
    title: { id: 'Sub-kegiatan', en: 'Sub-activity' },
    key: 'l.activity',
    words: 'max(l.sub_activity_name)',
  },
  {
    name: 'account',
    title: { id: 'Rekening', en: 'Account' },
    key: 'l.account',
    words: 'max(l.account_name)',
  },
  {
    name: 'line',
    title: { id: 'Baris', en: 'Line' },
    key: 'coalesce(l.original, l.id)::text',
    words: 'max(l.item)',
  },
] as const satisfies readonly { name: string; title: Text; key: string; words: string }[];

export type Level = (typeof levels)[number];

/** What was chosen at each level from the top: the way down to what is shown. */
export type Path = readonly { readonly level: Level; readonly key: string }[];

/** The way down that an address names; it ends at the first level that is not named. */
export function pathOf(query: Readonly<Record<string, string | undefined>>): Path {
  const path: { level: Level; key: string }[] = [];
  for (const level of levels.slice(0, -1)) {
    const key = query[level.name];
    if (typeof key !== 'string' || key === '' || (level.name === 'agency' && !isId(key))) break;
    path.push({ level, key });
  }
  return path;
}

/** The level whose sums are shown at the end of a way down. */
export function levelBelow(path: Path): Level {
  const level = levels[path.length];
  if (!level) throw new RangeError('there is nothing below lines');
  return level;
}
