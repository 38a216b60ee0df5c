import type { Html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { statusBadge, type Tone } from '../../ui/state/state-badge.ts';
import type { View } from '../../ui/view.ts';
import type { AccountStatus } from './account.queries.ts';

const words: Readonly<Record<AccountStatus, { readonly label: Text; readonly tone: Tone }>> = {
  invited: { label: { id: 'Diundang', en: 'Invited' }, tone: 'info' },
  active: { label: { id: 'Aktif', en: 'Active' }, tone: 'good' },
  disabled: { label: { id: 'Dinonaktifkan', en: 'Disabled' }, tone: 'neutral' },
};

/** The state of an account as a badge. */
export const accountBadge = (view: View, status: AccountStatus): Html =>
  statusBadge(view, words[status].label, words[status].tone);
