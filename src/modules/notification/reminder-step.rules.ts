/** So many days before a day is reminded of: far, near, and tomorrow. */
export const reminderSteps = [1, 7, 30] as const;

/**
 * Which reminder is due so many days before. It is the next one that has been reached, so a day on which nothing ran
 * makes it late and not lost; each is told once. null where it is too early, or the day has passed.
 */
export const stepFor = (daysLeft: number): (typeof reminderSteps)[number] | null =>
  daysLeft < 0 ? null : (reminderSteps.find((step) => daysLeft <= step) ?? null);
