import { fastifyUnderPressure } from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { CodedError } from '../errors/errors.ts';

const limits = { eventLoopDelayMs: 5000, heapBytes: 1.2 * 1024 ** 3 };

/** Refuses work with 503 while there is more than the process can answer in time; health still answers. */
export async function shedLoad(app: FastifyInstance): Promise<void> {
  await app.register(fastifyUnderPressure, {
    maxEventLoopDelay: limits.eventLoopDelayMs,
    maxHeapUsedBytes: limits.heapBytes,
    pressureHandler: (request) => {
      if (request.routeOptions.url?.startsWith('/health/')) return;
      const detail = { id: 'terlalu banyak pekerjaan sekaligus.', en: 'too much work at once.' };
      throw new CodedError('unavailable', { detail });
    },
  });
}
