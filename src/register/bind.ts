/** Collects bound parameters while SQL is put together: `bind(value)` gives its `$n`. No value ever enters SQL text. */
export type Bind = ((value: unknown) => string) & { readonly values: unknown[] };

/** A new, empty list of bound parameters. */
export function newBind(): Bind {
  const values: unknown[] = [];
  const bind = (value: unknown) => {
    values.push(value);
    return `$${values.length}`;
  };
  return Object.assign(bind, { values });
}

const known = new Map<string, string>();

/** The SQL name of a field or register: camelCase and kebab-case become snake_case; anything else is refused. */
export function sqlName(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (!/^[a-z][A-Za-z0-9-]*$/.test(name)) throw new TypeError(`not a name: ${name}`);
  const sql = name.replace(/-/g, '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  known.set(name, sql);
  return sql;
}

/**
 * A word of a definition (a state, a step) as a constant of SQL, so that a plan kept for all values knows it. What
 * people write never goes this way: anything but lower-case words is refused.
 */
export function wordSql(word: string): string {
  if (!/^[a-z][a-z0-9-]*$/.test(word)) throw new TypeError(`not a word of a definition: ${word}`);
  return `'${word}'`;
}
