// Begins a module with one register: npm run tool tools/new-module.ts <module> <register>
// What it writes compiles and runs. The sentences are for a person to write: one without its twin fails the tests.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { everyRegister } from '../src/testing/every-register.ts';

const root = join(import.meta.dirname, '..');
const kebab = /^[a-z]+(-[a-z]+)*$/;
const usage = 'usage: npm run tool tools/new-module.ts <module> <register>   (the register: plural-kebab-case)';

const [module = '', register = ''] = process.argv.slice(2);
const folder = join(root, 'src/modules', module);
const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const snake = (name: string) => name.replaceAll('-', '_');

/** Why the module cannot be made; nothing when it can. */
async function findObstacle(): Promise<string | undefined> {
  if (!kebab.test(module) || !kebab.test(register)) return usage;
  if (existsSync(folder)) return `src/modules/${module} is there already.`;
  if (everyRegister().find(register)) return `A register is called ${register} already.`;
  const rules: { mayUse: Readonly<Record<string, readonly string[]>> } = await import(
    join(root, '.dependency-cruiser.mjs')
  );
  if (!rules.mayUse[module]) return `Give ${module} a line in the table of .dependency-cruiser.mjs first.`;
  return undefined;
}

const definition = () => `import { optional } from '../../register/field.ts';
import { longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';

/** Say what one row is. */
export const ${camel(register)} = defineRegister({
  name: '${register}',
  table: '${snake(module)}.${snake(register)}',
  title: { id: 'Tulis: nama daftar', en: '' },
  one: { id: 'Tulis: sebutan satu baris', en: '' },
  about: { id: 'Tulis: untuk apa daftar ini.', en: '' },
  first: { id: 'Tulis: yang dilakukan pertama kali.', en: '' },
  fields: {
    name: text({ label: { id: 'Nama', en: 'Name' }, max: 200 }),
    note: optional(longText({ label: { id: 'Catatan', en: 'Note' }, max: 1000 })),
  },
  label: ['name'],
  key: 'name',
  list: ['name', 'status'],
  sort: 'name',
  search: ['name', 'note'],
  anchor: null,
  read: { administrator: 'all' },
  create: { administrator: 'all' },
  states: ['active', 'inactive'],
  stateTitles: { active: { id: 'Aktif', en: 'Active' }, inactive: { id: 'Tidak aktif', en: 'Inactive' } },
  stateTones: { active: 'good' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['active'], grant: { administrator: 'all' }, form: 'all' },
    retire: {
      title: { id: 'Nonaktifkan', en: 'Make inactive' },
      from: ['active'],
      to: 'inactive',
      grant: { administrator: 'all' },
    },
  },
  merge: { to: 'inactive' },
  constraints: {
    ${snake(register)}_name_key: { field: 'name', message: { id: 'Nama ini sudah ada.', en: 'This name exists already.' } },
  },
});
`;

const frontDoor = () => `import type { Mounted } from '../../register/registry.ts';
import { ${camel(register)} } from './${register}.register.ts';

/** The registers of the ${module} module. */
export const ${camel(module)}Registers: readonly Mounted[] = [{ register: ${camel(register)} }];
`;

const readme = () => `# ${module}

What it is for, in one sentence. Owner by function:

- Serves:
- Words:
`;

const obstacle = await findObstacle();
if (obstacle === undefined) {
  await mkdir(folder);
  await writeFile(join(folder, `${register}.register.ts`), definition());
  await writeFile(join(folder, 'index.ts'), frontDoor());
  await writeFile(join(folder, 'README.md'), readme());
  process.stdout.write(`src/modules/${module}: README.md, index.ts, ${register}.register.ts

Next:
  1. Write the definition and the README.
  2. src/app.ts: add ...${camel(module)}Registers to padusRegisters, and '${register}' to navigationEntries in src/app-navigation.ts.
  3. npm run tool tools/draft-migration.ts ${register}, complete what it wrote, npm run tool tools/dump-schema.ts
  4. npm run docs, npm run format, npm test
`);
} else {
  process.stderr.write(`${obstacle}\n`);
  process.exitCode = 2;
}
