/** Front door of the regulation module: the regulations as data, and pure questions about them. */
export { bearerOf } from './bearers.ts';
export { capabilities } from './capabilities.ts';
export { citation } from './citation.rules.ts';
export { compareProfiles } from './compare-profiles.rules.ts';
export { deadlines } from './deadlines.rules.ts';
export { describeSetting } from './describe-setting.rules.ts';
export { glossary } from './glossary.rules.ts';
export { deltas } from './load-deltas.ts';
export { findProfile, loadProfile, profiles } from './load-profile.ts';
export { type Party, parties } from './parties.ts';
export type { Profile, Provision } from './profile.schema.ts';
export { provisionLinks } from './provision-links.ts';
export { provisionTree } from './provision-tree.rules.ts';
export { findProvision, obligations, resolveReference } from './provisions.rules.ts';
export { rasciTasks } from './rasci-tasks.rules.ts';
export { provisionHref } from './reference-links.ts';
export { regulation } from './regulation.ts';
export { regulationPaths } from './regulation-api.ts';
export { regulationEntries } from './regulation-entries.ts';
export type { LocalPolicy, ProvisionState } from './regulation-site.ts';
export {
  type Cadence,
  type Milestone,
  type ReviewStanding,
  reviewStandings,
  reviewWindows,
  serves,
} from './review-windows.rules.ts';
export { searchProvisions } from './search-provisions.rules.ts';
