import type { Text } from '../kernel/i18n/text.ts';
import type { Command, ListedCommand } from './command.ts';

const notYet: Text = { id: 'belum ada di versi ini', en: 'not part of this version yet' };

/** A command whose name is settled and whose work does not exist yet: it says so and ends with 2. */
export function later(about: Text): ListedCommand {
  const summary = { id: `${about.id} (${notYet.id}).`, en: `${about.en} (${notYet.en}).` };
  const run: Command['run'] = async (_, { report }) => {
    report(summary, { error: 'not part of this version yet' });
    return 2;
  };
  return { summary, load: async () => ({ usage: summary, run }) };
}
