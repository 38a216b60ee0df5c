import type { Element } from './graph/graph.ts';

/** Addresses of the pages of the architecture. */
export const architectureHref = '/architecture';
export const coverageHref = (domain: string): string => `/architecture/coverage?domain=${domain}`;
export const gapHref = '/architecture/gap';
export const matrixHref = '/architecture/matrix';
export const heatHref = '/architecture/heat';
export const qualityHref = '/architecture/quality';
export const exchangeHref = '/architecture/exchange';
export const elementHref = (id: string): string => `/architecture/elements/${id}`;
export const switchOffHref = (id: string): string => `/architecture/elements/${id}/switch-off`;
export const editionHref = (id: string): string => `/architecture/editions/${id}`;

/** The record an element is. */
export const recordHref = ({ register, id }: Pick<Element, 'register' | 'id'>): string => `/${register}/${id}`;

/** Where a record is mended. */
export const mendHref = (element: Pick<Element, 'register' | 'id'>): string => `${recordHref(element)}/edit`;
