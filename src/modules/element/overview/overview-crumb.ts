import type { Crumb } from '../../../ui/breadcrumbs/breadcrumbs.ts';

/** Where pages about all inventories lead back to. */
export const overviewCrumb: Crumb = {
  label: { id: 'Ikhtisar inventaris', en: 'Inventory at a glance' },
  href: '/inventory',
};
