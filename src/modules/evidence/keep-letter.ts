import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { type ReceivedFile, receiveFile } from '../../kernel/files/receive-file.ts';
import { recordFile } from '../../kernel/files/store-file.ts';
import { onceOnly } from '../../kernel/http/once-only.ts';
import type { Act } from '../../register/act.ts';
import { createRow } from '../../register/change.ts';
import type { Signer } from '../../register/letters/letter-entries.ts';
import { actorOf, change, type Site } from '../../register/site.ts';
import { mayOn } from '../../register/step-availability.ts';
import type { DocumentKindId } from './document-kinds.ts';
import { nameSigners } from './signing/ask-signers.ts';

/** An official document that Padu wrote, to be kept with the record it is about. */
export type WrittenLetter = {
  readonly pdf: Buffer;
  readonly title: string;
  readonly kind: DocumentKindId;
  /** The number on it; empty where it has none, then `archive` and its hash name it. */
  readonly number: string;
  readonly archive: string;
  readonly date: string;
  /** The agency that issues it, where the actor may write documents of it. */
  readonly issuer: string | null;
  /** Who the document says will sign it, in their order. */
  readonly signers: readonly Signer[];
  /** The address of the record, `register/id`. */
  readonly record: string;
  /** Marks the sending, so that the same one twice is kept once. */
  readonly once: string | null;
};

/**
 * Records an official document as a draft of an agency, tied to its record, with everybody who signs it.
 * @returns the id of the document
 */
export async function recordLetter(
  act: Act,
  received: ReceivedFile,
  agency: string,
  letter: Omit<WrittenLetter, 'pdf' | 'issuer' | 'once'>,
): Promise<string> {
  const { title, kind, number, archive, date, record, signers } = letter;
  const [documents, documentLinks] = [act.registry.get('documents'), act.registry.get('document-links')];
  const file = await recordFile(act.tx, received, act);
  const values = {
    number: number === '' ? `${archive}/${file.sha256.slice(0, 8)}` : number,
    title,
    kind,
    agency,
    date,
    classification: 'restricted',
    openness: 'public',
    files: [file.id],
  };
  const document = await createRow(act, documents, { values, answers: {}, reason: null });
  const link = { document, record, why: title };
  await createRow(act, documentLinks, { values: link, answers: {}, reason: null });
  await nameSigners(act, { document, agency, signers });
  return document;
}

/**
 * Keeps an official document as a draft, tied to its record, exactly as it was shown.
 * @returns the id of the document
 * @throws CodedError `forbidden` where the actor writes documents of no agency
 */
export async function keepLetter(site: Site, request: FastifyRequest, letter: WrittenLetter): Promise<string> {
  const { pdf, title, issuer, once } = letter;
  const actor = actorOf(request);
  const own = actor.assignments.flatMap(({ agencyId }) => agencyId ?? []);
  const { register } = site.registry.get('documents');
  const agency = [...(issuer === null ? [] : [issuer]), ...own].find((agencyId) =>
    mayOn(actor, register.create, { agencyId, createdBy: actor.id }),
  );
  if (agency === undefined) throw new CodedError('forbidden');
  const stream = Readable.from([pdf]);
  const received = await receiveFile({ stream, name: `${title}.pdf`, dir: site.filesDir, maxBytes: pdf.length });
  const body = { agency, sha256: received.sha256 };
  return change(site, request, (act) =>
    onceOnly(act.tx, { ...act, key: once, route: `POST ${request.url}`, body }, () =>
      recordLetter(act, received, agency, letter),
    ),
  );
}
