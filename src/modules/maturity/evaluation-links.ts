/** Addresses of the pages of an evaluation that its registers do not draw. */
export const evaluationHref = (cycle: string): string => `/evaluations/${cycle}`;
export const indicatorHref = (cycle: string, number: number): string => `${evaluationHref(cycle)}/indicators/${number}`;
export const proposalsHref = (cycle: string, number: number): string => `${indicatorHref(cycle, number)}/proposals`;
export const resultsHref = (cycle: string): string => `${evaluationHref(cycle)}/results`;
export const historyHref = '/evaluations/history';
