import { CodedError } from '../errors/errors.ts';
import { same, type Text } from '../i18n/text.ts';

const databaseLost: Text = { id: 'basis data tidak terjangkau.', en: 'the database cannot be reached.' };
const diskFull: Text = { id: 'ruang penyimpanan penuh.', en: 'the storage is full.' };
const unreadable: Text = { id: 'isinya rusak.', en: 'its content is broken.' };
const noJson: Text = { id: 'isinya bukan JSON yang benar.', en: 'its body is not valid JSON.' };
const overloaded: Text = { id: 'terlalu banyak pekerjaan sekaligus.', en: 'too much work at once.' };

/** Errors that end when their cause ends: the driver's own, the system's, and PostgreSQL's classes 08 and 57P. */
const passing: readonly (readonly [RegExp, Text])[] = [
  [/^(CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE$|08|57P0)/, databaseLost],
  [/^(53100|ENOSPC|EDQUOT)$/, diskFull],
  [/^(53|40001$|40P01$|55P03$|57014$)/, overloaded],
];

/** Text no database can hold: a NUL character, half of a surrogate pair. Only somebody who means harm sends it. */
const unstorable = /^(22021|22P05)$/;

/** What the reader of multipart bodies says of one that is none; it gives no code. */
const brokenForm = /^(Unexpected end of (form|file|multipart data)|Malformed (part header|content type)|Multipart: )/;

type Thrown = {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly statusCode?: unknown;
  readonly validation?: unknown;
};

function fromFastify(error: Error & Thrown): CodedError | undefined {
  const code = String(error.code ?? '');
  if (error.statusCode === 413 || /^FST_(REQ_FILE|PARTS|FILES|FIELDS)/.test(code)) {
    return new CodedError('too-large', { limit: { id: 'server', en: 'the server' } });
  }
  if (error.statusCode === 415) return new CodedError('unsupported-media-type');
  if (error.statusCode === 404) return new CodedError('not-found');
  const clientFault = typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500;
  if (/^FST_ERR_CTP_(INVALID|EMPTY)_JSON_BODY$/.test(code)) return new CodedError('bad-request', { detail: noJson });
  if (error.validation !== undefined || clientFault)
    return new CodedError('bad-request', { detail: same(error.message) });
  if (error.statusCode === 503) return new CodedError('unavailable', { detail: overloaded });
  return undefined;
}

/** Whatever was thrown, as an error of the catalogue. What nobody foresaw becomes `internal` with the request's id. */
export function toCodedError(thrown: unknown, requestId: string): CodedError {
  if (thrown instanceof CodedError) return thrown;
  const error: Error & Thrown = thrown instanceof Error ? thrown : new Error(String(thrown));
  // A server that went and took its socket along: no such file.
  const code = error.syscall === 'connect' ? 'ECONNREFUSED' : String(error.code ?? '');
  const found = passing.find(([pattern]) => pattern.test(code));
  if (found) return new CodedError('unavailable', { detail: found[1] });
  if (unstorable.test(code) || brokenForm.test(error.message))
    return new CodedError('bad-request', { detail: unreadable });
  return fromFastify(error) ?? new CodedError('internal', { requestId });
}
