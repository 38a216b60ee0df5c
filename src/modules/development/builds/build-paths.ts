import type { Paths } from '../../../register/openapi.ts';
import { deliverableKinds } from './deliverable-kinds.ts';
import { stageIds } from './stages.ts';

const orNull = (type: string) => ({ type: [type, 'null'] });
const object = (properties: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

/** What the API offers of the stages of builds. */
export const buildPaths: Paths = {
  '/api/v1/builds/{id}/stages': {
    get: {
      tags: ['builds'],
      operationId: 'builds.stages',
      summary: 'The seven stages of a build: what each needs and has, and how many days it took',
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      responses: {
        200: {
          description: 'The stages in order; `median` is over all builds that have left the stage',
          content: {
            'application/json': {
              schema: object({
                status: { type: 'string' },
                stages: {
                  type: 'array',
                  items: object({
                    stage: { type: 'string', enum: stageIds },
                    days: orNull('integer'),
                    median: orNull('integer'),
                    needed: {
                      type: 'array',
                      items: object({
                        kind: { type: 'string', enum: Object.keys(deliverableKinds) },
                        deliverable: orNull('string'),
                        status: orNull('string'),
                        result: orNull('string'),
                      }),
                    },
                  }),
                },
              }),
            },
          },
        },
        404: { description: 'No such build, or not open to you' },
      },
    },
  },
};
