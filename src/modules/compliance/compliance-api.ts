import type { FastifyInstance } from 'fastify';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { type Lang, say } from '../../kernel/i18n/text.ts';
import { wholeList, wholeListSchema } from '../../register/lists/api-list.ts';
import type { Paths } from '../../register/openapi.ts';
import { askedDay } from './as-of.ts';
import { type ComplianceSite, currentProfile } from './compliance-site.ts';
import { evaluate, type Item } from './evaluate.rules.ts';
import { states } from './outcome.ts';
import { countStates } from './standing.rules.ts';

const itemJson = (item: Item, lang: Lang) => ({
  id: item.id,
  ref: item.ref,
  actorFunction: item.actorFunction,
  agency: item.agency,
  state: item.state,
  basis: item.basis,
  since: item.since,
  nextDue: item.nextDue,
  reason: say(item.reason, lang),
  evidence: item.evidence,
});

/** `GET /api/v1/compliance?asOf=`: every duty of the regulation in force with how it stands on a day. */
export function complianceApi(app: FastifyInstance, site: ComplianceSite): void {
  app.get<{ Querystring: { asOf?: string } }>(
    '/api/v1/compliance',
    { config: { access: 'signed-in' } },
    async (request) => {
      const profile = currentProfile(site);
      const today = isoDateOf(new Date(), site.shell.timeZone);
      const asOf = askedDay(request.query.asOf, today);
      const items = evaluate(profile, await site.facts(), asOf);
      return {
        regulation: profile.regulation.id,
        asOf,
        summary: { total: items.length, ...countStates(items) },
        ...wholeList(items.map((item) => itemJson(item, request.preferences.lang))),
      };
    },
  );
}

const day = { type: ['string', 'null'], format: 'date' };
const text = { type: 'string' };

const itemSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', description: 'The id of the provision', example: 'tpi-8-1' },
    ref: { type: 'string', example: 'Pasal 8 ayat (1)' },
    actorFunction: { type: 'string', description: 'The first party the provision names' },
    agency: {
      type: ['object', 'null'],
      description:
        'The agency that holds the function; null when the duty is not that of one agency, or nobody holds it',
      properties: { id: text, code: text, name: text },
    },
    state: { type: 'string', enum: [...states] },
    basis: { type: 'string', enum: ['computed', 'attested', 'enforced'] },
    since: day,
    nextDue: day,
    reason: { type: 'string', description: 'In the language of Accept-Language' },
    evidence: {
      type: 'array',
      items: { type: 'object', properties: { kind: text, id: text, title: text, date: day } },
    },
  },
};
const required = (schema: { type: string; properties: Readonly<Record<string, unknown>> }) => ({
  ...schema,
  required: Object.keys(schema.properties),
});
const counted = { type: 'integer' };

/** What the API offers, for the OpenAPI document. */
export const compliancePaths: Paths = {
  '/api/v1/compliance': {
    get: {
      tags: ['Compliance'],
      operationId: 'compliance.list',
      summary: 'Every duty of the regulation in force with how it stands as of a day, and why',
      parameters: [
        {
          name: 'asOf',
          in: 'query',
          description: 'The day asked about; today where it is left out',
          schema: { type: 'string', format: 'date', example: '2025-06-01' },
        },
      ],
      responses: {
        200: {
          description: 'One item per entry of kind obligation or deadline, in the order of the text',
          content: {
            'application/json': {
              schema: wholeListSchema(required(itemSchema), {
                regulation: { type: 'string', example: 'tanjungpinang-8-2022' },
                asOf: { type: 'string', format: 'date' },
                summary: required({
                  type: 'object',
                  properties: {
                    total: counted,
                    ...Object.fromEntries(states.map((state) => [state, counted])),
                  },
                }),
              }),
            },
          },
        },
        400: { description: 'asOf is no date' },
        401: { description: 'Not signed in' },
        404: { description: 'No regulation was chosen yet' },
      },
    },
  },
};
