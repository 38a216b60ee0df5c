/** Front door of the organization module: who exists, who holds which function, who may what, who sits in which team. */
export { accessReviewSchedules, accessReviewTasks } from './access-reviews/access-review-job.ts';
export { accessReviewers } from './access-reviews/access-sheet.ts';
export { listSubtree, loadActor } from './actor.queries.ts';
export { findAgencyByCode, listAgencies } from './agency.queries.ts';
export { isAgencyKind } from './agency-kinds.ts';
export { loadOrganizationFacts } from './facts.queries.ts';
export { type FunctionId, functionIds, functions, isFunction } from './functions.ts';
export { grantFirstAdministrator } from './grant-first-administrator.ts';
export { findUnit, type Holder, listHolders } from './holder.queries.ts';
export type { OrganizationFacts } from './organization-facts.ts';
export { organizationPages } from './organization-pages.ts';
export { organizationRegisters } from './organization-registers.ts';
export type { OrganizationSlots } from './organization-slots.ts';
export { peopleWho } from './people-who.queries.ts';
export { incompleteTasks } from './rasci.rules.ts';
export { listAdministrators } from './role.queries.ts';
export { findTeamFindings, type SeatedMember, type TeamFinding } from './team-composition.rules.ts';
export { type TeamKindId, teamKinds } from './team-kinds.ts';
