/** The states in which a document counts: it was made final and not withdrawn, also while a new version is looked at. */
export const countingStates: readonly string[] = ['final', 'revised', 'signed'];

/** Whether a document in a state counts. */
export const doesCount = (status: string): boolean => countingStates.includes(status);
