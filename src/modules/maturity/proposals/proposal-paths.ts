import { wholeListSchema } from '../../../register/lists/api-list.ts';
import type { Paths } from '../../../register/openapi.ts';

const text = { type: 'string' };
const day = { type: ['string', 'null'], format: 'date' };

const proposal = {
  type: 'object',
  required: ['register', 'id', 'title', 'reason', 'date', 'until', 'usedFor', 'usable'],
  properties: {
    register: { ...text, description: 'With `id` the address of the record', example: 'documents' },
    id: text,
    title: { ...text, description: 'In the language of Accept-Language' },
    reason: { ...text, description: 'Why it is proposed, in the language of Accept-Language' },
    date: { ...day, description: 'The newest first' },
    until: { ...day, description: 'The last day it counts' },
    usedFor: { type: 'array', items: text, description: 'Levels whose criteria it supports already' },
    usable: {
      type: 'boolean',
      description: 'Documents and legal instruments can become evidence; anything else is shown',
    },
  },
};

/** What the API offers of proposals, for the OpenAPI document. */
export const proposalPaths: Paths = {
  '/api/v1/evaluations/{id}/indicators/{number}/proposals': {
    get: {
      tags: ['Evaluations'],
      operationId: 'evaluations.proposals',
      summary: 'What may support the answer to an indicator, found in Padu as far as you may read it',
      description: 'Use one by `POST /api/v1/evaluation-evidence`.',
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { ...text, format: 'uuid' }, description: 'The evaluation' },
        { name: 'number', in: 'path', required: true, schema: { type: 'integer' }, description: 'The indicator' },
      ],
      responses: {
        200: {
          description: 'The proposals',
          content: {
            'application/json': {
              schema: wholeListSchema(proposal),
            },
          },
        },
        404: { description: 'No such evaluation, indicator or answer' },
      },
    },
  },
  '/api/v1/evaluations/{id}/evidence': {
    get: {
      tags: ['Evaluations'],
      operationId: 'evaluations.evidence',
      summary:
        'The evidence of every indicator whose answer you may read, criterion by criterion, and what was found of it',
      description: 'Colours: green, amber, red; none where a criterion is not claimed and has no evidence.',
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { ...text, format: 'uuid' }, description: 'The evaluation' },
      ],
      responses: {
        200: {
          description: 'The indicators',
          content: {
            'application/json': {
              schema: wholeListSchema({
                type: 'object',
                required: ['number', 'answer', 'criteria'],
                properties: {
                  number: { type: 'integer' },
                  answer: text,
                  criteria: { type: 'array', items: { type: 'object' } },
                },
              }),
            },
          },
        },
        404: { description: 'No such evaluation' },
      },
    },
  },
  '/api/v1/evaluations/{id}/forecast': {
    get: {
      tags: ['Evaluations'],
      operationId: 'evaluations.forecast',
      summary: 'What the index becomes over 24 months if no evidence is renewed, and what to renew first',
      description:
        'Level n needs evidence that still counts for criteria 1 to n. Indicators without a level count as the lowest.',
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { ...text, format: 'uuid' }, description: 'The evaluation' },
      ],
      responses: {
        200: {
          description: 'The forecast',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['claimed', 'months', 'falls', 'renewals', 'planned', 'unknown'],
                properties: {
                  claimed: { ...text, example: '3.28' },
                  months: { type: 'array', items: { type: 'object' } },
                  falls: { type: 'array', items: { type: 'object' } },
                  planned: {
                    type: 'array',
                    description: 'Roadmap items and follow-up on indicators that fall, with owner and period',
                    items: { type: 'object' },
                  },
                  renewals: { type: 'array', items: { type: 'object' } },
                  unknown: { type: 'integer', description: 'Indicators without a level, or that you may not see' },
                },
              },
            },
          },
        },
        404: { description: 'No such evaluation' },
      },
    },
  },
};
