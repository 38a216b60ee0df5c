/** What became of a mail. `refused`: the mail server said for good that it will not take it. */
export const mailStates = ['queued', 'sent', 'failed', 'refused', 'dropped'] as const;
export type MailState = (typeof mailStates)[number];
