import type { Text } from '../i18n/text.ts';
import type { Problem } from './errors.ts';

/** One reason to refuse a change. */
export const problem = (field: string, code: string, message: Text): Problem => ({ field, code, message });
