/** Front door of the maturity module: evaluation instruments as data, and exact calculation with them. */

export { findCycle } from './cycles/cycle.queries.ts';
export { letterOf } from './documents/letter-of.ts';
export { findPresenter, proposeEntries, writeLetter } from './documents/write-letter.ts';
export { closedEvaluations } from './facts/closed-evaluations.ts';
export { evaluationFactRegisters, loadEvaluationFacts } from './facts/evaluation-facts.queries.ts';
export type { EvaluationFact } from './facts/evaluation-facts.ts';
export { listIndicatorsOn } from './facts/indicators-on.queries.ts';
export { indicatorCode, isIndicator } from './indicator-field.ts';
export { maturity } from './maturity.ts';
export { maturityEntries } from './maturity-entries.ts';
export { maturityPaths } from './maturity-paths.ts';
export { maturityRegisters } from './maturity-registers.ts';
export type { EvidenceSource } from './proposals/evidence-source.ts';
export { evidenceSchedules, evidenceTasks } from './truth/check-files.ts';
