import { fill, type Text } from '../../../kernel/i18n/text.ts';
import type { Registry } from '../../../register/registry.ts';

/** What can happen in one register, as it is chosen. */
export type EventGroup = {
  readonly title: Text;
  readonly choices: readonly { readonly value: string; readonly label: Text }[];
};

const everything: Text = { id: 'Semua kejadian', en: 'Everything' };
const born: Text = { id: 'Baris baru', en: 'New row' };

/** Everything that can happen in every register: from the definitions. */
export const eventChoices = (registry: Registry): readonly EventGroup[] =>
  registry.all().map(({ register }) => ({
    title: register.title,
    choices: [
      { value: `${register.name}.*`, label: everything },
      { value: `${register.name}.create`, label: born },
      ...Object.entries(register.steps).map(([step, { title }]) => ({
        value: `${register.name}.${step}`,
        label: title,
      })),
    ],
  }));

/** The name of an event in words: register and step. Steps that are gone keep their code. */
export function eventName(registry: Registry, register: string, step: string): Text {
  const known = registry.find(register)?.register;
  const code: Text = { id: step, en: step };
  const own = { create: born, '*': everything }[step];
  const words = own ?? known?.steps[step]?.title ?? code;
  const name = known?.one ?? { id: register, en: register };
  return fill({ id: '{name}: {words}', en: '{name}: {words}' }, { name, words });
}
