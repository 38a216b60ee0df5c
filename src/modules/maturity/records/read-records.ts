import { padu } from '../../../kernel/access/padu.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';
import { labelSql } from '../../../register/select.ts';
import type { Tone } from '../../../ui/state/state-badge.ts';
import { splitAddress } from '../../evidence/index.ts';

/** A record of any register as it stands: what it is called, and its state with how that looks. */
export type RecordSeen = {
  readonly register: string;
  readonly id: string;
  readonly label: string;
  readonly version: number;
  readonly state: Text;
  readonly tone: Tone | undefined;
  /** Whether it counts as evidence in its state. */
  readonly speaks: boolean;
};

type Raw = { readonly register: string; readonly id: string; label: string; version: number; status: string };

/**
 * Whether a record in a state speaks for anything: not once it is struck out or refused; nor in a state that its register
 * gives no tone while it marks others as good: replaced, given up, retired.
 */
const speaks = (tone: Tone | undefined, tones: Readonly<Record<string, Tone | undefined>>): boolean =>
  tone === undefined ? !Object.values(tones).includes('good') : tone !== 'bad';

/**
 * Records of any registers by their addresses (`applications/0190…`), as far as the reader may read them; one statement
 * with a part for each register, none where no address is given.
 */
export async function readRecords(
  reader: Reader,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, RecordSeen>> {
  const { tx, registry, actor } = reader;
  const known = [...Map.groupBy(addresses.map(splitAddress), ({ register }) => register)].flatMap(([name, some]) => {
    const register = registry.find(name)?.register;
    return register ? [{ register, ids: some.map(({ id }) => id) }] : [];
  });
  if (known.length === 0) return new Map();
  const bind = newBind();
  const parts = known.map(
    ({ register, ids }) =>
      `(select ${bind(register.name)} as register, r.id, ${labelSql(reader, register, 'r', bind)} as label, r.version, r.status
       from ${register.table} r where r.id = any(${bind(ids)}::uuid[]) and ${scopeSql(register, register.read, actor, 'r', bind)})`,
  );
  const rows = await tx.unsafe<Raw[]>(parts.join(' union all '), bind.values as never[]);
  return new Map(
    rows.map(({ status, ...row }) => {
      const { stateTitles, stateTones = {} } = registry.get(row.register).register;
      const state = stateTitles[status] ?? { id: status, en: status };
      const tone = stateTones[status];
      return [`${row.register}/${row.id}`, { ...row, state, tone, speaks: speaks(tone, stateTones) }] as const;
    }),
  );
}

/** Records by their addresses, whoever asks: for rules, never for showing them. */
export const recordsForRules = (of: Omit<Reader, 'actor' | 'lang'>, addresses: readonly string[]) =>
  readRecords({ ...of, actor: padu, lang: 'id' }, addresses);
