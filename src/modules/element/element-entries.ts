import type { NavEntry } from '../../register/navigation.ts';

/** The links of the navigation to what concerns all inventories. */
export const elementEntries: readonly NavEntry[] = [
  { section: 'inventory', href: '/inventory', label: { id: 'Ikhtisar', en: 'At a glance' }, access: 'signed-in' },
  {
    section: 'inventory',
    href: '/inventory/findings',
    label: { id: 'Temuan inventaris', en: 'Findings' },
    access: 'signed-in',
  },
  {
    section: 'inventory',
    href: '/inventory/facilities',
    label: { id: 'Pemeriksaan fasilitas', en: 'Facility check' },
    access: 'signed-in',
  },
  {
    section: 'inventory',
    href: '/inventory/guarantees',
    label: { id: 'Matriks jaminan', en: 'Matrix of guarantees' },
    access: 'signed-in',
  },
];
