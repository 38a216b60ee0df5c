// Drafts a migration for new registers from their definitions, in the order given:
// npm run tool tools/draft-migration.ts <register> …
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readMigrations } from '../src/kernel/db/migrate.ts';
import { draftMigration } from '../src/register/draft-migration.ts';
import { everyRegister } from '../src/testing/every-register.ts';

const folder = join(import.meta.dirname, '../db/migrations');

/** The schema of a module, where no migration has made it yet. */
function schemaSql(schema: string, earlier: string): string {
  if (new RegExp(`create schema (if not exists )?${schema};`).test(earlier)) return '';
  return `create schema ${schema};\ngrant usage on schema ${schema} to padu_app;\n\n`;
}

/** Why no draft can be made of these registers; nothing when it can. */
function findObstacle(names: readonly string[], earlier: string): string | undefined {
  if (names.length === 0) return 'usage: npm run tool tools/draft-migration.ts <register> …';
  const registry = everyRegister();
  const unknown = names.find((name) => !registry.find(name));
  if (unknown !== undefined) return `No register is called ${unknown}: is its module listed in src/app.ts?`;
  const tables = names.map((name) => registry.get(name).register.table);
  const made = tables.find((table) => new RegExp(`create table ${table.replace('.', '[.]')} `).test(earlier));
  return made && `${made} is there already: write the change as "alter table" by hand, in a migration of its own.`;
}

const names = process.argv.slice(2);
const migrations = await readMigrations();
const earlier = migrations.map(({ sql }) => sql).join('\n');
const obstacle = findObstacle(names, earlier);
if (obstacle === undefined) {
  const registry = everyRegister();
  const tableOf = (name: string) => registry.get(name).register.table;
  const registers = names.map((name) => registry.get(name).register);
  const schemas = [...new Set(registers.map(({ table }) => table.split('.')[0] ?? ''))];
  const number = String(Number.parseInt(migrations.at(-1)?.name ?? '0', 10) + 1).padStart(4, '0');
  const file = join(folder, `${number}_${names[0]?.replaceAll('-', '_')}.sql`);
  const tables = registers.map((register) => draftMigration(register, tableOf));
  await writeFile(file, schemas.map((schema) => schemaSql(schema, earlier)).join('') + tables.join('\n'), {
    flag: 'wx',
  });
  process.stdout.write(`${relative(process.cwd(), file)}\n`);
} else {
  process.stderr.write(`${obstacle}\n`);
  process.exitCode = 2;
}
