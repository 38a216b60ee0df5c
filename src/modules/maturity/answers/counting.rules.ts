import { doesCount } from '../../evidence/index.ts';

/** Whether what stands as evidence counts, by its state: a document that is final, a legal instrument in force. */
export const counts = (status: string): boolean => status === 'in-force' || doesCount(status);
