import { markHits } from '../../kernel/words/mark.ts';
import type { Question } from '../../kernel/words/question.ts';
import { type Bind, newBind, sqlName } from '../bind.ts';
import type { Reader } from '../read.ts';
import type { Register } from '../register.ts';
import { mayRead, scopeSql } from '../scope.ts';
import { labelSql, type Namer, partSql } from '../select.ts';
import { matchSql, type Nearness, scoreSql } from './match-sql.ts';

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

/**
 * The rows of one register that answer best. Rows the question begins are compared always, others up to a limit; kept out
 * of sight of the planner, which would else read the whole table in the hope of filling the limit soon.
 */
function registerSql(reader: Reader, register: Register, asked: Asked, bind: Bind): string {
  const open = scopeSql(register, register.read, reader.actor, 't', bind);
  const found = matchSql(asked.question, asked.nearness, 't.search', bind);
  const begun = `t.search like ${bind(`${asked.question.text.replace(/[\\%_]/g, '\\$&')}%`)}`;
  return `(select ${hitColumns(reader, register, bind)}, w.score from (
      select c.id, ${scoreSql(asked.question, 'c.search', bind)} as score from (
        (select t.id, t.search from ${register.table} t where ${open} and ${begun} limit ${asked.limit})
        union
        (with m as materialized (select t.id, t.search from ${register.table} t where ${open} and ${found})
          select m.id, m.search from m limit ${mostCompared})
      ) c order by score desc, c.id desc limit ${asked.limit}
    ) w join ${register.table} t on t.id = w.id)`;
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

/** The rows that answer a question, of all the given registers, exactly those the reader may read; one statement. */
export async function findRows(reader: Reader, registers: readonly Register[], asked: Asked): Promise<readonly Hit[]> {
  if (asked.question.words.length === 0 || registers.length === 0) return [];
  const bind = newBind();
  const sql = registers.map((register) => registerSql(reader, register, asked, bind)).join(' union all ');
  const rows = await reader.tx.unsafe(sql, bind.values as never[], { prepare: true });
  const hits = rows.map((row) => toHit(reader, row));
  return hits.map((hit) => ({ ...hit, score: hit.score + nameBonus(hit, asked.question) })).sort(better);
}
