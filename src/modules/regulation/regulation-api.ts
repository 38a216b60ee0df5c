import type { FastifyInstance } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import type { Schema } from '../../register/field.ts';
import { wholeList, wholeListSchema } from '../../register/lists/api-list.ts';
import type { Paths } from '../../register/openapi.ts';
import { citation } from './citation.rules.ts';
import { findProfile, profiles } from './load-profile.ts';
import type { Profile } from './profile.schema.ts';
import { obligations } from './provisions.rules.ts';
import type { RegulationSite } from './regulation-site.ts';

const config = { access: 'signed-in' } as const;

function asked(id: string): Profile {
  const profile = findProfile(id);
  if (!profile) throw new CodedError('not-found');
  return profile;
}

const summary = (profile: Profile, current: string | undefined) => ({
  ...profile.regulation,
  citation: citation(profile.regulation),
  inForce: profile.regulation.id === current,
  provisions: profile.provisions.length,
  obligations: obligations(profile).length,
});

/** The regulations Padu knows as JSON: their list, one of them whole, its duties. */
export function regulationApi(app: FastifyInstance, site: RegulationSite): void {
  app.get('/api/v1/regulations', { config }, async () =>
    wholeList(profiles().map((profile) => summary(profile, site.government.current()?.profile))),
  );
  app.get<{ Params: { id: string } }>('/api/v1/regulations/:id', { config }, async ({ params }) => asked(params.id));
  app.get<{ Params: { id: string } }>('/api/v1/regulations/:id/obligations', { config }, async ({ params }) => {
    const profile = asked(params.id);
    return { regulation: profile.regulation.id, ...wholeList(obligations(profile)) };
  });
}

const tags = ['Regulations'];
const notFound = { 404: { description: 'No such regulation' } };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', example: 'tanjungpinang-8-2022' } };

const answer = (description: string, schema: Schema) => ({
  200: { description, content: { 'application/json': { schema } } },
});

const objects = { type: 'array', items: { type: 'object' } };

/** What the API offers, for the OpenAPI document. */
export const regulationPaths: Paths = {
  '/api/v1/regulations': {
    get: {
      tags,
      operationId: 'regulations.list',
      summary: 'Every regulation Padu knows, and which one is in force',
      responses: answer('The regulations', wholeListSchema({ type: 'object' })),
    },
  },
  '/api/v1/regulations/{id}': {
    get: {
      tags,
      operationId: 'regulations.get',
      summary: 'One regulation whole: structure, settings, provisions, editor’s notes',
      parameters: [id],
      responses: {
        ...answer('The regulation', {
          type: 'object',
          required: ['regulation', 'structure', 'settings', 'provisions', 'editorNotes'],
          properties: {
            regulation: { type: 'object' },
            structure: objects,
            settings: { type: 'object' },
            provisions: objects,
            editorNotes: objects,
          },
        }),
        ...notFound,
      },
    },
  },
  '/api/v1/regulations/{id}/obligations': {
    get: {
      tags,
      operationId: 'regulations.obligations',
      summary: 'The duties of one regulation: its entries of kind obligation and deadline, in the order of the text',
      parameters: [id],
      responses: {
        ...answer('The duties', wholeListSchema({ type: 'object' }, { regulation: { type: 'string' } })),
        ...notFound,
      },
    },
  },
};
