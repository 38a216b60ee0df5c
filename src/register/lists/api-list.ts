import type { Schema } from '../field.ts';

/** A list that always comes whole, in the shape of every list of the API. */
export const wholeList = <T>(items: readonly T[]) => ({ items, nextCursor: null, total: items.length });

const listOf = (items: Schema, nextCursor: Schema, more: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  required: ['items', 'nextCursor', 'total', ...Object.keys(more)],
  properties: { items: { type: 'array', items }, nextCursor, total: { type: 'integer' }, ...more },
});

/** The schema of a list that comes in pages; `more` stands beside the items. */
export const pagedListSchema = (items: Schema, more: Readonly<Record<string, Schema>> = {}): Schema =>
  listOf(items, { type: ['string', 'null'], description: 'The `cursor` of the next page; null on the last' }, more);

/** The schema of a list that always comes whole. */
export const wholeListSchema = (items: Schema, more: Readonly<Record<string, Schema>> = {}): Schema =>
  listOf(items, { type: 'null' }, more);

/** The parameter that turns the page of a list. */
export const cursorParameter = {
  name: 'cursor',
  in: 'query',
  description: 'nextCursor of the page before',
  schema: { type: 'string' },
};
