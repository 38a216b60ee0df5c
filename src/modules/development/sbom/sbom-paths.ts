import type { Paths } from '../../../register/openapi.ts';

const text = { type: 'string' };
const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }];
const notThere = { description: 'No such build, or not open to you' };

const answer = (description: string, components: unknown) => ({
  description,
  content: { 'application/json': { schema: { type: 'object', required: ['components'], properties: { components } } } },
});

/** What the API offers of the components of builds. */
export const sbomPaths: Paths = {
  '/api/v1/builds/{id}/components': {
    get: {
      tags: ['builds'],
      operationId: 'builds.components',
      summary: 'What the application is made of, by its list of components',
      parameters,
      responses: {
        200: answer('The components', {
          type: 'array',
          items: {
            type: 'object',
            required: ['name', 'version', 'type', 'purl', 'licenses'],
            properties: {
              name: text,
              version: text,
              type: text,
              purl: { type: ['string', 'null'] },
              licenses: { type: 'array', items: text },
            },
          },
        }),
        404: notThere,
      },
    },
    post: {
      tags: ['builds'],
      operationId: 'builds.components.upload',
      summary: 'Replaces the list of components by a CycloneDX file (JSON, at most 5 MB)',
      parameters,
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['_version', 'sbom'],
              properties: { _version: { type: 'integer' }, sbom: { type: 'string', format: 'binary' } },
            },
          },
        },
      },
      responses: {
        200: answer('How many components it lists', { type: 'integer' }),
        404: notThere,
        422: {
          description: 'No CycloneDX document, or too large a list',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  },
};
