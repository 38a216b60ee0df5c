import type { Role } from '../../kernel/access/access.ts';
import { padu } from '../../kernel/access/padu.ts';
import { isFresh } from '../../kernel/access/proof.ts';
import type { Transaction } from '../../kernel/db/db.ts';
import { CodedError, type Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { addDays } from '../../kernel/i18n/days.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { takeStep } from '../../register/change.ts';
import type { Period } from '../../register/fields/date.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import { findMovedRight } from './moved-rights.ts';
import { findEndProblem } from './period-end.rules.ts';
import { countAdministrators, fillsPosition, findProposer, lockRoles } from './role.queries.ts';
import { roleAssignments } from './role-assignments.register.ts';
import { boundToAgency, type Granting, maySecond, needsSecond } from './role-granting.rules.ts';

async function grantingOf(tx: Transaction, change: ChangeSeen, today: string): Promise<Granting> {
  await lockRoles(tx);
  return {
    role: change.values.role as Role,
    person: change.values.person as string,
    proposer: await findProposer(tx, change.id),
    administrators: await countAdministrators(tx, today, change.id),
  };
}

/** Whoever makes an administrator by browser has just proved who they are; others were known another way. */
const hasProof = ({ actor, now }: ChangeSeen): boolean =>
  actor.confirmedAt === undefined || isFresh(actor.confirmedAt, now);

async function checkNew(tx: Transaction, change: ChangeSeen, today: string): Promise<readonly Problem[]> {
  const { role, agency, position } = change.values;
  if (role === 'administrator' && !hasProof(change))
    return [
      problem('role', 'confirm-first', {
        id: 'Memberi peran administrator meminta Anda membuktikan diri lagi: buka Akun saya, "Konfirmasi bahwa ini Anda", di tab lain, lalu simpan lagi.',
        en: 'Making an administrator asks you to prove who you are again: open My account, "Confirm that it is you", in another tab, then save again.',
      }),
    ];
  if (
    change.actor.kind === 'token' &&
    role === 'administrator' &&
    (await countAdministrators(tx, today, change.id)) > 0
  )
    throw new CodedError('forbidden');
  if (boundToAgency(role as Role) && agency === null)
    return [
      problem('agency', 'required', {
        id: 'Peran ini berlaku di satu perangkat daerah: pilih yang mana.',
        en: 'This role holds at one agency: choose which.',
      }),
    ];
  if (position === null || (await fillsPosition(tx, change.id))) return [];
  return [
    problem('position', 'not-filled', {
      id: 'Orang ini tidak tercatat menduduki jabatan itu.',
      en: 'This person is not recorded as filling that position.',
    }),
  ];
}

async function checkConfirm(tx: Transaction, change: ChangeSeen, today: string): Promise<readonly Problem[]> {
  if (change.values.role === 'administrator' && !hasProof(change)) throw new CodedError('confirm-first');
  const granting = await grantingOf(tx, change, today);
  if (needsSecond(granting) && !maySecond(granting, change.actor))
    throw new CodedError('four-eyes', { step: roleAssignments.steps.confirm.title });
  return [];
}

/** A government is never left without an administrator. */
async function checkLast(tx: Transaction, change: ChangeSeen, today: string): Promise<readonly Problem[]> {
  if (change.values.role !== 'administrator') return [];
  await lockRoles(tx);
  const { until } = change.values.period as Period;
  const dayAfter = change.step === 'strike' || until === null || until < today ? today : addDays(until, 1);
  if ((await countAdministrators(tx, dayAfter, change.id)) > 0) return [];
  return [
    problem('period', 'last-administrator', {
      id: 'Sesudah itu tidak ada administrator lagi. Beri peran administrator kepada orang lain dahulu.',
      en: 'There would be no administrator after that. Make someone else an administrator first.',
    }),
  ];
}

async function checkEnd(tx: Transaction, change: ChangeSeen, today: string): Promise<readonly Problem[]> {
  const ending = change.before && findEndProblem(change.before.period as Period, change.values.period as Period);
  return ending ? [ending] : checkLast(tx, change, today);
}

/** The register of roles given by hand: in force at once, or once a second administrator agrees. */
export const mountRoles = (timeZone: string): Mounted => {
  const mounted: Mounted = {
    register: roleAssignments,
    check: async (tx, change) => {
      const today = isoDateOf(change.now, timeZone);
      const moved = findMovedRight(change, ['person', 'agency'], today);
      if (moved) return [moved];
      if (change.step === 'create') return checkNew(tx, change, today);
      if (change.step === 'confirm') return checkConfirm(tx, change, today);
      return change.step === 'end' ? checkEnd(tx, change, today) : checkLast(tx, change, today);
    },
    after: async (tx, change) => {
      if (change.step !== 'create') return;
      if (needsSecond(await grantingOf(tx, change, isoDateOf(change.now, timeZone)))) return;
      const act = { ...change, tx, actor: padu };
      await takeStep(act, mounted, 'confirm', change.id, 1, { values: {}, answers: {}, reason: null });
    },
  };
  return mounted;
};
