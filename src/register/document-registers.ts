import { allRoles, type Grant, type Role, roles, type Scope } from '../kernel/access/access.ts';
import type { Text } from '../kernel/i18n/text.ts';
import type { ReadGrant, Register } from './register.ts';
import type { Mounted } from './registry.ts';
import { isLevelled } from './scope.ts';

const both = (text: Text) => `${text.id} / ${text.en}`;
const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
const line = (...cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;

function fieldLines(register: Register): readonly string[] {
  return Object.entries(register.fields).map(([name, field]) =>
    line(`\`${name}\``, both(field.label), field.kind.en, field.required ? 'yes' : '', field.filter?.kind ?? ''),
  );
}

function stepLines(register: Register): readonly string[] {
  return Object.entries(register.steps).map(([name, step]) =>
    line(
      `\`${name}\``,
      both(step.title),
      `${step.from.join(', ')} → ${step.to ?? 'same'}`,
      (step.needs ?? []).join(', '),
      step.notBy ? `not by whoever did ${step.notBy.join(', ')}` : '',
    ),
  );
}

/** docs/registers.md: every register with its fields, states and steps. */
export function documentRegisters(all: readonly Mounted[]): string {
  const parts = all.map(({ register }) =>
    [
      `## ${register.name} – ${both(register.title)}`,
      '',
      register.about.en,
      '',
      `Table \`${register.table}\` · API \`/api/v1/${register.name}\` · named by ${register.label.join(', ')} · key \`${register.key}\` · belongs to ${register.anchor ?? 'no agency'} · states: ${register.states.join(', ')}`,
      '',
      line('field', 'label', 'kind', 'required', 'filter'),
      line('---', '---', '---', '---', '---'),
      ...fieldLines(register),
      '',
      line('step', 'title', 'state', 'needs', 'four eyes'),
      line('---', '---', '---', '---', '---'),
      ...stepLines(register),
      '',
    ].join('\n'),
  );
  return ['# Registers', '', 'Generated from the definitions. Do not edit.', '', ...parts].join('\n');
}

/** One thing that can be done in a register, and who may do it how far. */
export type Permission = { readonly register: Register; readonly what: Text; readonly grant: Grant };

const level = (text: string): Text => ({ id: `Baca: ${text}`, en: `Read: ${text}` });

function readPermissions(register: Register, read: ReadGrant): readonly Permission[] {
  if (!isLevelled(read)) return [{ register, what: { id: 'Baca', en: 'Read' }, grant: read }];
  return Object.entries(read.levels).map(([name, grant]) => ({ register, what: level(name), grant }));
}

/** Everything that can be done in a register, in the order of its life. */
export const permissionsOf = (register: Register): readonly Permission[] => [
  ...readPermissions(register, register.read),
  { register, what: { id: 'Tambah', en: 'Create' }, grant: register.create },
  ...Object.values(register.steps).map((step) => ({ register, what: step.title, grant: step.grant })),
];

/** How far a grant reaches, in words. */
export const scopeWords: Readonly<Record<Scope, Text>> = {
  own: { id: 'milik sendiri', en: 'own' },
  unit: { id: 'unitnya', en: 'unit' },
  subtree: { id: 'unitnya ke bawah', en: 'unit and below' },
  all: { id: 'semua', en: 'all' },
};

/** docs/permissions.md: who may do what, how far. */
export function documentPermissions(all: readonly Mounted[]): string {
  const title = (role: Role) => roles[role].en;
  const parts = all.map(({ register }) => {
    const permissions = permissionsOf(register);
    const used = allRoles.filter((role) => permissions.some(({ grant }) => grant[role]));
    return [
      `## ${register.name} – ${both(register.title)}`,
      '',
      line('', ...used.map(title)),
      line('---', ...used.map(() => '---')),
      ...permissions.map(({ what, grant }) => line(both(what), ...used.map((role) => grant[role] ?? ''))),
      '',
    ].join('\n');
  });
  const intro =
    'Generated from the grants. A role that is not named may not. `own`: rows one made; `unit`: rows of one’s agency; `subtree`: of it and the units below; `all`: every row.';
  return ['# Permissions', '', intro, '', ...parts].join('\n');
}
