import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import type { Mounted } from '../../../register/registry.ts';
import type { DevelopmentSlots } from '../development-slots.ts';
import { findOwner } from './maintenance.queries.ts';
import { maintenanceRecords } from './maintenance-records.register.ts';
import { planCare } from './plan-care.ts';

const notYet = { id: 'Tanggalnya belum tiba.', en: 'This day has not come yet.' };
const otherOwner = {
  id: 'Pemilik aplikasi ini perangkat daerah lain.',
  en: 'This application belongs to another agency.',
};

/** Maintenance is recorded by the owner of the application, once it was done, and says when it is due next (LU 20(9)). */
export const mountMaintenance = ({ timeZone }: DevelopmentSlots): Mounted => ({
  register: maintenanceRecords,
  check: async (tx, { values, now }): Promise<readonly Problem[]> => [
    ...(String(values.date) > isoDateOf(now, timeZone) ? [problem('date', 'future', notYet)] : []),
    ...((await findOwner(tx, String(values.application))) === values.agency
      ? []
      : [problem('agency', 'other-owner', otherOwner)]),
  ],
  after: (tx, change) => planCare(tx, change, String(change.values.application), change.before),
});
