/** Front door of the evidence module: documents and legal instruments as records with effect. */
export { attachedTo } from './attached-to.ts';
export { documentBadge } from './document-badge.ts';
export { classifications, openness } from './document-classes.ts';
export { type DocumentKindId, documentKinds } from './document-kinds.ts';
export { countingStates, doesCount } from './document-standing.rules.ts';
export { evidence } from './evidence.ts';
export type { EvidenceFacts } from './evidence-facts.ts';
export { evidenceFactRegisters, evidenceRegisters, loadEvidenceFacts } from './evidence-registers.ts';
export { findDecreeOf } from './instrument.queries.ts';
export { type InstrumentKindId, instrumentKinds } from './instrument-kinds.ts';
export { type InstrumentSubjectId, instrumentSubjects } from './instrument-subjects.ts';
export { keepLetter, recordLetter, type WrittenLetter } from './keep-letter.ts';
export { type RecipientId, recipients } from './recipients.ts';
export { recordAddress, splitAddress } from './record-address.ts';
export { type KeptLetter, listKeptLetters } from './signing/kept-letters.queries.ts';
export { signingHref } from './signing/signing-links.ts';
