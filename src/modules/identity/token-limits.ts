/** A token lives a year at most: what nobody renews, nobody needs. */
export const tokenLimits = { mostDays: 365, defaultDays: 90 } as const;
