import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { bootPadu } from '../../src/testing/boot-padu.ts';
import { everyRegister } from '../../src/testing/every-register.ts';
import { routesOf } from '../../src/testing/routes-of.ts';

type Parameter = { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema: object };
type Content = Readonly<Record<string, { readonly schema: object }>>;
type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
};
type Document = {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};

const { app, admin } = await bootPadu();
const registry = everyRegister();
const document = (await app.inject('/api/v1/openapi.json')).json<Document>();
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation, name: `${method} ${path}` })),
);

/** Every `$ref` anywhere in the document. */
function refsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  );
}

/** What a reference inside the document points to (RFC 6901). */
const resolve = (ref: string): unknown =>
  ref
    .replace(/^#\//, '')
    .split('/')
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], document);

describe('the OpenAPI document', () => {
  it('is of version 3.1, and every reference in it leads somewhere', () => {
    assert.match(document.openapi, /^3\.1\.\d+$/);
    assert.ok(document.info.title && document.info.version);
    const refs = refsIn(document);
    assert.ok(refs.length > 100);
    assert.deepEqual(
      refs.filter((ref) => !ref.startsWith('#/') || typeof resolve(ref) !== 'object'),
      [],
    );
  });

  it('names every operation once, with a summary and its answers', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    assert.deepEqual(
      ids.filter((id, at) => !id || ids.indexOf(id) !== at),
      [],
    );
    for (const { operation, name } of operations) {
      assert.ok(operation.summary, name);
      const answers = Object.entries(operation.responses);
      assert.ok(
        answers.some(([status]) => status.startsWith('2')),
        name,
      );
      for (const [status, { description }] of answers) assert.ok(/^\d{3}$/.test(status) && description, name);
    }
  });

  it('declares exactly the parameters of each path', () => {
    for (const { path, operation, name } of operations) {
      const declared = (operation.parameters ?? []).filter((one) => one.in === 'path');
      assert.deepEqual(
        declared.map((one) => one.name).sort(),
        [...path.matchAll(/\{(\w+)\}/g)].map(([, at]) => at).sort(),
        name,
      );
      assert.ok(
        declared.every(({ required }) => required === true),
        name,
      );
    }
  });

  it('holds only schemas that JSON Schema 2020-12 knows', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addSchema({ $id: 'https://padu.test/api', ...document });
    const known = new Set<string>();
    const compile = (schema: object, name: string) => {
      // References are to the document, so the schema is compiled as if it stood there.
      const text = JSON.stringify(schema).replaceAll('"#/', '"https://padu.test/api#/');
      if (!known.has(text)) assert.doesNotThrow(() => ajv.compile(JSON.parse(text)), name);
      known.add(text);
    };
    for (const [name, schema] of Object.entries(document.components.schemas)) compile(schema, name);
    for (const { operation, name } of operations) {
      for (const { schema } of operation.parameters ?? []) compile(schema, name);
      const bodies = [operation.requestBody, ...Object.values(operation.responses)];
      for (const body of bodies) for (const { schema } of Object.values(body?.content ?? {})) compile(schema, name);
    }
  });

  it('describes every route of the API, and no other', () => {
    const steps = new Set(
      registry
        .all()
        .flatMap(({ register }) =>
          Object.keys(register.steps).map((step) => `POST /api/v1/${register.name}/{id}/steps/${step}`),
        ),
    );
    const served = routesOf(app)
      .filter(({ pattern }) => pattern.startsWith('/api/v1/') && pattern !== '/api/v1/openapi.json')
      .map(({ method, pattern }) => `${method} ${pattern.replace(/:(\w+)/g, '{$1}')}`)
      .filter((route) => !route.endsWith('/steps/{step}'));
    const described = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    assert.deepEqual(described.toSorted(), [...served, ...steps].toSorted());
  });
});

describe('lists of the API', () => {
  type ListSchema = {
    readonly required?: readonly string[];
    readonly properties?: Readonly<Record<string, { readonly type?: unknown }>>;
  };
  const lists = operations.flatMap(({ method, operation, name }) => {
    const schema = operation.responses['200']?.content?.['application/json']?.schema as ListSchema | undefined;
    return method === 'get' && schema?.properties?.items ? [{ name, operation, schema }] : [];
  });

  it('say in one way what they hold, how much there is in all, and where to go on', () => {
    assert.ok(lists.length > registry.all().length * 3);
    for (const { name, operation, schema } of lists) {
      for (const part of ['items', 'nextCursor', 'total'])
        assert.ok(schema.required?.includes(part), `${name}: ${part}`);
      const turns = (operation.parameters ?? []).some((one) => one.in === 'query' && one.name === 'cursor');
      const whole = schema.properties?.nextCursor?.type === 'null';
      assert.equal(turns, !whole, `${name}: a list in pages takes a cursor, one that comes whole takes none`);
    }
  });

  it('answer so', async () => {
    const plain = lists.map(({ name }) => name.slice('get '.length)).filter((path) => !path.includes('{'));
    for (const path of plain) {
      const answer = await admin.api('GET', path === '/api/v1/search' ? `${path}?q=dinas` : path);
      assert.equal(answer.statusCode, 200, `${path}: ${answer.body}`);
      const { items, nextCursor, total } = answer.json<{ items: unknown[]; nextCursor: unknown; total: number }>();
      assert.ok(
        Array.isArray(items) && total >= items.length && (nextCursor === null || typeof nextCursor === 'string'),
        path,
      );
    }
  });
});
