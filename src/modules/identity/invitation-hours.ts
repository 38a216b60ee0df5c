/** How long an invitation link is good. */
export const invitationHours = 72;

/** How long the link of a recovered account is good. */
export const recoveryHours = 24;
