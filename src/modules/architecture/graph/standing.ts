import type { Element } from './graph.ts';

/** Where an element stands between today and the architecture aimed at. */
export type Standing = 'stays' | 'to-build' | 'to-end';

/** In use and kept; planned or being made; to be ended. What is over is in no graph. */
export const standingOf = ({ status }: Pick<Element, 'status'>): Standing =>
  status === 'in-use' ? 'stays' : status === 'to-retire' ? 'to-end' : 'to-build';

/** Whether it is there today. */
export const isAsIs = (element: Pick<Element, 'status'>): boolean => standingOf(element) !== 'to-build';

/** Whether it belongs to the architecture aimed at. */
export const isToBe = (element: Pick<Element, 'status'>): boolean => standingOf(element) !== 'to-end';
