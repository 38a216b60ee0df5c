import type { Text } from '../../../kernel/i18n/text.ts';
import type { ApplicationType, GateSettings, RequestSeen } from './gate-facts.ts';
import { type Judged, pass, type Rule, refuse, warn } from './rule.ts';

const closed: Text = { id: 'Kode sumbernya tertutup.', en: 'Its source code is closed.' };

/** What of a licence decides: whether the code is open, and the reason where it is not. */
export type LicenceSeen = Pick<RequestSeen, 'openSource' | 'closedReason'> & { readonly type: ApplicationType };

/** Open source is preferred, or for some types a duty which no reason lifts (TPI 29; LU 20(3), 25(1)). */
export function judgeLicence({ type, openSource, closedReason }: LicenceSeen, settings: GateSettings): Judged {
  if (openSource === 'open') return pass({ id: 'Kode sumbernya terbuka.', en: 'Its source code is open.' });
  if (settings.applications.openSource[type] === 'must')
    return refuse(closed, {
      id: 'Aplikasi khusus harus memakai kode sumber terbuka; ubah rancangannya.',
      en: 'A special application must be open source; change the design.',
    });
  return closedReason
    ? warn(closed, {
        id: 'Sumber terbuka diutamakan; nilai alasan pemohon.',
        en: 'Open source is preferred; judge the reason given.',
      })
    : warn(closed, {
        id: 'Sumber terbuka diutamakan: tuliskan alasan tertulis.',
        en: 'Open source is preferred: give a written reason.',
      });
}

/** The open-source rule on a request. */
export const openSourceRule: Rule = {
  name: 'open-source',
  title: { id: 'Sumber terbuka', en: 'Open source' },
  provisions: ['tpi-29', 'lu-20-3', 'lu-25-1'],
  judge: ({ request }, settings) => judgeLicence(request, settings),
};
