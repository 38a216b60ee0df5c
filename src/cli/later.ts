import type { Text } from '../kernel/i18n/text.ts';
import type { Command } from './command.ts';

const notYet: Text = { id: 'belum ada di versi ini', en: 'not part of this version yet' };

/** A command whose name is settled and whose work does not exist yet: it says so and ends with 2. */
export function later(about: Text): Command {
  const text = { id: `${about.id} (${notYet.id})`, en: `${about.en} (${notYet.en})` };
  return {
    summary: text,
    usage: text,
    run: async (_, { report }) => {
      report(text, { error: 'not part of this version yet' });
      return 2;
    },
  };
}
