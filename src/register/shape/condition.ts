/** One answer on which a field depends: the other field holds (one of) these values. */
export type Condition = { readonly field: string; readonly is: readonly (string | boolean)[] };

/** When a field is asked for at all, and whether it must then be filled. Every condition must hold. */
export type When = { readonly all: readonly Condition[]; readonly required: boolean };

/** `{ kind: ['permanent'] }`: how a definition writes conditions. */
export type Conditions<N extends string = string> = { readonly [K in N]?: readonly (string | boolean)[] };
