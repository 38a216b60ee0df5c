import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { fill } from '../../kernel/i18n/text.ts';
import type { Period } from '../../register/fields/date.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import type { OrganizationSlots } from './organization-slots.ts';
import { findEndProblem } from './period-end.rules.ts';
import { hasMembers, listSeated, loadTeamContext } from './team.queries.ts';
import { findTeamFindings } from './team-composition.rules.ts';
import { needsDecree } from './team-decree.rules.ts';
import type { TeamKindId } from './team-kinds.ts';
import { teams } from './teams.register.ts';

/** The day a team is judged on: its first day, or today once it has begun. */
const judgedOn = (period: Period, today: string): string => (period.from > today ? period.from : today);

async function checkActivation(
  tx: Transaction,
  change: ChangeSeen,
  slots: Pick<OrganizationSlots, 'timeZone' | 'settings' | 'decreeOf'>,
): Promise<readonly Problem[]> {
  const kind = change.values.kind as TeamKindId;
  const problems: Problem[] = [];
  if (needsDecree(kind) && (await slots.decreeOf(tx, change.id)) === null)
    problems.push(
      problem('kind', 'no-decree', {
        id: 'Tim ini memerlukan keputusan yang berlaku. Catat keputusannya di Produk hukum dan pilih tim ini.',
        en: 'This team needs a decree in force. Record it under Legal instruments and choose this team.',
      }),
    );
  const settings = slots.settings();
  if (!settings) return problems;
  const day = judgedOn(change.values.period as Period, isoDateOf(change.now, slots.timeZone));
  const findings = findTeamFindings(
    kind,
    await listSeated(tx, change.id, day),
    settings,
    await loadTeamContext(tx, day),
  );
  const text = { id: 'Susunan tim belum dapat diaktifkan: {what}.', en: 'The team cannot be activated: {what}.' };
  return [
    ...problems,
    ...findings
      .filter(({ refuses }) => refuses)
      .map((found) => problem('kind', found.code, fill(text, { what: found.text }))),
  ];
}

async function checkEdit(tx: Transaction, change: ChangeSeen): Promise<readonly Problem[]> {
  if (change.before === null || change.before.kind === change.values.kind || !(await hasMembers(tx, change.id)))
    return [];
  return [
    problem('kind', 'has-members', {
      id: 'Jenis tim tidak dapat diubah setelah ada anggotanya: kedudukannya milik jenis itu.',
      en: 'The kind of a team cannot change once it has members: their seats belong to that kind.',
    }),
  ];
}

/** The register of teams: active only with a decree and the parts the regulation asks for. */
export const mountTeams = (slots: Pick<OrganizationSlots, 'timeZone' | 'settings' | 'decreeOf'>): Mounted => ({
  register: teams,
  check: async (tx, change) => {
    if (change.step === 'activate') return checkActivation(tx, change, slots);
    if (change.step !== 'end' || !change.before) return checkEdit(tx, change);
    const found = findEndProblem(change.before.period as Period, change.values.period as Period);
    return found ? [found] : [];
  },
});
