import type { ErrorCode, Problem } from '../errors/errors.ts';
import type { Text } from '../i18n/text.ts';

/** Why a sheet was refused, as plain data that can leave the reading process. */
export type RefusalData = {
  readonly code: ErrorCode;
  readonly values: Readonly<Record<string, string | number | Text>>;
  readonly problems: readonly Problem[];
};

/** Thrown inside the reading process; `readSheet` turns it into the CodedError that callers see. */
export class Refusal extends Error {
  readonly data: RefusalData;

  constructor(code: ErrorCode, values: RefusalData['values'], problems: readonly Problem[] = []) {
    super(code);
    this.data = { code, values, problems };
  }
}
