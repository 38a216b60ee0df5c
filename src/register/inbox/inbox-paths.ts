import { catalogue } from '../../kernel/errors/errors.ts';
import { maxLimit } from '../list-query.ts';
import { cursorParameter, pagedListSchema } from '../lists/api-list.ts';
import type { Paths } from '../openapi.ts';
import { inboxTabs } from './inbox.ts';
import { assignmentsBody, decisionsBody } from './inbox-api.ts';

const text = { type: 'string' };
const json = (schema: object) => ({ 'application/json': { schema } });

const problems = (...codes: readonly (keyof typeof catalogue)[]) =>
  Object.fromEntries(
    codes.map((code) => [
      String(catalogue[code].status),
      {
        description: catalogue[code].title.en,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );

const inQuery = (name: string, description: string, schema: object) => ({ name, in: 'query', description, schema });

const line = {
  type: 'object',
  properties: {
    register: text,
    id: { type: 'string', format: 'uuid' },
    version: { type: 'integer' },
    label: text,
    step: { type: 'string', description: 'The step that waits to be decided' },
    stage: { type: 'string', description: 'The stage of its approval; the step itself where one person decides' },
    asked: { type: 'object', description: 'What is asked, in both languages' },
    since: { type: 'string', format: 'date-time' },
    due: { type: ['string', 'null'], format: 'date' },
    overdue: { type: 'boolean' },
    owed: { type: 'boolean', description: 'Whether whoever keeps it must act, not decide on what others put forward' },
    assigned: { type: ['string', 'null'], format: 'uuid', description: 'The one person it was given to' },
  },
};

const tags = ['Inbox'];

/** The paths of the inbox in the description of the API. */
export const inboxPaths: Paths = {
  '/api/v1/inbox': {
    get: {
      tags,
      operationId: 'inbox.list',
      summary: 'What waits for you: overdue first',
      parameters: [
        inQuery('tab', 'Which part', { type: 'string', enum: [...inboxTabs], default: 'waiting' }),
        inQuery('filter[register]', 'Only of this register', text),
        inQuery('limit', 'Lines per page', { type: 'integer', minimum: 1, maximum: maxLimit, default: 50 }),
        cursorParameter,
      ],
      responses: {
        200: {
          description: 'The inbox',
          content: json(
            pagedListSchema(line, {
              counts: {
                type: 'object',
                properties: Object.fromEntries(inboxTabs.map((tab) => [tab, { type: 'integer' }])),
              },
            }),
          ),
        },
        ...problems('not-signed-in', 'bad-request'),
      },
    },
  },
  '/api/v1/inbox/decisions': {
    post: {
      tags,
      operationId: 'inbox.decide',
      summary: 'Decide several matters, each in a transaction of its own',
      requestBody: { required: true, content: json(decisionsBody) },
      responses: {
        200: {
          description: 'What came of each decision, in the order sent',
          content: json({
            type: 'object',
            properties: {
              items: {
                type: 'array',
                items: {
                  type: 'object',
                  properties: {
                    register: text,
                    id: text,
                    step: text,
                    decided: { type: 'boolean' },
                    problem: { anyOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'null' }] },
                  },
                },
              },
            },
          }),
        },
        ...problems('not-signed-in', 'bad-request', 'invalid'),
      },
    },
  },
  '/api/v1/inbox/assignments': {
    post: {
      tags,
      operationId: 'inbox.assign',
      summary: 'Give matters that wait for you to a colleague who may decide them: all of them or none',
      requestBody: { required: true, content: json(assignmentsBody) },
      responses: {
        204: { description: 'They stand in the inbox of the colleague' },
        ...problems('not-signed-in', 'forbidden', 'not-found', 'stale', 'wrong-state', 'invalid'),
      },
    },
  },
};
