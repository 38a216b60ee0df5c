import type { Grant, Scope } from '../kernel/access/access.ts';
import { fill, same, type Text } from '../kernel/i18n/text.ts';
import type { ReadGrant, Register } from './register.ts';
import { isLevelled, isThrough } from './scope.ts';

/** One thing that can be done in a register, and who may do it how far. */
export type Permission = { readonly register: Register; readonly what: Text; readonly grant: Grant };

const level: Text = { id: 'Baca: {level}', en: 'Read: {level}' };

function readPermissions(register: Register, read: ReadGrant): readonly Permission[] {
  if (isThrough(read)) return readPermissions(register, read.of.read);
  if (!isLevelled(read)) return [{ register, what: { id: 'Baca', en: 'Read' }, grant: read }];
  const titles: Readonly<Record<string, Text>> = read.by === 'status' ? register.stateTitles : {};
  return Object.entries(read.levels).map(([name, grant]) => ({
    register,
    what: fill(level, { level: titles[name] ?? same(name) }),
    grant,
  }));
}

function stepPermissions(register: Register, { title, grant, approval }: Register['steps'][string]): Permission[] {
  if (!approval) return [{ register, what: title, grant }];
  const what = { id: '{step}: suara {seat}', en: '{step}: vote of {seat}' };
  return approval.stages.flatMap(({ seats }) =>
    seats.map((seat) => ({ register, what: fill(what, { step: title, seat: seat.title }), grant: seat.grant })),
  );
}

/** Everything that can be done in a register, in the order of its life. */
export const permissionsOf = (register: Register): readonly Permission[] => [
  ...readPermissions(register, register.read),
  { register, what: { id: 'Tambah', en: 'Create' }, grant: register.create },
  ...Object.values(register.steps).flatMap((step) => stepPermissions(register, step)),
];

/** How far a grant reaches, in words. */
export const scopeWords: Readonly<Record<Scope, Text>> = {
  own: { id: 'milik sendiri', en: 'own' },
  appointed: { id: 'yang ditugaskan kepadanya', en: 'those appointed to' },
  unit: { id: 'unitnya', en: 'unit' },
  subtree: { id: 'unitnya ke bawah', en: 'unit and below' },
  all: { id: 'semua', en: 'all' },
};
