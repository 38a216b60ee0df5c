import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import type { Classification } from './document-classes.ts';
import { doesCount } from './document-standing.rules.ts';

/** What the rules read of a document. */
export type DocumentValues = {
  readonly date: string | null;
  readonly validUntil: string | null;
  readonly classification: Classification;
  readonly openness: 'public' | 'excluded';
  readonly follows: readonly string[] | null;
  readonly files: readonly string[] | null;
  readonly location: string | null;
};

/** Classes that nobody may call public information. */
const closed: readonly Classification[] = ['confidential', 'secret'];

/** What is secret cannot be open to the public. */
export function findClassProblems(values: DocumentValues): readonly Problem[] {
  return values.openness === 'public' && closed.includes(values.classification)
    ? [
        problem('openness', 'contradiction', {
          id: 'Dokumen konfidensial atau rahasia harus dikecualikan, dengan alasannya.',
          en: 'A confidential or secret document must be excluded, with the reason.',
        }),
      ]
    : [];
}

/** What contradicts itself in a document, whatever its state. */
export function findDocumentProblems(id: string, values: DocumentValues): readonly Problem[] {
  const problems = [...findClassProblems(values)];
  if (values.follows?.includes(id))
    problems.push(
      problem('follows', 'itself', {
        id: 'Dokumen tidak dapat menindaklanjuti dirinya sendiri.',
        en: 'A document cannot follow itself.',
      }),
    );
  if (values.date && values.validUntil && values.validUntil < values.date)
    problems.push(
      problem('validUntil', 'too-early', {
        id: 'Tidak sebelum tanggal dokumen.',
        en: 'Not before the date of the document.',
      }),
    );
  return problems;
}

/** What keeps a document from being submitted: a date to come, or nothing that one could look at. */
export function findSubmissionProblems(values: DocumentValues, today: string): readonly Problem[] {
  const problems: Problem[] = [];
  if (values.date !== null && values.date > today)
    problems.push(
      problem('date', 'future', { id: 'Tanggal dokumen belum tiba.', en: 'The date of the document is to come.' }),
    );
  if (!values.files?.length && !values.location)
    problems.push(
      problem('files', 'required', {
        id: 'Unggah berkasnya, atau tulis tempat simpan naskah aslinya.',
        en: 'Upload the file, or write where the original is kept.',
      }),
    );
  return problems;
}

/** What the rules read of a delivery. */
export type DeliveryValues = {
  readonly recipient: string;
  readonly agency: string | null;
  readonly party: string | null;
  readonly date: string;
};

/** What is wrong with a delivery of a document. */
export function findDeliveryProblems(
  values: DeliveryValues,
  document: { readonly status: string; readonly date: string | null },
  today: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (!doesCount(document.status))
    problems.push(
      problem('document', 'not-final', {
        id: 'Hanya dokumen final yang disampaikan.',
        en: 'Only a final document is delivered.',
      }),
    );
  if ((values.recipient === 'agency') !== (values.agency !== null))
    problems.push(
      problem('agency', 'recipient', {
        id: 'Isi bila penerimanya perangkat daerah, dan hanya saat itu.',
        en: 'Fill in when the recipient is an agency, and only then.',
      }),
    );
  if (values.party !== null && values.recipient !== 'other-party')
    problems.push(
      problem('party', 'recipient', {
        id: 'Isi hanya bila penerimanya pihak lain.',
        en: 'Fill in only when the recipient is another party.',
      }),
    );
  if (values.date > today || (document.date !== null && values.date < document.date))
    problems.push(
      problem('date', 'out-of-range', {
        id: 'Antara tanggal dokumen dan hari ini.',
        en: 'Between the date of the document and today.',
      }),
    );
  return problems;
}
