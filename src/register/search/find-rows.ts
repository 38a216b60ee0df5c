import { markHits } from '../../kernel/words/mark.ts';
import type { Question } from '../../kernel/words/question.ts';
import { type Bind, newBind, sqlName } from '../bind.ts';
import type { Reader } from '../read.ts';
import type { Register } from '../register.ts';
import { mayRead, scopeSql } from '../scope.ts';
import { labelSql, type Namer, partSql } from '../select.ts';
import { begunSql, matchSql, type Nearness, scoreSql } from './match-sql.ts';

/** A row that answers a question, as far as the reader may see it. */
export type Hit = {
  readonly register: Register;
  readonly id: string;
  readonly label: string;
  readonly status: string;
  /** The agency it belongs to; null where it belongs to none or that one is not open to the reader. */
  readonly agency: string | null;
  /** The texts it was searched in. */
  readonly context: string;
  readonly score: number;
  /** The attached file whose text answers; null where the record itself does. */
  readonly file: FileHit | null;
};

/** Where in an attached file the answer stands. */
export type FileHit = { readonly id: string; readonly name: string; readonly page: number; readonly excerpt: string };

/** More rows than these are not compared with each other: a word that stands everywhere orders nothing. */
const mostCompared = 200;

/** SQL columns that tell a row in a list of results; `t` is the row. */
export function hitColumns(namer: Namer, register: Register, bind: Bind): string {
  const { anchor } = register;
  const agency = anchor === null || anchor === 'id' ? 'null' : partSql(namer, register, anchor, 't', bind);
  const texts = register.search.map((name) => `t.${sqlName(name)}::text`);
  return `${bind(register.name)}::text as register, t.id, t.status, ${labelSql(namer, register, 't', bind)} as label,
    (${agency})::text as agency, concat_ws(' · ', ${texts.join(', ')}) as context`;
}

/** What is asked, how near an answer must come, and how many at most per register. */
export type Asked = { readonly question: Question; readonly nearness: Nearness; readonly limit: number };

/** The registers a reader may search. */
export const searchable = ({ registry, actor }: Pick<Reader, 'registry' | 'actor'>): readonly Register[] =>
  registry.all().flatMap(({ register }) => (mayRead(actor, register.read) ? [register] : []));

/** A row of `hitColumns` as a hit. */
export const toHit = (reader: Reader, row: Readonly<Record<string, unknown>>): Hit => ({
  register: reader.registry.get(String(row.register)).register,
  id: String(row.id),
  label: String(row.label ?? ''),
  status: String(row.status),
  agency: row.agency === null ? null : String(row.agency),
  context: String(row.context),
  score: Number(row.score ?? 0),
  file: null,
});

/** A row that is called what was asked for comes before one that only mentions it. */
const nameBonus = ({ label }: Hit, { words }: Question): number => {
  const named = new Set(
    markHits(label, { text: '', words }).flatMap(({ hit, text }) => (hit ? [text.toLowerCase()] : [])),
  );
  return Math.min(1, named.size / words.length);
};

const better = (one: Hit, other: Hit): number => other.score - one.score;

/** A row that answers, and how well. */
type Candidate = { readonly register: string; readonly id: string; readonly score: number };

/** `t` are the rows of a register open to the reader, of which a condition is true. */
const openRows = (reader: Reader, register: Register, bind: Bind, condition: string): string =>
  `select t.id, t.search from ${register.table} t
    where ${scopeSql(register, register.read, reader.actor, 't', bind)} and ${condition}`;

/** The best of each register among rows `(register, id, search)`; `compared` tells how many there were. */
async function bestOf(reader: Reader, asked: Asked, rows: readonly string[], bind: Bind) {
  const sql = `select register, id, score, compared from (
      select register, id, score, count(*) over each as compared,
        row_number() over (each order by score desc, id desc) as place
      from (select c.register, c.id, ${scoreSql(asked.question, 'c.search', bind)} as score
        from (${rows.join(' union all ')}) c) s
      window each as (partition by register)
    ) r where place <= ${bind(asked.limit)}`;
  return reader.tx.unsafe<(Candidate & { readonly compared: number })[]>(sql, bind.values as never[], {
    prepare: true,
  });
}

/**
 * The rows of some registers that answer, up to a limit each; kept out of sight of the planner, which would else read the
 * whole table in the hope of filling the limit soon.
 */
function matching(reader: Reader, registers: readonly Register[], asked: Asked) {
  const bind = newBind();
  const rows = registers.map((register) => {
    const found = matchSql(asked.question, asked.nearness, 't.search', bind);
    return `(with m as materialized (${openRows(reader, register, bind, found)})
      select ${bind(register.name)}::text as register, m.id, m.search from m limit ${mostCompared})`;
  });
  return bestOf(reader, asked, rows, bind);
}

/** The rows of some registers that the question begins. */
function begun(reader: Reader, registers: readonly Register[], asked: Asked) {
  const bind = newBind();
  const rows = registers.map((register) => {
    const begins = begunSql(asked.question, 't.search', bind);
    return `(select ${bind(register.name)}::text as register, b.*
      from (${openRows(reader, register, bind, begins)} limit ${bind(asked.limit)}) b)`;
  });
  return bestOf(reader, asked, rows, bind);
}

/**
 * The rows that answer best. Where more match than are compared, those the question begins are fetched too: they are
 * the best of all.
 */
async function findCandidates(
  reader: Reader,
  registers: readonly Register[],
  asked: Asked,
): Promise<readonly Candidate[]> {
  const found = await matching(reader, registers, asked);
  const crowded = new Set(found.flatMap(({ register, compared }) => (compared >= mostCompared ? [register] : [])));
  if (crowded.size === 0) return found;
  const first = await begun(
    reader,
    registers.filter(({ name }) => crowded.has(name)),
    asked,
  );
  return [...new Map([...found, ...first].map((one) => [`${one.register} ${one.id}`, one])).values()];
}

/** What is told of the rows found, as far as they are open to the reader still. */
async function describe(reader: Reader, found: readonly Candidate[]): Promise<readonly Hit[]> {
  const bind = newBind();
  const parts = [...Map.groupBy(found, ({ register }) => register)].map(([name, some]) => {
    const { register } = reader.registry.get(name);
    return `(select ${hitColumns(reader, register, bind)}, w.score
      from unnest(${bind(some.map(({ id }) => id))}::uuid[], ${bind(some.map(({ score }) => score))}::float8[]) w(id, score)
      join ${register.table} t on t.id = w.id where ${scopeSql(register, register.read, reader.actor, 't', bind)})`;
  });
  const rows = await reader.tx.unsafe(parts.join(' union all '), bind.values as never[]);
  return rows.map((row) => toHit(reader, row));
}

const best = (some: readonly Candidate[], limit: number): readonly Candidate[] =>
  some.toSorted((one, other) => other.score - one.score || (one.id < other.id ? 1 : -1)).slice(0, limit);

/**
 * The rows that answer a question, of all the given registers, exactly those the reader may read. At most three
 * statements: which answer, in crowded registers which begin with it, and what they are called.
 */
export async function findRows(reader: Reader, registers: readonly Register[], asked: Asked): Promise<readonly Hit[]> {
  if (asked.question.words.length === 0 || registers.length === 0) return [];
  const candidates = await findCandidates(reader, registers, asked);
  const found = [...Map.groupBy(candidates, ({ register }) => register).values()].flatMap((some) =>
    best(some, asked.limit),
  );
  if (found.length === 0) return [];
  const hits = await describe(reader, found);
  return hits.map((hit) => ({ ...hit, score: hit.score + nameBonus(hit, asked.question) })).sort(better);
}
