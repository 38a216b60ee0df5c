import { lexemeQuery } from '../../kernel/words/lexemes.ts';
import { cutAround } from '../../kernel/words/mark.ts';
import { type Bind, newBind } from '../bind.ts';
import { fileColumns } from '../held-files.ts';
import type { Reader } from '../read.ts';
import type { Register } from '../register.ts';
import { scopeSql } from '../scope.ts';
import { type Asked, type Hit, hitColumns, toHit } from './find-rows.ts';

/** More rows than these are not compared. */
const mostCompared = 100;
const longestExcerpt = 240;
/** What a file says counts less than what a record says of itself. */
const fileScore = 0.5;

/** The page with most of the words, and the text around the first of them. */
function pageSql({ question }: Asked, bind: Bind): string {
  const forms = question.words.map((word) => bind(word.forms));
  const found = forms.map((one) => `(lower(p.text) ~ ${one})::int`).join(' + ');
  const first = forms.map((one) => `nullif(regexp_instr(lower(p.text), ${one}), 0)`).join(', ');
  return `select p.n as page, substring(p.text from greatest(1, coalesce(least(${first}), 1) - 120) for 480) as excerpt
    from unnest(x.pages) with ordinality p(text, n) order by ${found} desc, p.n limit 1`;
}

function registerSql(reader: Reader, register: Register, asked: Asked, bind: Bind): string {
  const open = scopeSql(register, register.read, reader.actor, 't', bind);
  const query = `${bind(lexemeQuery(asked.question))}::tsquery`;
  const held = fileColumns(register).map(
    (column) => `(select t.id, f.id as file from kernel.file_texts x
      join kernel.files f on f.sha256 = x.sha256 join ${register.table} t on t.${column} @> array[f.id]
      where x.words @@ ${query} and ${open} limit ${mostCompared})`,
  );
  return `(select ${hitColumns(reader, register, bind)}, f.id as file, f.name as file_name, p.page, p.excerpt
    from (select distinct on (h.id) h.id, h.file from (${held.join(' union all ')}) h order by h.id desc, h.file
      limit ${asked.limit}) w
    join ${register.table} t on t.id = w.id join kernel.files f on f.id = w.file
    join kernel.file_texts x on x.sha256 = f.sha256 cross join lateral (${pageSql(asked, bind)}) p)`;
}

/**
 * The rows that hold a file which answers a question: files of the rows as they stand, of rows open to the reader. One
 * statement.
 */
export async function findInFiles(
  reader: Reader,
  registers: readonly Register[],
  asked: Asked,
): Promise<readonly Hit[]> {
  const holding = registers.filter((register) => fileColumns(register).length > 0);
  if (holding.length === 0 || asked.question.words.length === 0) return [];
  const bind = newBind();
  const sql = holding.map((register) => registerSql(reader, register, asked, bind)).join(' union all ');
  const rows = await reader.tx.unsafe(sql, bind.values as never[], { prepare: true });
  return rows.map((row) => ({
    ...toHit(reader, row),
    score: fileScore,
    file: {
      id: String(row.file),
      name: String(row.file_name),
      page: Number(row.page),
      excerpt: cutAround(String(row.excerpt).replace(/\s+/g, ' '), asked.question, longestExcerpt),
    },
  }));
}
