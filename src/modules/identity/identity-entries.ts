import type { NavEntry } from '../../register/navigation.ts';
import { administrators } from './accounts.ts';

/** Where identity stands in the navigation. */
export const identityEntries: readonly NavEntry[] = [
  { section: 'administration', href: '/accounts', label: { id: 'Akun', en: 'Accounts' }, ...administrators },
  {
    section: 'administration',
    href: '/invitations',
    label: { id: 'Undangan', en: 'Invitations' },
    ...administrators,
  },
  {
    section: 'administration',
    href: '/sign-in-rules',
    label: { id: 'Faktor kedua', en: 'Second factor' },
    ...administrators,
  },
  { section: 'administration', href: '/tokens', label: { id: 'Token API', en: 'API tokens' }, ...administrators },
  {
    section: 'administration',
    href: '/denials',
    label: { id: 'Akses ditolak', en: 'Refused accesses' },
    ...administrators,
  },
];
