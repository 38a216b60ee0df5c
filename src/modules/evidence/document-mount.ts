import { covers, reachOf } from '../../kernel/access/access.ts';
import type { Transaction } from '../../kernel/db/db.ts';
import { CodedError, type Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { labelsOf } from '../../register/labels.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import { deliveries } from './deliveries.register.ts';
import { getDocument } from './document.queries.ts';
import {
  type DeliveryValues,
  type DocumentValues,
  findDeliveryProblems,
  findDocumentProblems,
  findSubmissionProblems,
} from './document.rules.ts';
import { documentLinks } from './document-links.register.ts';
import { documents } from './documents.register.ts';
import type { EvidenceSlots } from './evidence-slots.ts';
import { authors } from './keepers.ts';
import { splitAddress } from './record-address.ts';
import { askAgain, askForSignatures } from './signing/ask-signers.ts';

/** The register of documents with its rules on classes, dates and what must be there to look at. */
export const mountDocuments = ({ timeZone }: EvidenceSlots): Mounted => ({
  register: documents,
  rules: (change) => {
    const values = change.values as DocumentValues;
    const problems = findDocumentProblems(change.id, values);
    if (change.step !== 'submit') return problems;
    return [...problems, ...findSubmissionProblems(values, isoDateOf(change.now, timeZone))];
  },
  after: { finalise: askForSignatures, revise: askAgain },
});

/** The document a row hangs on; whoever may not write documents of its agency may hang nothing on it. */
async function getOwnDocument(tx: Transaction, { values, actor }: ChangeSeen) {
  const document = await getDocument(tx, values.document as string);
  if (!covers(reachOf(actor, authors), actor, document)) throw new CodedError('forbidden');
  return document;
}

/** The register of deliveries: of final documents, between their date and today. */
export const mountDeliveries = ({ timeZone }: EvidenceSlots): Mounted => ({
  register: deliveries,
  check: async (tx, change) => {
    const document = await getOwnDocument(tx, change);
    if (change.step === 'strike') return [];
    return findDeliveryProblems(change.values as DeliveryValues, document, isoDateOf(change.now, timeZone));
  },
});

/** A link may lead to what the actor may read; what is not open is answered like what is not there. */
async function checkRecord(tx: Transaction, change: ChangeSeen): Promise<readonly Problem[]> {
  await getOwnDocument(tx, change);
  if (change.step !== 'create') return [];
  const { register, id } = splitAddress(change.values.record as string);
  const known = change.registry.find(register) !== undefined;
  const named = known && (await labelsOf({ ...change, tx, lang: 'id' }, new Map([[register, [id]]])))(register, id);
  if (named && named.label !== null) return [];
  return [
    problem('record', 'unknown-reference', {
      id: 'Tidak ada catatan di alamat ini.',
      en: 'There is no record at this address.',
    }),
  ];
}

/** The register of links from documents to records. */
export const mountDocumentLinks: Mounted = { register: documentLinks, check: checkRecord };
