/** Front door of the element module: what the records of all six inventories have in common. */
export { checkElement } from './check-element.ts';
export { type DomainId, domains } from './domains.ts';
export { elementEntries } from './element-entries.ts';
export { architects, everybody, owners, unitOwners } from './element-grants.ts';
export { elementPages } from './element-pages.ts';
export { elementPaths } from './element-paths.ts';
export {
  codeTaken,
  elementFields,
  elementStates,
  elementStateTitles,
  elementStateTones,
  elementSteps,
  elementViews,
  publishedField,
  publishingSteps,
  qualityFields,
  qualitySection,
} from './element-shape.ts';
export { listOwingAgencies } from './findings/agencies.queries.ts';
export {
  breach,
  type Finding,
  type FindingLevel,
  type FindingRule,
  type FindingSource,
  findIn,
  warning,
} from './findings/finding.ts';
export { type Holders, holdersOn, holds } from './holders.ts';
export { type ElementKind, elementKindOf, elementKinds, type RelationKind, relationKinds } from './metamodel.ts';
export { nationalCodeOf, type ReferenceCode, referenceCodes } from './reference-codes/load-reference-codes.ts';
export { referenceCodeField } from './reference-codes/reference-code-field.ts';
export { levelOf, nationalLevels } from './reference-codes/reference-codes.rules.ts';
export { tellOwners } from './tell-owners.ts';
