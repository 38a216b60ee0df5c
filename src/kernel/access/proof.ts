/** How long a proof of who somebody is (password, code, passkey) is good for what cannot be made good again. */
export const freshMinutes = 10;

/** Whether a proof is recent enough. One from the future is none. */
export const isFresh = (confirmedAt: Date, now: Date): boolean =>
  confirmedAt <= now && now.getTime() - confirmedAt.getTime() <= freshMinutes * 60_000;
