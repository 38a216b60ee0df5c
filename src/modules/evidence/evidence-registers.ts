import type { Tx } from '../../kernel/db/db.ts';
import type { Mounted } from '../../register/registry.ts';
import { deliveries } from './deliveries.register.ts';
import { listDocumentFacts } from './document.queries.ts';
import { documentLinks } from './document-links.register.ts';
import { mountDeliveries, mountDocumentLinks, mountDocuments } from './document-mount.ts';
import { documents } from './documents.register.ts';
import type { EvidenceFacts } from './evidence-facts.ts';
import type { EvidenceSlots } from './evidence-slots.ts';
import { listInstrumentFacts } from './instrument.queries.ts';
import { mountInstruments } from './instrument-mount.ts';
import { legalInstruments } from './legal-instruments.register.ts';
import { mountSigners } from './signing/signer-mount.ts';

/** The registers of evidence, with what the program around them gives. */
export const evidenceRegisters = (slots: EvidenceSlots): readonly Mounted[] => [
  mountInstruments(slots),
  mountDocuments(slots),
  mountDeliveries(slots),
  mountDocumentLinks,
  mountSigners(slots),
];

/** The registers that `loadEvidenceFacts` reads. */
export const evidenceFactRegisters: readonly string[] = [legalInstruments, documents, documentLinks, deliveries].map(
  ({ name }) => name,
);

/** All that compliance reads of the evidence, through all time; two statements. */
export async function loadEvidenceFacts(tx: Tx): Promise<EvidenceFacts> {
  const [instruments, documents] = await Promise.all([listInstrumentFacts(tx), listDocumentFacts(tx)]);
  return { instruments, documents };
}
