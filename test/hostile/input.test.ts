import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { catalogue } from '../../src/kernel/errors/errors.ts';
import type { Field } from '../../src/register/field.ts';
import type { Register } from '../../src/register/register.ts';
import { bootPadu } from '../../src/testing/boot-padu.ts';
import { everyRegister } from '../../src/testing/every-register.ts';
import { exampleValues } from '../../src/testing/example-rows.ts';
import { exampleId, fillRegisters } from '../../src/testing/fill-registers.ts';
import { postedOf } from '../../src/testing/posted-of.ts';

const { app, owner, admin } = await bootPadu();
const registry = everyRegister();
await fillRegisters(owner, registry, 1);
const registers = registry.all().map(({ register }) => register);

const tables = [...registers.map(({ table }) => table), 'kernel.actions', 'kernel.files', 'kernel.idempotency'];

/** How much there is of everything: a refused request must leave this as it was. */
async function stock(): Promise<string> {
  const counts = await Promise.all(
    tables.map(async (table) => (await owner.sql.unsafe(`select count(*)::int as n from ${table}`))[0]?.n),
  );
  return counts.join();
}

/** What must never reach whoever sent it: traces of the program, words of the database. */
const leaks =
  /node_modules|\.ts:\d|at async |PostgresError|syntax error at|violates|relation "|invalid input syntax|SELECT |kernel\.\w+/;

function judge(what: string, response: LightMyRequestResponse): readonly string[] {
  const { statusCode, body } = response;
  const wrong: string[] = [];
  if (statusCode >= 500) wrong.push(`${what}: ${statusCode} ${body.slice(0, 160)}`);
  if (leaks.test(body)) wrong.push(`${what}: leaks ${leaks.exec(body)?.[0]}`);
  const type = String(response.headers['content-type']);
  if (statusCode >= 400 && type.startsWith('application/')) {
    const code: unknown = type.includes('problem+json') ? response.json<{ code: unknown }>().code : undefined;
    if (typeof code !== 'string' || !Object.hasOwn(catalogue, code))
      wrong.push(`${what}: no code in ${body.slice(0, 160)}`);
  }
  return wrong;
}

/** Sends what should be refused; every answer is coded, leaks nothing, and changes nothing. */
async function refuseAll(
  sent: readonly (readonly [string, () => Promise<LightMyRequestResponse>])[],
  expected: (status: number) => boolean = (status) => status >= 400 && status < 500,
): Promise<void> {
  const before = await stock();
  const wrong: string[] = [];
  for (const [what, send] of sent) {
    const response = await send();
    wrong.push(...judge(what, response));
    if (response.statusCode < 500 && !expected(response.statusCode)) wrong.push(`${what}: ${response.statusCode}`);
  }
  assert.deepEqual(wrong, []);
  assert.equal(await stock(), before, 'nothing is stored of what was refused');
}

const valuesOf = (register: Register) => exampleValues(register, (name) => exampleId(registry.get(name).register));

const bytes = (options: InjectOptions) =>
  admin.raw({ ...options, headers: { accept: 'application/json', ...options.headers } });

const badTexts: Readonly<Record<string, unknown>> = {
  'a NUL character': 'a\u0000b',
  'a number': 7,
  'an object': { a: 1 },
  'a list': ['a'],
  'too long': 'x'.repeat(10_001),
  'a year that is none': '0000-01-01',
  'a day that is none': '2026-02-30',
  infinity: '1e999',
  'another id': '00000000-0000-0000-0000-000000000000',
};

/**
 * A way to share out bad values: the first field of a kind (alike in what it takes, and needed or not) is sent all of them,
 * each further one the next in turn. So every field is tried, every kind with everything, however many registers there are.
 */
function sharingOut() {
  const met = new Map<string, number>();
  return <T>({ kind, schema, required }: Field<unknown>, values: readonly T[]): readonly T[] => {
    const alike = JSON.stringify([kind, schema, required]);
    const nth = met.get(alike) ?? 0;
    met.set(alike, nth + 1);
    return nth === 0 ? values : values.slice(nth % values.length).slice(0, 1);
  };
}

