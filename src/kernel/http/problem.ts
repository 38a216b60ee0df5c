import type { CodedError } from '../errors/errors.ts';
import { type Lang, say } from '../i18n/text.ts';

/** An error as the API tells it: RFC 9457, with our code, a problem per field, and the request to ask about. */
export type ProblemDocument = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors: readonly {
    readonly field: string;
    readonly code: string;
    readonly message: string;
    readonly row?: number;
  }[];
  readonly requestId: string;
  readonly [more: string]: unknown;
};

/** Writes a coded error as an RFC 9457 problem document in one language. */
export const toProblem = (error: CodedError, lang: Lang, requestId: string): ProblemDocument => ({
  ...error.extra,
  type: `urn:padu:error:${error.code}`,
  title: say(error.title, lang),
  status: error.status,
  detail: say(error.mend, lang),
  code: error.code,
  errors: error.problems.map(({ message, ...rest }) => ({ ...rest, message: say(message, lang) })),
  requestId,
});
