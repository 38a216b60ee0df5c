/** Front door of the evidence module: documents and legal instruments as records with effect. */
export { type DocumentKindId, documentKinds } from './document-kinds.ts';
export { type InstrumentKindId, instrumentKinds } from './instrument-kinds.ts';
export { type InstrumentSubjectId, instrumentSubjects } from './instrument-subjects.ts';
export { type RecipientId, recipients } from './recipients.ts';
