import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { catalogue } from '../../src/kernel/errors/errors.ts';
import type { Field } from '../../src/register/field.ts';
import { fieldOf, type Register } from '../../src/register/register.ts';
import { inputFields } from '../../src/register/shape/computed.ts';
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
  const counts = tables.map((table) => `(select count(*) from ${table})`);
  const [row] = await owner.sql.unsafe(`select concat_ws(',', ${counts.join(', ')}) as stock`);
  return String(row?.stock);
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

/** A request, and what it tries. */
type Sent = readonly [string, () => Promise<LightMyRequestResponse>];

/** Sends what should be refused; every answer is coded, leaks nothing, and changes nothing. */
async function refuseAll(
  sent: readonly Sent[],
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

/** Those of a list in whose turn it is, or all of it: what `nth` of the others says already need not be asked again. */
const inTurn = <T>(all: readonly T[], nth: number): readonly T[] =>
  nth === 0 ? all : all.slice(nth % all.length).slice(0, 1);

/** What a field takes, and whether it is needed; how much of it, which choices and rows of what register do not matter. */
const kindOf = ({ kind, schema, required, refers }: Field<unknown>): string => {
  const form = JSON.stringify(schema, (key, part: unknown) =>
    key === 'enum' || typeof part === 'number' ? key : part,
  );
  return JSON.stringify([refers ? 'reference' : kind, form, required]);
};

/**
 * A way to share out bad values: the first field of a kind (alike in what it takes, and needed or not) is sent all of them,
 * each further one the next in turn. So every field is tried, every kind with everything, however many registers there are.
 */
function sharingOut() {
  const met = new Map<string, number>();
  return <T>(field: Field<unknown>, values: readonly T[]): readonly T[] => {
    const alike = kindOf(field);
    const nth = met.get(alike) ?? 0;
    met.set(alike, nth + 1);
    return inTurn(values, nth);
  };
}

/** Fields to be tried by themselves: what Padu computes is refused before the rest, and others hide when these are wrong. */
function loneFields({ fields }: Register): ReadonlySet<string> {
  const computed = Object.keys(fields).filter((name) => !Object.hasOwn(inputFields(fields), name));
  const deciding = Object.values(fields).flatMap(({ when }) => when?.all.map(({ field }) => field) ?? []);
  return new Set([...computed, ...deciding]);
}

/** Every other field wrong at once, as often as there are bad values: each field is sent each of them. */
function wrongThroughout<T>(register: Register, bad: readonly T[]): readonly Readonly<Record<string, T>>[] {
  const lone = loneFields(register);
  const names = Object.keys(register.fields).filter((name) => !lone.has(name));
  return bad.map((_, round) =>
    Object.fromEntries(
      names.flatMap((name, at) =>
        bad
          .slice((at + round) % bad.length)
          .slice(0, 1)
          .map((value) => [name, value]),
      ),
    ),
  );
}

describe('values that do not belong', () => {
  const [shareOut, shareOutSingly] = [sharingOut(), sharingOut()];
  for (const register of registers)
    it(`are refused by ${register.name}, in the API`, async () => {
      const lone = [...loneFields(register)].flatMap((name) =>
        shareOut(fieldOf(register, name), Object.values(badTexts)).map((value) => ({ [name]: value })),
      );
      const wrong = [...wrongThroughout(register, Object.values(badTexts)), ...lone];
      const good = valuesOf(register);
      await refuseAll(
        wrong.map((values) => [
          JSON.stringify(values).slice(0, 300),
          () =>
            admin.api('POST', `/api/v1/${register.name}`, { ...good, ...values, nope: 'keeps it from being stored' }),
        ]),
      );
    });

  for (const register of registers)
    it(`are answered by ${register.name}, in the API and the page`, async () => {
      const good = postedOf(valuesOf(register));
      const [first = ''] = register.states;
      const url = `/api/v1/${register.name}/${exampleId(register, register.steps.edit?.from[0] ?? first)}`;
      let version = '"1"';
      const change = async (values: Readonly<Record<string, string>>) => {
        const answer = await admin.api('PATCH', url, values, { 'if-match': version });
        version = String(answer.headers.etag ?? version);
        return answer;
      };
      const post = (values: Readonly<Record<string, string>>) =>
        admin.post(`/${register.name}`, { ...good, ...values, _once: '' });
      const bad = ['a\u0000b', '0000-01-01', '9'.repeat(40), 'x'.repeat(10_001), '1e999'];
      const together = wrongThroughout(register, bad).map(
        (values): Sent => [`page ${JSON.stringify(values).slice(0, 300)}`, () => post(values)],
      );
      const singly = Object.entries(register.fields).flatMap(([name, field]) => {
        const values = shareOutSingly(field, bad);
        const doors = Object.entries({ API: change, ...(values.length > 1 ? { page: post } : {}) });
        return values.flatMap((value) =>
          doors.map(([door, ask]): Sent => [`${door} ${name}=${value.slice(0, 20)}`, () => ask({ [name]: value })]),
        );
      });
      const answers: string[] = [];
      for (const [what, send] of [...together, ...singly]) answers.push(...judge(what, await send()));
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
    // One reading answers them all: the pages, which take longer to draw, are asked one in turn.
    const urls = registers.flatMap(({ name }, nth) => [
      ...ids.map((id) => `/api/v1/${name}/${encodeURI(id)}`),
      ...inTurn(ids, nth).flatMap((id) => [`/${name}/${encodeURI(id)}`, `/${name}/${encodeURI(id)}/history`]),
    ]);
    await refuseAll(urls.map((url): Sent => [url, () => admin.get(url)]));
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
  const asked = [
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
  ];
  const doors = {
    page: (url: string) => admin.get(`/${url}`),
    API: (url: string) => admin.api('GET', `/api/v1/${url}`),
  };
  const [shareOutSorts, shareOutFilters] = [sharingOut(), sharingOut()];
  for (const [nth, register] of registers.entries())
    it(`of ${register.name}`, async () => {
      const sorts = Object.entries(register.fields)
        .filter(([, field]) => field.sortable)
        .map(([name, field]) => {
          const values = shareOutSorts(field, ['a\u0000', 'not a value']);
          return values.map((value) => `sort=${name}&cursor=${cursor([0, value, good, 0])}`);
        });
      const filters = Object.entries(register.fields)
        .filter(([, field]) => field.filter)
        .map(([name, field]) => shareOutFilters(field, badFilters).map((value) => `filter[${name}]=${value}`));
      // What is asked in full is asked at both doors, what is asked in turn at one after the other.
      const sent = [inTurn(asked, nth), inTurn(asked, nth + 1), ...sorts, ...filters].flatMap((queries, turn) =>
        queries.flatMap((query) =>
          (queries.length > 1 ? Object.entries(doors) : inTurn(Object.entries(doors), nth + turn + 1)).map(
            ([door, ask]): Sent => [`${door} ?${query}`, () => ask(`${register.name}?${query}`)],
          ),
        ),
      );
      await refuseAll(sent, (status) => status === 200 || (status >= 400 && status < 500));
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
