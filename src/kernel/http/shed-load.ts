import { fastifyUnderPressure } from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { CodedError } from '../errors/errors.ts';
import { routeOf } from './declared-routes.ts';

/** Less than the heap the starter allows, so that work is refused before the process ends. */
const heapBytes = 0.8 * 1024 ** 3;

/**
 * Refuses work with 503 while there is more than the process can answer in time; health still answers.
 * @param mostDelayMs how late the process may come to its work before it refuses more; 0 refuses nothing: where a process
 *   does more than serve, neither its delays nor its heap are the server's
 */
export async function shedLoad(app: FastifyInstance, mostDelayMs: number): Promise<void> {
  await app.register(fastifyUnderPressure, {
    maxEventLoopDelay: mostDelayMs,
    maxHeapUsedBytes: mostDelayMs === 0 ? 0 : heapBytes,
    pressureHandler: (request) => {
      if (routeOf(request)?.url.startsWith('/health/')) return;
      const detail = { id: 'terlalu banyak pekerjaan sekaligus.', en: 'too much work at once.' };
      throw new CodedError('unavailable', { detail });
    },
  });
}
