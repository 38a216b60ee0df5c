import { wholeListSchema } from '../../register/lists/api-list.ts';
import type { Paths } from '../../register/openapi.ts';
import { agreementPaths } from './agreement/agreement-routes.ts';
import { answerSheetPaths } from './answer-sheet/answer-sheet-paths.ts';
import { boardPaths } from './board/board-paths.ts';
import { proposalPaths } from './proposals/proposal-paths.ts';
import { resultPaths } from './results/result-paths.ts';

const tags = ['Instruments'];
const text = { type: 'string' };
const decimal = { type: 'string', example: '3.28' };
const written = {
  description: 'Two decimals; while levels are missing, the least and most it may come to',
  oneOf: [decimal, { type: 'object', required: ['min', 'max'], properties: { min: decimal, max: decimal } }],
};
const parts = {
  type: 'array',
  items: {
    type: 'object',
    required: ['number', 'value', 'raw'],
    properties: { number: { type: 'integer' }, value: written, raw: written },
  },
};

const parameters = [
  { name: 'id', in: 'path', required: true, schema: { ...text, example: 'spbe-2020' } },
  { name: 'version', in: 'query', schema: { type: 'integer' }, description: 'An older version; else the newest' },
];

const levels = {
  type: 'object',
  description: 'Level of each indicator by its number; null leaves an optional one out; one not named is not known yet',
  additionalProperties: { type: ['number', 'string', 'null'] },
  example: { 1: 3, 2: 4 },
};

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const answer = (
  description: string,
  properties: Readonly<Record<string, unknown>>,
  required = Object.keys(properties),
) => ({
  200: { description, content: { 'application/json': { schema: { type: 'object', required, properties } } } },
  404: { description: 'No such instrument' },
});

const body = (properties: Readonly<Record<string, unknown>>) => ({
  required: true,
  content: { 'application/json': { schema: { type: 'object', required: Object.keys(properties), properties } } },
});

/** What the API offers of instruments and evaluations, for the OpenAPI document. */
export const maturityPaths: Paths = {
  ...proposalPaths,
  ...resultPaths,
  ...agreementPaths,
  ...boardPaths,
  ...answerSheetPaths,
  '/api/v1/instruments': {
    get: {
      tags,
      operationId: 'instruments.list',
      summary: 'Every evaluation instrument Padu knows, the newest first',
      responses: {
        200: {
          description: 'The instruments',
          content: { 'application/json': { schema: wholeListSchema({ type: 'object' }) } },
        },
      },
    },
  },
  '/api/v1/instruments/{id}': {
    get: {
      tags,
      operationId: 'instruments.get',
      summary: 'One instrument whole: domains, aspects, indicators, levels, predicates, and what is uncertain of it',
      parameters,
      responses: answer('The instrument', {
        id: text,
        version: { type: 'integer' },
        domains: { type: 'array', items: { type: 'object' } },
        aspects: { type: 'array', items: { type: 'object' } },
        indicators: { type: 'array', items: { type: 'object' } },
        predicates: { type: 'array', items: { type: 'object' } },
      }),
    },
  },
  '/api/v1/instruments/{id}/calculate': {
    post: {
      tags,
      operationId: 'instruments.calculate',
      summary: 'The index, domains and aspects of levels; nothing is kept',
      description:
        'Exact decimals throughout, rounded half-up once for display; the predicate follows the displayed index.',
      parameters,
      requestBody: body({ levels }),
      responses: {
        ...answer('The values', { index: written, raw: written, predicate: written, domains: parts, aspects: parts }),
        422: problem('A level is wrong: `problems` names the indicator'),
      },
    },
  },
  '/api/v1/instruments/{id}/cheapest-way': {
    post: {
      tags,
      operationId: 'instruments.cheapestWay',
      summary: 'The cheapest set of raises that reaches an index; exact, nothing is kept',
      parameters,
      requestBody: body({
        levels,
        wanted: decimal,
        costs: {
          type: 'object',
          description: 'Whole rupiah of a step: to a level ("3"), or of one indicator ("12.3")',
          additionalProperties: { type: 'integer', minimum: 0 },
        },
      }),
      responses: {
        ...answer(
          'The raises, or the highest index that can be reached',
          {
            reached: { type: 'boolean' },
            index: decimal,
            raw: decimal,
            highest: decimal,
            cost: { type: 'integer' },
            raises: { type: 'array', items: { type: 'object' } },
          },
          ['reached'],
        ),
        422: problem('A level, cost or wanted index is wrong'),
      },
    },
  },
};
