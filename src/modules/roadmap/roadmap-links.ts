import { same } from '../../kernel/i18n/text.ts';

/** Addresses of the pages of a roadmap that its registers do not draw. */
export const roadmapHref = (id: string): string => `/roadmap/${id}`;
export const baselineHref = (id: string): string => `${roadmapHref(id)}/baseline`;

export const roadmapsCrumb = { label: { id: 'Peta rencana SPBE', en: 'SPBE roadmaps' }, href: '/roadmaps' };

/** Where every page of a roadmap stands: below the list, and below its overview. */
export const roadmapCrumbs = ({ id, name }: { readonly id: string; readonly name: string }) => [
  roadmapsCrumb,
  { label: same(name), href: roadmapHref(id) },
];
