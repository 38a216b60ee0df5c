import { type Static, Type } from 'typebox';
import { fill } from '../../../kernel/i18n/text.ts';
import type { FunctionId } from '../../organization/index.ts';
import { combine } from '../combine.rules.ts';
import { addDuration, type Day, daysBetween } from '../dates.rules.ts';
import { type Outcome, outcome } from '../outcome.ts';
import { functionsIn } from '../requirement.rules.ts';
import type { Planned, Scene } from '../scene.ts';
import { dayText, joinTexts } from '../wording.ts';
import { accessReviewSchema, checkAccessReview, planAccessReview } from './access-review.ts';
import { attestedSchema, checkAttested } from './attested.ts';
import { checkComposition, compositionSchema } from './composition.ts';
import { checkDocument, documentSchema } from './document.ts';
import { checkEnforced, enforcedSchema } from './enforced.ts';
import { duration } from './fields.ts';
import { checkFunctionHeld, functionHeldSchema } from './function-held.ts';
import { checkInForce, inForceSchema } from './in-force.ts';
import { checkMilestones, milestonesSchema, planMilestones } from './milestones.ts';
import { checkOnTrigger, onTriggerSchema } from './on-trigger.ts';
import { checkParts, partsSchema } from './parts.ts';
import { checkPerAgency, perAgencySchema } from './per-agency.ts';
import { checkPeriodic, periodicSchema, planPeriodic } from './periodic.ts';
import { checkRasci, rasciSchema } from './rasci.ts';
import { checkRecords, columnsOfRecords, planRecords, recordsSchema } from './records.ts';

const single = Type.Union([
  inForceSchema,
  documentSchema,
  periodicSchema,
  milestonesSchema,
  perAgencySchema,
  functionHeldSchema,
  compositionSchema,
  rasciSchema,
  recordsSchema,
  accessReviewSchema,
  onTriggerSchema,
  partsSchema,
  enforcedSchema,
  attestedSchema,
]);

const closed = { additionalProperties: false };
/** Several checks that must all be met. */
const allOfSchema = Type.Object({ kind: Type.Literal('all-of'), checks: Type.Array(single, { minItems: 2 }) }, closed);
/** A check that must be met so long after the regulation was promulgated. */
const deadlineSchema = Type.Object(
  { kind: Type.Literal('deadline'), anchor: Type.Literal('promulgation'), after: duration, check: single },
  closed,
);

/** How the state of a duty is found: the whole vocabulary, as data in a regulation profile. */
export const checkSchema = Type.Union([single, allOfSchema, deadlineSchema]);

export type Check = Static<typeof checkSchema>;

function checkAllOf(check: Static<typeof allOfSchema>, scene: Scene): Outcome {
  const parts = check.checks.map((one) => runCheck(one, scene));
  return combine(
    parts,
    joinTexts(
      parts.map((part) => part.reason),
      ' ',
    ),
  );
}

const dueDay = (check: Static<typeof deadlineSchema>, scene: Scene): Day =>
  addDuration(scene.profile.regulation.promulgated, check.after);

function checkDeadline(check: Static<typeof deadlineSchema>, scene: Scene): Outcome {
  const inner = runCheck(check.check, scene);
  const due = dueDay(check, scene);
  if (inner.state === 'met' && inner.since !== null && inner.since > due) {
    const text = {
      id: '{inner} Terlambat {late} hari dari tenggat {due}.',
      en: '{inner} {late} days after the due day {due}.',
    };
    const late = daysBetween(due, inner.since);
    return { ...inner, reason: fill(text, { inner: inner.reason, late, due: dayText(due) }) };
  }
  if (inner.state === 'met' || inner.state === 'not-applicable') return inner;
  const late = daysBetween(due, scene.day);
  const text =
    late > 0
      ? { id: '{inner} Terlambat {late} hari (tenggat {due}).', en: '{inner} Overdue by {late} days (due {due}).' }
      : { id: '{inner} Tenggat {due}.', en: '{inner} Due by {due}.' };
  const reason = fill(late === 1 ? { ...text, en: text.en.replace('days', 'day') } : text, {
    inner: inner.reason,
    late,
    due: dayText(due),
  });
  if (late > 0) return { ...inner, state: 'overdue', since: due, nextDue: due, reason };
  const state = inner.state === 'not-yet' ? 'due' : inner.state;
  return outcome(state, reason, { evidence: inner.evidence, owing: inner.owing, nextDue: due });
}

/** What a check finds on the day of the scene. */
export function runCheck(check: Check, scene: Scene): Outcome {
  switch (check.kind) {
    case 'in-force':
      return checkInForce(check, scene);
    case 'document':
      return checkDocument(check, scene);
    case 'periodic':
      return checkPeriodic(check, scene);
    case 'milestones':
      return checkMilestones(check, scene);
    case 'per-agency':
      return checkPerAgency(check, scene);
    case 'function-held':
      return checkFunctionHeld(check, scene);
    case 'composition':
      return checkComposition(check, scene);
    case 'rasci':
      return checkRasci(check, scene);
    case 'records':
      return checkRecords(check, scene);
    case 'access-review':
      return checkAccessReview(check, scene);
    case 'on-trigger':
      return checkOnTrigger(check, scene);
    case 'parts':
      return checkParts(check, scene);
    case 'enforced':
      return checkEnforced(check, scene);
    case 'attested':
      return checkAttested(check, scene);
    case 'all-of':
      return checkAllOf(check, scene);
    case 'deadline':
      return checkDeadline(check, scene);
  }
}

/** The days between two others on which something is planned or due because of a check. */
export function planCheck(check: Check, scene: Scene, from: Day, until: Day): Planned[] {
  switch (check.kind) {
    case 'periodic':
      return planPeriodic(check, scene, from, until);
    case 'access-review':
      return planAccessReview(check, scene, from, until);
    case 'milestones':
      return planMilestones(check, scene, from, until);
    case 'records':
      return planRecords(check, scene, from, until);
    case 'all-of':
      return check.checks.flatMap((one) => planCheck(one, scene, from, until));
    case 'deadline': {
      const due = dueDay(check, scene);
      const { id, duty } = scene.provision;
      if (due < from || due > until) return [];
      return [{ kind: 'deadline', provisionId: id, from: scene.profile.regulation.promulgated, due, title: duty }];
    }
    default:
      return [];
  }
}

/** The functions of government whose holder a check asks for. */
export function functionsOfCheck(check: Check): FunctionId[] {
  switch (check.kind) {
    case 'function-held':
      return check.functions;
    case 'composition':
      return check.cio ? ['ict'] : [];
    case 'in-force':
    case 'document':
    case 'periodic':
    case 'milestones':
    case 'per-agency':
      return functionsIn(check);
    case 'on-trigger':
      return [...functionsIn(check), ...functionsIn({ issuedBy: check.followedBy?.issuedBy })];
    case 'all-of':
      return check.checks.flatMap(functionsOfCheck);
    case 'deadline':
      return functionsOfCheck(check.check);
    default:
      return [];
  }
}

/** The columns of registers that a check reads, as `[register, fields]`. */
export function columnsOfCheck(check: Check): readonly (readonly [string, readonly string[]])[] {
  switch (check.kind) {
    case 'records':
      return columnsOfRecords(check);
    case 'all-of':
      return check.checks.flatMap(columnsOfCheck);
    case 'deadline':
      return columnsOfCheck(check.check);
    default:
      return [];
  }
}
