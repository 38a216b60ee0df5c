import type { Problem } from '../../kernel/errors/errors.ts';
import type { Text } from '../../kernel/i18n/text.ts';

/** One reason to refuse a change. */
export const problem = (field: string, code: string, message: Text): Problem => ({ field, code, message });
