import type { DomainId } from '../element/index.ts';

/** The domains from what people meet down to what carries it, as the map shows them. */
export const domainIds: readonly DomainId[] = ['RAL', 'RAB', 'RAA', 'RAD', 'RAI', 'RAK'];
