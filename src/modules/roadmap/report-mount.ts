import { problem } from '../../kernel/errors/problem.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import type { Mounted } from '../../register/registry.ts';
import { initiativeReports } from './initiative-reports.register.ts';

const ahead = { id: 'Laporkan keadaan hari ini atau sebelumnya.', en: 'Report the state of today or before.' };

/** Progress is reported of days that have been. */
export const mountReports = (timeZone: string): Mounted => ({
  register: initiativeReports,
  rules: ({ values, now }) =>
    String(values.asOf) > isoDateOf(now, timeZone) ? [problem('asOf', 'future', ahead)] : [],
});