describe('values that do not belong', () => {
  const [shareOut, shareOutSingly] = [sharingOut(), sharingOut()];
  for (const register of registers)
    it(`are refused by ${register.name}, in the API`, async () => {
      const good = valuesOf(register);
      const sent = Object.entries(register.fields).flatMap(([name, field]) =>
        shareOut(field, Object.entries(badTexts)).map(
          ([what, value]) =>
            [
              `${name} as ${what}`,
              () =>
                admin.api('POST', `/api/v1/${register.name}`, {
                  ...good,
                  [name]: value,
                  nope: 'keeps it from being stored',
                }),
            ] as const,
        ),
      );
      await refuseAll(sent);
    });

  for (const register of registers)
    it(`are refused by ${register.name}, one at a time, in the API and the page`, async () => {
      const good = valuesOf(register);
      const step = register.steps.edit ? Object.entries(register.steps).find(([name]) => name === 'edit') : undefined;
      const [first = ''] = register.states;
      const url = `/${register.name}/${exampleId(register, step?.[1].from[0] ?? first)}`;
      const bad = ['a\u0000b', '0000-01-01', '9'.repeat(40), 'x'.repeat(10_001), '1e999'];
      const sent = Object.entries(register.fields).flatMap(([name, field]) =>
        shareOutSingly(field, bad).flatMap((value) => [
          [
            `page ${name}=${value.slice(0, 20)}`,
            () => admin.post(`/${register.name}`, { ...postedOf(good), [name]: value, _once: '' }),
          ] as const,
          [
            `API ${name}=${value.slice(0, 20)}`,
            () => admin.api('PATCH', `/api/v1${url}`, { [name]: value }, { 'if-match': '"1"' }),
          ] as const,
        ]),
      );
      const answers: string[] = [];
      for (const [what, send] of sent) answers.push(...judge(what, await send()));
      assert.deepEqual(answers, []);
    });
});

describe('addresses that do not belong', () => {
  const ids = [
    '1',
    'x',
    '-'.repeat(36),
    '00000000-0000-7000-8000-00000000000Z',
    '%00',
    '..%2f..%2fetc%2fpasswd',
    `${'a'.repeat(400)}`,
    "'; drop table identity.people; --",
  ];
  it('answer as what is not there, whatever the register', async () => {
    const sent = registers.flatMap(({ name }) =>
      ids.flatMap((id) =>
        [`/${name}/${encodeURI(id)}`, `/${name}/${encodeURI(id)}/history`, `/api/v1/${name}/${encodeURI(id)}`].map(
          (url) => [url, () => admin.get(url)] as const,
        ),
      ),
    );
    await refuseAll(sent);
  });

  it('do not reach what every object has', async () => {
    const [register] = registers;
    assert.ok(register);
    const base = `${register.name}/${exampleId(register)}`;
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
    await refuseAll(
      names.flatMap((name) => [
        [`step ${name}`, () => admin.api('POST', `/api/v1/${base}/steps/${name}`, {}, { 'if-match': '"1"' })] as const,
        [`form ${name}`, () => admin.get(`/${base}/${name}`)] as const,
        [`post ${name}`, () => admin.post(`/${base}/${name}`, { _version: '1' })] as const,
        [`sort ${name}`, () => admin.get(`/${register.name}?sort=${name}`)] as const,
        [`filter ${name}`, () => admin.get(`/${register.name}?filter[${name}]=x`)] as const,
        [
          `body ${name}`,
          () => admin.api('POST', `/api/v1/${register.name}`, JSON.parse(`{"${name}": {"a": 1}}`)),
        ] as const,
      ]),
    );
  });

  it('of files, proofs and imports are refused too', async () => {
    const dashes = '-'.repeat(36);
    await refuseAll([
      ['proof', () => admin.get(`/proofs/${dashes}`)],
      ['log proof', () => admin.get(`/log/proof/${dashes}`)],
      ['file', () => admin.get(`/documents/${dashes}/files/${dashes}`)],
      [
        'import',
        () => admin.upload('/agencies/import', { sheet: dashes }, { field: 'x', name: 'x', bytes: Buffer.alloc(0) }),
      ],
    ]);
  });
});

