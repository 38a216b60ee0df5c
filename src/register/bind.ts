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

/** The SQL name of a field or register: camelCase and kebab-case become snake_case; anything else is refused. */
export function sqlName(name: string): string {
  if (!/^[a-z][A-Za-z0-9-]*$/.test(name)) throw new TypeError(`not a name: ${name}`);
  return name.replace(/-/g, '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
