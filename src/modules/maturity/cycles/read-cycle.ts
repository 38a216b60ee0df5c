import { CodedError } from '../../../kernel/errors/errors.ts';
import { isId } from '../../../register/fields/reference.ts';
import { findRow, type Reader } from '../../../register/read.ts';
import { type Cycle, findCycle } from './cycle.queries.ts';
import { evaluationCycles } from './evaluation-cycles.register.ts';

export type { Cycle };

/** An evaluation the reader may read. @throws CodedError `not-found`, also for what is not open to them */
export async function getReadableCycle(reader: Reader, id: string): Promise<Cycle> {
  const seen = isId(id) ? await findRow(reader, evaluationCycles, evaluationCycles.read, id, false) : undefined;
  const cycle = seen && (await findCycle(reader.tx, id));
  if (!cycle) throw new CodedError('not-found');
  return cycle;
}
