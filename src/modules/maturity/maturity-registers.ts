import type { Mounted } from '../../register/registry.ts';
import { evaluationAnswers } from './answers/evaluation-answers.register.ts';
import { evaluationEvidence } from './answers/evaluation-evidence.register.ts';
import { evaluationAssessors } from './cycles/evaluation-assessors.register.ts';
import { evaluationAssignments } from './cycles/evaluation-assignments.register.ts';
import { evaluationCycles } from './cycles/evaluation-cycles.register.ts';
import { evaluationFollowUps } from './results/evaluation-follow-ups.register.ts';
import { evaluationResults } from './results/evaluation-results.register.ts';
import { evaluationReconciliations } from './scoring/evaluation-reconciliations.register.ts';
import { evaluationScores } from './scoring/evaluation-scores.register.ts';

/** The registers of evaluations, in the order in which they are filled. */
export const maturityRegisters: readonly Mounted[] = [
  { register: evaluationCycles },
  { register: evaluationAssessors },
  { register: evaluationAssignments },
  { register: evaluationAnswers },
  { register: evaluationEvidence },
  { register: evaluationScores },
  { register: evaluationReconciliations },
  { register: evaluationResults },
  { register: evaluationFollowUps },
];
