/** Front door of the organization module: who exists, who holds which function, who sits in which team. */
export { type AgencyKindId, agencyKinds, isAgencyKind } from './agency-kinds.ts';
export { type FunctionId, functionIds, functions, isFunction } from './functions.ts';
export { incompleteTasks, type RasciActivity } from './rasci.rules.ts';
export { findTeamFindings, type SeatedMember, type TeamFinding } from './team-composition.rules.ts';
export { type PositionId, positions, type TeamKindId, teamKinds } from './team-kinds.ts';
