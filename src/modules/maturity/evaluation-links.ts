import { same } from '../../kernel/i18n/text.ts';

/** Addresses of the pages of an evaluation that its registers do not draw. */
export const evaluationHref = (cycle: string): string => `/evaluations/${cycle}`;
export const indicatorHref = (cycle: string, number: number): string => `${evaluationHref(cycle)}/indicators/${number}`;
/** The evidence of a whole evaluation, or only the criteria of one colour. */
export const evidenceHref = (cycle: string, colour: string | null = null): string =>
  `${evaluationHref(cycle)}/evidence${colour === null ? '' : `?colour=${colour}`}`;
export const forecastHref = (cycle: string): string => `${evaluationHref(cycle)}/forecast`;
export const planHref = (cycle: string): string => `${evaluationHref(cycle)}/plan`;
export const proposalsHref = (cycle: string, number: number): string => `${indicatorHref(cycle, number)}/proposals`;
export const resultsHref = (cycle: string): string => `${evaluationHref(cycle)}/results`;
export const historyHref = '/evaluations/history';
export const agreementHref = (cycle: string): string => `${evaluationHref(cycle)}/agreement`;
export const scoresHref = (cycle: string): string => `${evaluationHref(cycle)}/scores`;
export const scoreHref = (cycle: string, number: number): string => `${indicatorHref(cycle, number)}/score`;
export const answerSheetHref = (cycle: string): string => `${evaluationHref(cycle)}/answers`;

export const evaluationsCrumb = { label: { id: 'Evaluasi SPBE', en: 'SPBE evaluations' }, href: '/evaluations' };

/** Where every page of an evaluation stands: below the list, and below its board. */
export const cycleCrumbs = ({ id, name }: { readonly id: string; readonly name: string }) => [
  evaluationsCrumb,
  { label: same(name), href: evaluationHref(id) },
];
