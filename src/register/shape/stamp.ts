/**
 * When Padu writes a date by itself: on these steps (`create` names the birth of the row), so many days after them; and
 * on which steps it takes the date back.
 */
export type Stamp = { readonly on: readonly string[]; readonly days: number; readonly off?: readonly string[] };
