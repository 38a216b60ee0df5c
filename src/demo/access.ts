import type { Transaction } from '../kernel/db/db.ts';
import { addDays } from '../kernel/i18n/days.ts';
import { isoDateOf } from '../kernel/i18n/format.ts';
import { createToken } from '../modules/identity/index.ts';
import { type Act, createRow, takeStep } from '../register/change.ts';
import { newCast } from './acting.ts';
import type { Played, Stage } from './play.ts';

/** The two administrators of the demonstration: each decides about the access of the other. */
const [first, second] = ['C-07', 'C-47'] as const;

const dayMs = 86_400_000;

type Item = { readonly id: string; readonly version: number; readonly person: string | null };

const listItems = (tx: Transaction, review: string): Promise<readonly Item[]> => tx<Item[]>`
  select id, version, person from organization.access_review_items where review = ${review} order by id`;

/** Acts as an administrator some days before now. */
function administrators(stage: Stage, idOf: Played['idOf'], now: Date) {
  const cast = newCast(stage.tx, stage.timeZone, idOf);
  return async (by: string, daysAgo: number): Promise<Act> => {
    const at = new Date(now.getTime() - daysAgo * dayMs);
    const actor = await cast(by, isoDateOf(at, stage.timeZone), at);
    return { tx: stage.tx, registry: stage.registry, actor, now: at, requestId: 'demo' };
  };
}

/**
 * Access as it is looked after: a review finished half a year ago, one half decided, in which the token of a program that
 * nobody needs any more was revoked, and an account to be recovered that waits for the second administrator.
 * @returns how many rows each register got
 */
export async function lookAfterAccess(stage: Stage, { idOf }: Pick<Played, 'idOf'>, now: Date) {
  const { tx, registry } = stage;
  const actAs = administrators(stage, idOf, now);
  const empty = { values: {}, answers: {}, reason: null };

  const begin = async (name: string, daysAgo: number): Promise<string> => {
    const act = await actAs(first, daysAgo);
    const values = { name, due: addDays(isoDateOf(act.now, stage.timeZone), 28) };
    return createRow(act, registry.get('access-reviews'), { ...empty, values });
  };
  const decide = async ({ id, version, person }: Item, daysAgo: number): Promise<void> => {
    const act = await actAs(person === idOf('people', first) ? second : first, daysAgo);
    const step = person === null ? 'remove' : 'confirm';
    await takeStep(act, registry.get('access-review-items'), step, id, version, empty);
  };

  const finished = await begin('Peninjauan akses semester 1', 190);
  const earlier = await listItems(tx, finished);
  for (const item of earlier) await decide(item, 184);
  await takeStep(await actAs(first, 182), registry.get('access-reviews'), 'finish', finished, 1, empty);

  const token = { name: 'Aplikasi absensi (lama)', role: 'viewer', agencyId: null, days: 365 };
  await createToken(await actAs(first, 120), token);
  const open = await begin('Peninjauan akses semester 2', 9);
  const items = await listItems(tx, open);
  const done = items.filter(({ person }, at) => person === null || at % 2 === 0);
  for (const item of done) await decide(item, 4);

  await createRow(await actAs(first, 1), registry.get('recoveries'), {
    ...empty,
    values: { person: idOf('people', 'C-50'), reason: 'Ponsel hilang; dikenali langsung di kantor.' },
  });
  return { 'access-reviews': 2, 'access-review-items': earlier.length + items.length, recoveries: 1 };
}
