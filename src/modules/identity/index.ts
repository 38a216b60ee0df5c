export { actorNames } from './actor-name.queries.ts';
export { changeRegulation, type GovernmentRow, getGovernmentRow } from './change-regulation.queries.ts';
export {
  confirmContact,
  confirmKind,
  findAddress,
  findContact,
  newContactCode,
  saveContact,
} from './contact.queries.ts';
export { type CurrentGovernment, watchGovernment } from './current-government.ts';
export { foundGovernment, openAccount } from './found-government.ts';
export { findGovernment } from './government.queries.ts';
export { identity } from './identity.ts';
export { identityEntries } from './identity-entries.ts';
export type { Government } from './identity-site.ts';
export { identitySchedules, identityTasks } from './identity-tasks.ts';
export { completeInvitation } from './inviting/invitation-letter.ts';
export { hashPassword } from './password.ts';
export { people, peopleMounted } from './people.ts';
export { personNames } from './person-names.queries.ts';
export { recoverOnServer } from './recovery/recover-account.ts';
export { mountRecoveries } from './recovery/recovery-mount.ts';
export { createToken, getToken, listTokens, revokeToken } from './token.queries.ts';
export { loadTokenActor, loadTokenById, type SubtreeOf } from './token-actor.queries.ts';
export { tokenLimits } from './token-limits.ts';
