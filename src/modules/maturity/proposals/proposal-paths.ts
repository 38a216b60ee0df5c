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
              schema: {
                type: 'object',
                required: ['items'],
                properties: { items: { type: 'array', items: proposal } },
              },
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
              schema: {
                type: 'object',
                required: ['items'],
                properties: {
                  items: {
                    type: 'array',
                    items: {
                      type: 'object',
                      properties: {
                        number: { type: 'integer' },
                        answer: text,
                        criteria: { type: 'array', items: { type: 'object' } },
                      },
                    },
                  },
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
