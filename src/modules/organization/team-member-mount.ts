import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { fill } from '../../kernel/i18n/text.ts';
import { mergeSteps } from '../../register/duplicates/merge-steps.ts';
import type { Period } from '../../register/fields/date.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import { mountDated } from './dated-mount.ts';
import type { OrganizationSlots } from './organization-slots.ts';
import { findSelfService } from './self-service.ts';
import { findTeam, loadTeamContext } from './team.queries.ts';
import { findTeamFindings, type SeatedMember } from './team-composition.rules.ts';
import { type Position, type PositionId, positions, type TeamKindId } from './team-kinds.ts';
import { teamMembers } from './team-members.register.ts';

const seatsIn = (kind: TeamKindId, position: PositionId): boolean => {
  const { teams }: Position = positions[position];
  return teams.includes(kind);
};

/** A CIO who does not head the ICT agency is refused when entered, where the regulation fixes who is CIO. */
async function checkCio(
  tx: Transaction,
  change: ChangeSeen,
  kind: TeamKindId,
  slots: Pick<OrganizationSlots, 'timeZone' | 'settings'>,
): Promise<readonly Problem[]> {
  const settings = slots.settings();
  if (!settings || change.values.position !== 'cio') return [];
  const { from, until } = change.values.period as Period;
  const today = isoDateOf(change.now, slots.timeZone);
  const day = from > today ? from : until !== null && until < today ? until : today;
  const member: SeatedMember = {
    position: 'cio',
    personId: change.values.person as string | null,
    agencyId: change.values.agency as string | null,
  };
  const text = {
    id: '{what}. Catat dahulu pemegang fungsi TIK dan pejabat kepalanya, atau pilih kepalanya.',
    en: '{what}. Record who holds the ICT function and who heads it, or choose that head.',
  };
  return findTeamFindings(kind, [member], settings, await loadTeamContext(tx, day))
    .filter(({ code }) => code === 'cio-not-head')
    .map((found) => problem('person', found.code, fill(text, { what: found.text })));
}

/** Nobody takes a seat that gives rights by their own hand. */
async function checkOwn(tx: Transaction, change: ChangeSeen, timeZone: string): Promise<readonly Problem[]> {
  const { role }: Position = positions[change.values.position as PositionId];
  if (role === null || change.values.person !== change.actor.id) return [];
  const found = await findSelfService(tx, change, 'person', timeZone);
  return found ? [found] : [];
}

/** The register of team members: one person or party a seat, a seat the team has, and the right CIO. */
export const mountTeamMembers = (slots: Pick<OrganizationSlots, 'timeZone' | 'settings'>): Mounted =>
  mountDated(teamMembers, async (tx, change) => {
    const { person, party } = change.values;
    if ((person === null) === (party === null))
      return [
        problem('person', 'one-of', {
          id: 'Isi tepat satu: orang atau pihak luar.',
          en: 'Give exactly one: a person or an external party.',
        }),
      ];
    const team = await findTeam(tx, change.values.team as string);
    if (!team?.open && change.step !== mergeSteps.repointed)
      return [problem('team', 'closed', { id: 'Tim ini sudah selesai.', en: 'This team has ended.' })];
    if (!team || !seatsIn(team.kind, change.values.position as PositionId))
      return [
        problem('position', 'not-in-team', {
          id: 'Kedudukan ini tidak ada pada jenis tim itu.',
          en: 'A team of this kind has no such seat.',
        }),
      ];
    const own = await checkOwn(tx, change, slots.timeZone);
    return own.length > 0 ? own : checkCio(tx, change, team.kind, slots);
  });
