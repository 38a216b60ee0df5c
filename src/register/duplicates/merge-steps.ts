/** Names under which a merge stands in histories: of the row that goes, of the one that stays, of those that pointed. */
export const mergeSteps = { gone: 'merged-into', stays: 'absorb', repointed: 'repoint' } as const;
