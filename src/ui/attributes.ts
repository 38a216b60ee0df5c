import { attr, type Html, html } from '../kernel/html/html.ts';

/** What an attribute may be: nullish and false write nothing, true writes the name alone. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Many attributes of one element, each escaped, with the space that goes before it. */
export const attributes = (all: Attributes): Html =>
  html`${Object.entries(all).map(([name, value]) => attr(name, value))}`;
