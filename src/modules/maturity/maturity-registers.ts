import type { Mounted } from '../../register/registry.ts';
import type { FunctionId } from '../organization/index.ts';
import { answersMounted } from './answers/answer-mount.ts';
import { answerStages } from './answers/answer-stages.ts';
import { evidenceMounted } from './answers/evidence-mount.ts';
import { assessorsMounted } from './cycles/assessor-mount.ts';
import { assignmentsMounted } from './cycles/assignment-mount.ts';
import { coordination } from './cycles/coordination.ts';
import { copyAssignments } from './cycles/copy-assignments.ts';
import { mountCycles } from './cycles/cycle-mount.ts';
import { evidencePolicy } from './cycles/evidence-policy.ts';
import { mountFollowUps } from './results/follow-up-mount.ts';
import { mountResults } from './results/result-mount.ts';
import { resultStages } from './results/result-stages.ts';
import { mountReconciliations } from './scoring/reconciliation-mount.ts';
import { followAppointments, mountScores } from './scoring/score-mount.ts';
import { checkEvidenceLater } from './truth/check-files.ts';

/**
 * The registers of evaluations, in the order in which they are filled.
 * @param coordinator the function whose holder coordinates a self-assessment; null where the regulation names none
 * @param demandsEvidence whether the regulation asks for evidence of every answer
 */
export const maturityRegisters = (
  timeZone: string,
  coordinator: () => FunctionId | null,
  demandsEvidence: () => boolean,
): readonly Mounted[] => [
  mountCycles(timeZone, [
    coordination(timeZone, coordinator),
    evidencePolicy(demandsEvidence),
    copyAssignments(timeZone),
    answerStages,
    resultStages(timeZone),
  ]),
  { ...assessorsMounted, after: followAppointments(timeZone) },
  assignmentsMounted,
  answersMounted,
  { ...evidenceMounted, after: async (tx, { id }) => checkEvidenceLater(tx, id) },
  mountScores(timeZone),
  mountReconciliations(timeZone),
  mountResults,
  mountFollowUps(timeZone),
];
