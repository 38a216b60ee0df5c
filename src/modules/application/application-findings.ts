import { fill, joinTexts } from '../../kernel/i18n/text.ts';
import { breach, type FindingRule, type FindingSource, findIn, warning } from '../element/index.ts';
import { listApplicationFacts } from './application.queries.ts';
import type { ApplicationSlots } from './application-slots.ts';
import { findUseProblems } from './gates.rules.ts';
import { findClosedCode } from './open-source.rules.ts';

const rules = [
  {
    id: 'open-source',
    title: { id: 'Kode sumber terbuka diutamakan', en: 'Open source comes first' },
    serves: ['tpi-29', 'lu-20-3', 'lu-25-1'],
  },
  {
    id: 'application-gates',
    title: {
      id: 'Aplikasi dipakai dengan pertimbangan, kode sumber, dan haknya',
      en: 'Applications are used with clearance, source and ownership',
    },
    serves: ['lu-23-6', 'lu-24-4', 'lu-25-4'],
  },
  {
    id: 'maintenance-due',
    title: { id: 'Aplikasi dipelihara berkala', en: 'Applications are maintained periodically' },
    serves: ['tpi-45-4', 'lu-20-9'],
  },
] as const satisfies readonly FindingRule[];

const late = { id: 'Pemeliharaan jatuh tempo {day}.', en: 'Maintenance was due on {day}.' };

/** What the regulation in force finds in the applications in use. One statement. */
export const applicationFindings = ({ settings }: ApplicationSlots): FindingSource => ({
  rules,
  find: async (tx, { day }) => {
    const said = settings()?.applications;
    if (!said) return [];
    const applications = await listApplicationFacts(tx, day);
    return [
      ...findIn('open-source', 'applications', applications, (one) => findClosedCode(one, said.openSource)),
      ...findIn('application-gates', 'applications', applications, (one) => {
        const messages = findUseProblems(one, said, one.cleared).map(({ message }) => message);
        return breach(messages.length === 0 ? null : joinTexts(messages, ' '));
      }),
      ...findIn('maintenance-due', 'applications', applications, ({ nextMaintenance }) =>
        warning(nextMaintenance !== null && nextMaintenance < day ? fill(late, { day: nextMaintenance }) : null),
      ),
    ];
  },
});
