/** How long an invitation link is good. */
export const invitationHours = 72;
