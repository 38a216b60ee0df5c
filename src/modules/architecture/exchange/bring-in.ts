import { CodedError } from '../../../kernel/errors/errors.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { type Act, createRow, takeStep } from '../../../register/change.ts';
import type { Values } from '../../../register/registry.ts';
import { findAgencyByCode } from '../../organization/index.ts';
import { listKnown } from './exchange.queries.ts';
import type { TravellingElement, TravellingRelation } from './exchange-model.ts';
import { type LeftOut, newTally, type Tally } from './left-out.ts';
import type { ReadModel } from './read-model.ts';

/** What came of it: records added, records that were there and were edited or found to be the same, and what was left out. */
export type BroughtIn = { readonly added: number; readonly edited: number; readonly left: readonly LeftOut[] };

type Refused = { readonly row: number; readonly code: string; readonly message: Text };

const unknownEnd: Text = {
  id: 'Hubungan "{field}" menunjuk kode {code} yang tidak ada.',
  en: 'The relation "{field}" points to code {code}, which is not there.',
};
const unknownOwner: Text = {
  id: 'Tidak ada perangkat daerah berkode {code}.',
  en: 'There is no agency with code {code}.',
};

const keyOf = ({ register, code }: { readonly register: string; readonly code: string }) => `${register}/${code}`;

function refusalIn(error: unknown): readonly Text[] {
  if (!(error instanceof CodedError) || error.status >= 500) throw error;
  if (error.problems.length === 0) return [error.title];
  return error.problems.map(({ field, message }) =>
    fill({ id: '{field}: {message}', en: '{field}: {message}' }, { field, message }),
  );
}

/**
 * Brings elements and relations in: those whose code is known are edited, all others added, each by the engine's own steps
 * with the rights of whoever brings them. All, or, where one is refused, none. Relations replace those of the same field;
 * a field that does not come along stays as it is.
 * @throws CodedError `invalid` with a problem for each element that is refused
 */
export async function bringIn(act: Act, model: ReadModel): Promise<BroughtIn> {
  const reader = { ...act, lang: 'id' as const };
  const known = new Map((await listKnown(reader)).map((one) => [keyOf(one), one]));
  const leaving = Map.groupBy(model.relations, ({ from }) => keyOf(from));
  const refused: Refused[] = [];
  const done = { added: 0, edited: 0 };
  const tally = newTally();

  const attempt = async (row: number, element: TravellingElement, run: (tx: Act['tx']) => Promise<void>) => {
    try {
      await act.tx.savepoint(run);
    } catch (error) {
      refused.push(...refusalIn(error).map((message) => ({ row, code: element.code, message })));
    }
  };
  const own = async (element: TravellingElement): Promise<Values> => {
    const agency = element.agency === null ? null : await findAgencyByCode(act.tx, element.agency);
    if (element.agency !== null && !agency)
      throw new CodedError(
        'invalid',
        {},
        { problems: [{ field: 'agency', code: 'unknown', message: fill(unknownOwner, { code: element.agency }) }] },
      );
    return {
      name: element.name,
      ...(element.description === null ? {} : { description: element.description }),
      ...(element.reference === null ? {} : { reference: element.reference }),
      ...(agency ? { agency } : {}),
    };
  };

  for (const [row, element] of model.elements.entries()) {
    if (known.has(keyOf(element))) continue;
    await attempt(row + 1, element, async (tx) => {
      const values = { code: element.code, ...(await own(element)) };
      const id = await createRow({ ...act, tx }, act.registry.get(element.register), {
        values,
        answers: {},
        reason: null,
      });
      const { register, code } = element;
      known.set(keyOf(element), { register, code, id, version: 1, status: born(act, register) });
      done.added += 1;
    });
  }
  for (const [row, element] of model.elements.entries()) {
    const key = keyOf(element);
    const before = known.get(key);
    if (!before) continue;
    if (element.status !== null && element.status !== before.status) tally.add('status');
    await attempt(row + 1, element, async (tx) => {
      const related = relationValues(act, element.register, leaving.get(key) ?? [], known, tally);
      const values = { ...(await own(element)), ...related };
      await takeStep({ ...act, tx }, act.registry.get(element.register), 'edit', before.id, before.version, {
        values,
        answers: {},
        reason: null,
      });
      done.edited += 1;
    });
  }
  if (refused.length > 0)
    throw new CodedError(
      'invalid',
      {},
      {
        problems: refused.map(({ row, code, message }) => ({
          field: `rows.${row}`,
          code: 'row-refused',
          message: fill({ id: '{code}: {message}', en: '{code}: {message}' }, { code, message }),
        })),
      },
    );
  return { added: done.added, edited: done.edited - done.added, left: [...model.left, ...tally.all()] };
}

/** The state a record is born in. */
const born = (act: Act, register: string): string => act.registry.get(register).register.states[0] ?? '';

function relationValues(
  act: Act,
  register: string,
  relations: readonly TravellingRelation[],
  known: ReadonlyMap<string, { readonly id: string }>,
  tally: Tally,
): Values {
  const { fields } = act.registry.get(register).register;
  const byField = Map.groupBy(relations, ({ field }) => field);
  return Object.fromEntries(
    [...byField].map(([field, some]) => {
      const ids = some.map(({ to }) => {
        const found = known.get(keyOf(to));
        if (!found)
          throw new CodedError(
            'invalid',
            {},
            { problems: [{ field, code: 'unknown-code', message: fill(unknownEnd, { field, code: to.code }) }] },
          );
        return found.id;
      });
      const different = [...new Set(ids)];
      if (fields[field]?.refers?.many) return [field, different];
      tally.add('second', field, different.length - 1);
      return [field, different[0] ?? null];
    }),
  );
}
