import type { FastifyInstance } from 'fastify';
import { say } from '../../../kernel/i18n/text.ts';
import type { Paths } from '../../../register/openapi.ts';
import { readerOf, type Site } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import { display } from '../calculate.rules.ts';
import { team } from '../evaluation-grants.ts';
import { writeDecimal } from '../ratio.rules.ts';
import { agreementPage } from './agreement.page.ts';
import { readKappa } from './kappa.rules.ts';
import { readAgreement } from './read-agreement.ts';

type OfCycle = { Params: { id: string } };

const config = { access: team };

/** How far assessors agree: page and API, from what each reader may see. */
export function agreementRoutes(app: FastifyInstance, site: Site): void {
  app.get<OfCycle>('/evaluations/:id/agreement', { config }, async (request) => {
    const reader = readerOf(site, request);
    const agreement = await readAgreement(reader, request.params.id);
    const people = [...new Set(agreement.pairs.flatMap(({ people: both }) => both))];
    const nameOf = await site.actorNames(reader.tx, people);
    return agreementPage(viewOf(site.shell, request), agreement, nameOf);
  });

  app.get<OfCycle>('/api/v1/evaluations/:id/agreement', { config }, async (request) => {
    const { pairs, spreads } = await readAgreement(readerOf(site, request), request.params.id);
    return {
      pairs: pairs.map(({ people, common, kappa }) => ({
        people,
        common,
        kappa: kappa && display(kappa),
        raw: kappa && writeDecimal(kappa),
        reading: say(readKappa(kappa), request.preferences.lang),
      })),
      indicators: spreads.map(({ indicator, count, spread }) => ({
        number: indicator.number,
        scores: count,
        spread: writeDecimal(spread),
      })),
    };
  });
}

const text = { type: 'string' };
const decimal = { type: ['string', 'null'], example: '0.92' };

/** What the API offers of agreement, for the OpenAPI document. */
export const agreementPaths: Paths = {
  '/api/v1/evaluations/{id}/agreement': {
    get: {
      tags: ['Evaluations'],
      operationId: 'evaluations.agreement',
      summary: 'How far assessors agree: quadratically weighted kappa of each pair, and the spread of each indicator',
      description: 'Only from the scores you may read. `kappa` is null where it cannot be calculated.',
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { ...text, format: 'uuid' }, description: 'The evaluation' },
      ],
      responses: {
        200: {
          description: 'The agreement',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['pairs', 'indicators'],
                properties: {
                  pairs: {
                    type: 'array',
                    items: {
                      type: 'object',
                      required: ['people', 'common', 'kappa', 'raw', 'reading'],
                      properties: {
                        people: { type: 'array', items: { ...text, format: 'uuid' } },
                        common: { type: 'integer' },
                        kappa: decimal,
                        raw: decimal,
                        reading: text,
                      },
                    },
                  },
                  indicators: {
                    type: 'array',
                    items: {
                      type: 'object',
                      required: ['number', 'scores', 'spread'],
                      properties: { number: { type: 'integer' }, scores: { type: 'integer' }, spread: text },
                    },
                  },
                },
              },
            },
          },
        },
        404: { description: 'No such evaluation, or none you may read' },
      },
    },
  },
};
