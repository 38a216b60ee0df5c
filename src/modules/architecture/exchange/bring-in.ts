import { CodedError } from '../../../kernel/errors/errors.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { type Act, createRow, takeStep } from '../../../register/change.ts';
import type { Values } from '../../../register/registry.ts';
import { relationKinds } from '../../element/index.ts';
import { findAgencyByCode } from '../../organization/index.ts';
import { listKnown } from './exchange.queries.ts';
import type { Travelling, TravellingElement, TravellingRelation } from './exchange-model.ts';

/** What came of it: records added, and records that were there and were edited, or found to be the same. */
export type BroughtIn = { readonly added: number; readonly edited: number };

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

const isMany = (register: string, field: string): boolean =>
  !relationKinds.some(
    (kind) =>
      kind.from === register && kind.field === field && kind.to === register && ['parent', 'locatedIn'].includes(field),
  );

/**
 * Brings elements and relations in: those whose code is known are edited, all others added, each by the engine's own steps
 * with the rights of whoever brings them. All, or, where one is refused, none. Relations replace those of the same field;
 * a field that does not come along stays as it is.
 * @throws CodedError `invalid` with a problem for each element that is refused
 */
export async function bringIn(act: Act, model: Travelling): Promise<BroughtIn> {
  const reader = { ...act, lang: 'id' as const };
  const known = new Map((await listKnown(reader)).map((one) => [keyOf(one), { id: one.id, version: one.version }]));
  const leaving = Map.groupBy(model.relations, ({ from }) => keyOf(from));
  const refused: Refused[] = [];
  const done = { added: 0, edited: 0 };

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
      known.set(keyOf(element), { id, version: 1 });
      done.added += 1;
    });
  }
  const added = new Set<string>();
  for (const [row, element] of model.elements.entries()) {
    const key = keyOf(element);
    const before = known.get(key);
    if (!before || added.has(key)) continue;
    added.add(key);
    await attempt(row + 1, element, async (tx) => {
      const values = { ...(await own(element)), ...relationValues(element.register, leaving.get(key) ?? [], known) };
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
  return { added: done.added, edited: done.edited - done.added };
}

function relationValues(
  register: string,
  relations: readonly TravellingRelation[],
  known: ReadonlyMap<string, { readonly id: string }>,
): Values {
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
      return [field, isMany(register, field) ? [...new Set(ids)] : (ids[0] ?? null)];
    }),
  );
}
