import { same } from '../../kernel/i18n/text.ts';

/** Addresses of the pages of a plan that its registers do not draw. */
export const budgetHref = (id: string): string => `/budget/${id}`;
export const seriesHref = '/budget';

export const plansCrumb = { label: { id: 'Rencana dan anggaran', en: 'Plans and budgets' }, href: '/budget' };

/** Where every page of a plan stands. */
export const planCrumbs = ({ id, name }: { readonly id: string; readonly name: string }) => [
  plansCrumb,
  { label: same(name), href: budgetHref(id) },
];
