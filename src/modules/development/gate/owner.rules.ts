import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { pass, type Rule, warn } from './rule.ts';

const name: Text = {
  id: 'Pilih tim yang akan mengelola dan memeliharanya.',
  en: 'Choose the team that will run and maintain it.',
};

/** Every owner runs and maintains what was built (LU 20(9), TPI 45(4)): somebody must be there to do it. */
export const ownerTeamRule: Rule = {
  name: 'owner-team',
  title: { id: 'Tim pengelola', en: 'Team that runs it' },
  provisions: ['tpi-45-4', 'lu-20-9'],
  judge: ({ team }) => {
    if (!team) return warn({ id: 'Belum ada tim pengelola.', en: 'No team is named that will run it.' }, name);
    return team.active
      ? pass(fill({ id: 'Dikelola "{name}".', en: 'Run by "{name}".' }, { name: team.name }))
      : warn(
          fill(
            { id: 'Tim "{name}" tidak sedang bertugas.', en: 'The team "{name}" is not at work.' },
            { name: team.name },
          ),
          name,
        );
  },
};
