const day = 86_400_000;

/** The date so many days after another; `YYYY-MM-DD` both. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
