import type { Mounted } from '../../register/registry.ts';
import { answersMounted } from './answers/answer-mount.ts';
import { answerStages } from './answers/answer-stages.ts';
import { evidenceMounted } from './answers/evidence-mount.ts';
import { assessorsMounted } from './cycles/assessor-mount.ts';
import { assignmentsMounted } from './cycles/assignment-mount.ts';
import { mountCycles } from './cycles/cycle-mount.ts';
import type { StagePart } from './cycles/stage-part.ts';
import { evaluationFollowUps } from './results/evaluation-follow-ups.register.ts';
import { evaluationResults } from './results/evaluation-results.register.ts';
import { evaluationReconciliations } from './scoring/evaluation-reconciliations.register.ts';
import { evaluationScores } from './scoring/evaluation-scores.register.ts';

/** What has a part in the stages of an evaluation, in the order in which it acts. */
const parts: readonly StagePart[] = [answerStages];

/** The registers of evaluations, in the order in which they are filled. */
export const maturityRegisters = (timeZone: string): readonly Mounted[] => [
  mountCycles(timeZone, parts),
  assessorsMounted,
  assignmentsMounted,
  answersMounted,
  evidenceMounted,
  { register: evaluationScores },
  { register: evaluationReconciliations },
  { register: evaluationResults },
  { register: evaluationFollowUps },
];
