import type { Routes } from '../../kernel/http/shared-routes.ts';
import { viewOf } from '../../ui/shell.ts';
import { manyTexts, oneText } from '../fields/posted.ts';
import { listHref } from '../pages/register-links.ts';
import { readPosted } from '../posted.ts';
import type { Register } from '../register.ts';
import { grantOf } from '../register-access.ts';
import type { Mounted } from '../registry.ts';
import { actorOf, type Site } from '../site.ts';
import { columnsPage } from './columns.page.ts';
import { columnsOf, possibleColumns } from './columns.ts';
import { keepColumns, loadChoices } from './list-choices.ts';

/** Every possible column once: those given first, in their order. */
const ordered = (register: Register, given: readonly string[]): readonly string[] => {
  const possible = possibleColumns(register);
  return [...new Set([...given.filter((name) => possible.includes(name)), ...possible])];
};

/** The order with one name moved by a place; as it was at either end. */
export function moved(order: readonly string[], move: string): readonly string[] {
  const [name = '', way] = move.split(':');
  const at = order.indexOf(name);
  const to = way === 'up' ? at - 1 : at + 1;
  if (at < 0 || to < 0 || to >= order.length) return order;
  const rest = order.filter((one) => one !== name);
  return [...rest.slice(0, to), name, ...rest.slice(to)];
}

/** Choosing the columns of one list. */
export function columnRoutes(routes: Routes, site: Site, mounted: Mounted): void {
  const { register } = mounted;
  const base = `${listHref(register)}/columns`;
  const config = { access: grantOf(register.read) };

  routes.get(base, { config }, async (request) => {
    const { columns } = await loadChoices(site.db.sql, actorOf(request), register.name);
    const ticked = columnsOf(register, {}, columns);
    return columnsPage(viewOf(site.shell, request), {
      register,
      order: ordered(register, ticked),
      ticked,
      none: false,
    });
  });

  routes.post(base, { config }, async (request, reply) => {
    const posted = await readPosted(site, request);
    const person = actorOf(request).id;
    const order = ordered(register, (oneText(posted, 'order') ?? '').split(','));
    const ticked = order.filter((name) => manyTexts(posted, 'column').includes(name));
    const move = oneText(posted, 'move');
    const reset = oneText(posted, 'do') === 'reset';
    if (move === null && (reset || ticked.length > 0)) {
      await keepColumns(site.db.sql, person, register.name, reset ? null : ticked);
      return reply.redirect(listHref(register), 303);
    }
    const none = move === null;
    if (none) reply.code(422);
    const shown = none ? order : moved(order, move);
    return columnsPage(viewOf(site.shell, request), { register, order: shown, ticked, none });
  });
}