describe('lists asked for in bad faith', () => {
  const cursor = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const dashes = '-'.repeat(36);
  const good = '00000000-0000-7000-8000-000000000001';
  const badFilters = ['%00', "'", '1e999', '0000-01-01', '0000-01-01..', '..9999999-01-01', '9'.repeat(400)];
  const [shareOutSorts, shareOutFilters] = [sharingOut(), sharingOut()];
  for (const register of registers)
    it(`of ${register.name}`, async () => {
      const sorts = Object.entries(register.fields).filter(([, field]) => field.sortable);
      const filters = Object.entries(register.fields).filter(([, field]) => field.filter);
      const queries = [
        'limit=-1',
        'limit=1e9',
        'limit=201',
        'sort=nope',
        'cursor=x',
        `cursor=${cursor([0, 'x', dashes, 0])}`,
        `cursor=${cursor([0, { a: 1 }, good, 0])}`,
        `cursor=${cursor([0, 'x', good, 'x'])}`,
        'q=%00',
        'filter[status]=%00',
        ...sorts.flatMap(([name, field]) =>
          shareOutSorts(field, ['a\u0000', 'not a value']).map(
            (value) => `sort=${name}&cursor=${cursor([0, value, good, 0])}`,
          ),
        ),
        ...filters.flatMap(([name, field]) =>
          shareOutFilters(field, badFilters).map((value) => `filter[${name}]=${value}`),
        ),
      ];
      await refuseAll(
        queries.flatMap((query) => [
          [`page ?${query}`, () => admin.get(`/${register.name}?${query}`)] as const,
          [`API ?${query}`, () => admin.api('GET', `/api/v1/${register.name}?${query}`)] as const,
        ]),
        (status) => status === 200 || (status >= 400 && status < 500),
      );
    });

  it('take % and _ as the signs they are', async () => {
    for (const q of ['%', '_', '\\', "%' or 1=1 --"]) {
      const { total } = (await admin.api('GET', `/api/v1/agencies?q=${encodeURIComponent(q)}`)).json<{
        total: number;
      }>();
      assert.equal(total, 0, q);
    }
  });

  it('with a thousand filters', async () => {
    const query = Array.from({ length: 1000 }, (_, n) => `filter[name]=${n}`).join('&');
    await refuseAll([['filters', () => admin.get(`/agencies?${query}`)]], (status) => status < 500);
  });
});

describe('bodies', () => {
  const json = { 'content-type': 'application/json' };
  const post = (payload: string | Buffer, headers: Record<string, string>) =>
    bytes({ method: 'POST', url: '/api/v1/agencies', payload, headers });

  it('that are not what they say are refused with a code', async () => {
    await refuseAll([
      ['broken JSON', () => post('{"code": ', json)],
      ['no JSON', () => post('', json)],
      ['a list', () => post('[]', json)],
      ['null', () => post('null', json)],
      ['a number', () => post('7', json)],
      ['JSON with prototype', () => post('{"__proto__": {"isAdmin": true}, "code": "X"}', json)],
      ['JSON with constructor', () => post('{"constructor": {"prototype": {"a": 1}}}', json)],
      ['bytes that are no UTF-8', () => post(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), json)],
      ['deep JSON', () => post(`${'['.repeat(50_000)}${']'.repeat(50_000)}`, json)],
      ['XML', () => post('<a/>', { 'content-type': 'text/xml' })],
      ['plain text', () => post('a', { 'content-type': 'text/plain' })],
      ['no content type', () => post('a', { 'content-type': '' })],
      ['a form for the API', () => post('code=A', { 'content-type': 'application/x-www-form-urlencoded' })],
      ['multipart without boundary', () => post('x', { 'content-type': 'multipart/form-data' })],
      [
        'broken multipart',
        () =>
          bytes({
            method: 'POST',
            url: '/documents',
            payload: '--x\r\nnonsense',
            headers: { 'content-type': 'multipart/form-data; boundary=x' },
          }),
      ],
    ]);
    assert.equal(({} as { isAdmin?: unknown }).isAdmin, undefined);
  });

  it('that are too large are refused as such', async () => {
    const huge = 'x'.repeat(1024 ** 2 + 10);
    await refuseAll(
      [
        ['API', () => post(JSON.stringify({ code: huge }), json)],
        ['form', () => admin.post('/agencies', { code: huge })],
      ],
      (status) => status === 413,
    );
  });

  it('with an idempotency key that cannot be one are refused', async () => {
    await refuseAll([
      [
        'long key',
        () =>
          admin.api('POST', '/api/v1/agencies', valuesOf(registry.get('agencies').register), {
            'idempotency-key': 'k'.repeat(300),
          }),
      ],
      [
        'NUL in the form key',
        () => admin.post('/agencies', { ...postedOf(valuesOf(registry.get('agencies').register)), _once: 'a\u0000' }),
      ],
    ]);
  });

  it('without a form token, or from another site, are refused', async () => {
    const headers = { 'content-type': 'application/json', 'x-csrf-token': '' };
    await refuseAll(
      [
        ['no token', () => post('{}', headers)],
        ['other site', () => post('{}', { ...json, 'sec-fetch-site': 'cross-site' })],
        ['other origin', () => post('{}', { ...json, origin: 'https://example.org' })],
      ],
      (status) => status === 403,
    );
  });
});

describe('versions', () => {
  it('that were never read are refused', async () => {
    const { agencies } = { agencies: registry.get('agencies').register };
    const url = `/api/v1/agencies/${exampleId(agencies)}`;
    await refuseAll(
      ['0', '99999999999999999999', '-1', 'x', '*', ''].map((version) => [
        `If-Match ${version}`,
        () => admin.api('PATCH', url, { name: 'x' }, { 'if-match': version === '' ? '' : `"${version}"` }),
      ]),
    );
    assert.equal((await app.inject({ url })).statusCode, 401);
  });
});
