import type { FastifyRequest } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { type ListQuery, readListQuery } from '../list-query.ts';
import type { Register } from '../register.ts';
import type { Values } from '../registry.ts';
import { meansSome } from './bulk-steps.ts';

/**
 * Which rows: those named by their ids, or all that a filter shows. The address says it as that of the list does.
 * @throws CodedError `no-rows-chosen`: nobody changes a whole register by forgetting to tick
 */
export function chosenIn(register: Register, request: FastifyRequest): ListQuery {
  const query = readListQuery(register, request.query as Values);
  if (!meansSome(query)) throw new CodedError('no-rows-chosen');
  return query;
}
