import { type BoardQuery, type Grouping, groupings } from './board.rules.ts';
import { isState } from './standing.rules.ts';

const longest = 200;

/** What the address asks of the board. What it does not know, it leaves out. */
export function readBoardQuery(query: URLSearchParams): BoardQuery {
  const asked = (name: string): string | null => query.get(name)?.slice(0, longest) || null;
  const state = asked('state') ?? '';
  const group: Grouping = groupings.find((one) => one === asked('group')) ?? 'chapter';
  return {
    group,
    state: isState(state) ? state : null,
    agency: asked('agency'),
    bearer: asked('function'),
    q: asked('q')?.trim() ?? '',
  };
}
