import { covers, reachOf } from '../../../kernel/access/access.ts';
import { padu } from '../../../kernel/access/padu.ts';
import type { Transaction, Tx } from '../../../kernel/db/db.ts';
import { CodedError, type Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import type { SignerFacts } from '../../../kernel/signatures/certificates.ts';
import { takeStep } from '../../../register/change.ts';
import type { ChangeAhead, ChangeSeen, Mounted, Values } from '../../../register/registry.ts';
import { documents } from '../documents.register.ts';
import type { EvidenceSlots } from '../evidence-slots.ts';
import { authors } from '../keepers.ts';
import { copyFaults } from './copy-faults.ts';
import { documentSigners, signedStates } from './document-signers.register.ts';
import { type CopyJudge, type CopyPair, copyJudge } from './judge-copies.ts';
import {
  findContent,
  getDocumentNow,
  getSigner,
  listSigners,
  lockDocument,
  type SignedDocument,
} from './signing.queries.ts';

const notIssued = {
  id: 'Dokumen ini belum atau tidak lagi final. Tanda tangan dibubuhkan setelah dokumen disahkan.',
  en: 'The document is not final, or no longer. It is signed once it was made final.',
};
const oneFile = { id: 'Unggah tepat satu berkas.', en: 'Upload exactly one file.' };
const noPdf = {
  id: 'Dokumen ini bukan PDF, jadi tidak dapat ditandatangani secara elektronik di sini. Lampirkan pindaiannya.',
  en: 'The document is no PDF and cannot be signed electronically here. Attach a scan.',
};
const anotherPerson = {
  id: 'Hanya penanda tangan yang disebut dalam dokumen yang dapat mengunggah tanda tangan elektroniknya.',
  en: 'Only the signer whom the document names uploads their electronic signature.',
};
const signedAlready = {
  id: 'Sertifikat ini sudah dipakai menandatangani dokumen ini. Setiap penanda tangan memakai sertifikatnya sendiri.',
  en: 'This certificate has signed the document already. Each signer uses their own.',
};

/** Whoever brings what was signed: the person named; for somebody without an account, and for scans, also who writes the agency's documents. */
function requireBringer({ step, values, actor }: ChangeAhead): readonly Problem[] {
  if (values.person === actor.id) return [];
  if (step === 'sign' && values.person !== null) return [problem('files', 'another-person', anotherPerson)];
  const standing = { agencyId: String(values.agency), createdBy: null };
  if (!covers(reachOf(actor, authors), actor, standing)) throw new CodedError('forbidden');
  return [];
}

const filesOf = ({ values }: Pick<ChangeSeen, 'values'>): readonly string[] =>
  (values.files ?? []) as readonly string[];

type Refused = { readonly problem: Problem };
type Judged = { readonly signer: SignerFacts } | Refused;

const refused = (code: string, message: Problem['message']): Refused => ({ problem: problem('files', code, message) });

/** The document's file and the one brought, where both are there and can be signed electronically. */
async function pairOf(
  tx: Tx,
  change: Pick<ChangeSeen, 'values'>,
  document: SignedDocument,
): Promise<CopyPair | Refused> {
  if (document.sha256 === null || document.mediaType !== 'application/pdf') return refused('not-pdf', noPdf);
  const copy = await findContent(tx, filesOf(change)[0] ?? '');
  return copy === undefined ? refused('required', oneFile) : { issued: document.sha256, copy };
}

/** The electronic signature in the file brought, or why it is none. */
async function judge(
  tx: Transaction,
  change: ChangeSeen,
  document: SignedDocument,
  judgeCopy: CopyJudge,
): Promise<Judged> {
  const pair = await pairOf(tx, change, document);
  if ('problem' in pair) return pair;
  const judged = await judgeCopy(pair, change.now);
  if ('fault' in judged) return refused(judged.fault, copyFaults[judged.fault]);
  const signer = judged.signers.at(-1);
  if (!signer) return refused('no-signature', copyFaults['no-signature']);
  const others = await listSigners(tx, document.id);
  return others.some(({ fingerprint }) => fingerprint === signer.fingerprint)
    ? refused('already-signed', signedAlready)
    : { signer };
}

/** Judges what is brought before anything is locked; under the lock the same two files cost nothing, others are judged. */
async function judgeAhead(tx: Tx, change: ChangeAhead, judgeCopy: CopyJudge): Promise<void> {
  if (change.step !== 'sign' || filesOf(change).length !== 1 || requireBringer(change).length > 0) return;
  const document = await getDocumentNow(tx, String(change.values.document));
  const pair = await pairOf(tx, change, document);
  if (!('problem' in pair)) await judgeCopy(pair, change.now);
}

async function checkSigner(tx: Transaction, change: ChangeSeen, judgeCopy: CopyJudge): Promise<readonly Problem[]> {
  const { step } = change;
  if (step !== 'sign' && step !== 'attach') return [];
  const problems = requireBringer(change);
  if (problems.length > 0) return problems;
  const document = await lockDocument(tx, String(change.values.document));
  if (document.status !== 'final') return [problem('files', 'not-issued', notIssued)];
  if (filesOf(change).length !== 1) return [problem('files', 'one-file', oneFile)];
  if (step === 'attach') return [];
  const judged = await judge(tx, change, document, judgeCopy);
  return 'problem' in judged ? [judged.problem] : [];
}

const nothing = { answers: {}, reason: null };
const byPadu = (tx: Transaction, change: ChangeSeen) => ({ ...change, tx, actor: padu });

/** The document takes over what was brought; once everybody has signed, it is signed. */
async function giveToDocument(tx: Transaction, change: ChangeSeen, files: readonly string[]): Promise<void> {
  const { id, version } = await lockDocument(tx, String(change.values.document));
  const act = { ...byPadu(tx, change), held: { files } };
  const mounted = change.registry.get(documents.name);
  await takeStep(act, mounted, 'take-signed', id, version, { ...nothing, values: { files } });
  const signers = await listSigners(tx, id);
  if (signers.every(({ status }) => signedStates.includes(status)))
    await takeStep(act, mounted, 'complete', id, version + 1, { ...nothing, values: {} });
}

async function takeOwn(tx: Transaction, change: ChangeSeen, id: string, step: string, values: Values): Promise<void> {
  const signer = await getSigner(tx, id);
  const mounted = change.registry.get(documentSigners.name);
  await takeStep(byPadu(tx, change), mounted, step, id, signer.version, { ...nothing, values });
}

/** What Padu writes down of an electronic signature that was accepted. */
async function certify(tx: Transaction, change: ChangeSeen, judgeCopy: CopyJudge, timeZone: string): Promise<void> {
  const document = await lockDocument(tx, String(change.values.document));
  const judged = await judge(tx, change, document, judgeCopy);
  if ('problem' in judged) throw new CodedError('invalid', {}, { problems: [judged.problem] });
  const { name, issuer, fingerprint, issuerTrust, outdated, at, stampedBy } = judged.signer;
  await takeOwn(tx, change, change.id, 'certify', {
    certificate: name.slice(0, 200),
    issuer: issuer.slice(0, 200),
    fingerprint,
    standing: outdated ? 'outdated' : issuerTrust,
    stampedBy: stampedBy?.slice(0, 200) ?? null,
    signedOn: isoDateOf(at === null ? change.now : new Date(at), timeZone),
  });
  await giveToDocument(tx, change, [...filesOf(change), ...document.files.slice(1)]);
}

const none = {
  files: null,
  signedOn: null,
  stampedBy: null,
  certificate: null,
  issuer: null,
  standing: null,
  fingerprint: null,
};

/** Takes back what a signer brought: it is asked for again. */
export const resetSigner = (tx: Transaction, change: ChangeSeen, id: string): Promise<void> =>
  takeOwn(tx, change, id, 'reset', none);

/** The register of signers: what is brought is looked at before it counts, and the document follows. */
export function mountSigners(slots: EvidenceSlots): Mounted {
  const judgeCopy = copyJudge(slots);
  return {
    register: documentSigners,
    ahead: (tx, change) => judgeAhead(tx, change, judgeCopy),
    check: (tx, change) => checkSigner(tx, change, judgeCopy),
    after: async (tx, change) => {
      if (change.step === 'sign') await certify(tx, change, judgeCopy, slots.timeZone);
      if (change.step === 'return') await resetSigner(tx, change, change.id);
      if (change.step !== 'confirm') return;
      const { files } = await lockDocument(tx, String(change.values.document));
      await giveToDocument(tx, change, [...files, ...filesOf(change)]);
    },
  };
}
