import type { Tx } from '../../kernel/db/db.ts';
import type { Mounted } from '../../register/registry.ts';
import { listDocumentFacts } from './document.queries.ts';
import { mountDeliveries, mountDocumentLinks, mountDocuments } from './document-mount.ts';
import type { EvidenceFacts } from './evidence-facts.ts';
import type { EvidenceSlots } from './evidence-slots.ts';
import { listInstrumentFacts } from './instrument.queries.ts';
import { mountInstruments } from './instrument-mount.ts';

/** The registers of evidence, with what the program around them gives. */
export const evidenceRegisters = (slots: EvidenceSlots): readonly Mounted[] => [
  mountInstruments(slots),
  mountDocuments(slots),
  mountDeliveries(slots),
  mountDocumentLinks,
];

/** All that compliance reads of the evidence, through all time; two statements. */
export async function loadEvidenceFacts(tx: Tx): Promise<EvidenceFacts> {
  const [instruments, documents] = await Promise.all([listInstrumentFacts(tx), listDocumentFacts(tx)]);
  return { instruments, documents };
}
