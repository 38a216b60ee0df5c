/** Processes killed in all: a few in every run of the tests, CRASHES=100 and more when somebody wants to be sure. */
const kills = Number(process.env.CRASHES ?? 5);

const share = (part: number): number => Math.max(1, Math.ceil(kills * part));

/** How often each is killed: the whole server amid imports and uploads, a backup, a restore, what tells webhooks. */
export const killsOf = { server: share(0.4), backup: share(0.2), restore: share(0.2), webhooks: share(0.2) } as const;
