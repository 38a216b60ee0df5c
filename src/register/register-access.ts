import type { Grant } from '../kernel/access/access.ts';
import type { ReadGrant } from './register.ts';
import { grantsOf } from './scope.ts';

/** The roles behind a read grant, whatever the level: who may open the list at all. The rows are then scoped. */
export function grantOf(read: ReadGrant): Grant {
  return Object.assign({}, ...grantsOf(read));
}
