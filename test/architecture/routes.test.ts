import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addNotices } from '../../src/kernel/notices/add-notices.ts';
import { noticeGroups } from '../../src/kernel/notices/notice-groups.ts';
import type { Register } from '../../src/register/register.ts';
import type { Values } from '../../src/register/registry.ts';
import { isAsked } from '../../src/register/shape/asked.ts';
import { bootPadu } from '../../src/testing/boot-padu.ts';
import { type Crawled, crawl } from '../../src/testing/crawl.ts';
import { everyRegister } from '../../src/testing/every-register.ts';
import { exampleValues } from '../../src/testing/example-rows.ts';
import { exampleId, fillRegisters } from '../../src/testing/fill-registers.ts';
import { checkHtml } from '../../src/testing/page-checks.ts';
import { textsNotIn } from '../../src/testing/program-texts.ts';
import { routesOf } from '../../src/testing/routes-of.ts';

/** Titles and notes that no text of the program is like: what people wrote is in no language. */
const inOwnWords = ({ fields }: Register, values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, fields[name]?.kind.en.includes('text') ? 'Xyzzy' : value]),
  );

const { app, db, owner, admin, founder } = await bootPadu({ WEBHOOK_ALLOW: '*.example.go.id' });
const registry = everyRegister();
await fillRegisters(owner, registry, 1, inOwnWords);
const routes = routesOf(app);
const budi = (await admin.api('POST', '/api/v1/people', { name: 'Budi', number: 'B-1' })).json<{ id: string }>();
const sheet = Buffer.from('Kode,Nama,Jenis,Masa berdiri\nB-1,Dinas,Dinas,2020-01-01..\nb 2,Dinas,Dinas,2020-01-01..');
await admin.upload('/agencies/import', {}, { field: 'sheet', name: 'sheet.csv', bytes: sheet });
await admin.post('/tokens', { name: 'Program', role: 'viewer', agency: '', days: '30' });
const told = {
  person: founder,
  kind: 'waiting',
  about: null,
  href: '/compliance',
  values: { step: 'X' },
  key: 'x',
} as const;
await addNotices(db.sql, [told], new Date());
const hook = { name: 'Program', url: 'https://hooks.example.go.id/', role: 'viewer', agency: '' };
await admin.post('/webhooks', { ...hook, 'events.people': 'people.*' });
const paceOf = (group: string) => [`pace.${group}`, 'daily'];
const asked = Object.fromEntries(Object.keys(noticeGroups).map(paceOf));
await admin.post('/account/notices', { mail: 'admin@example.go.id', lang: 'id', hour: '7', ...asked });

/**
 * Everything anybody may call without signing in. Whoever adds to this list has thought about it. `/` leads strangers to
 * the sign-in page, `/metrics` answers this machine and administrators.
 */
const publicRoutes = [
  'GET /',
  'GET /api/v1/openapi.json',
  'GET /assets/*',
  'GET /calendar/:secret.ics',
  'GET /first-run',
  'GET /health/live',
  'GET /health/ready',
  'GET /invitation/:secret',
  'GET /log/checkpoint',
  'GET /log/key',
  'GET /log/proof/:action',
  'GET /log/tile/*',
  'GET /metrics',
  'GET /public/evaluations',
  'GET /public/evaluations.csv',
  'GET /public/evaluations.json',
  'GET /sign-in',
  'GET /sign-in/second',
  'POST /first-run',
  'POST /invitation/:secret',
  'POST /preferences',
  'POST /sign-in',
  'POST /sign-in/passkey',
  'POST /sign-in/passkey/options',
  'POST /sign-in/second',
  'POST /sign-in/second/options',
  'POST /sign-in/second/passkey',
  'POST /sign-out',
];

const pathOf = (pattern: string) => pattern.replace(/:\w+/g, '00000000-0000-7000-8000-000000000001').replace('*', 'x');

/** Whether a stranger is let through to the handler; a form without a token gets that far and is refused there. */
async function isPublic({ method, pattern }: { method: string; pattern: string }): Promise<boolean> {
  const headers = { accept: 'application/json' };
  const response = await app.inject({ method: method as 'GET' | 'POST' | 'PATCH', url: pathOf(pattern), headers });
  return response.statusCode !== 401;
}

const missing = '/alamat-yang-tidak-ada';

/** The states an administrator reads: where the state decides who reads, not every one (scores of assessors). */
const openStates = ({ read, states }: Register): readonly string[] =>
  'levels' in read && read.by === 'status' ? states.filter((state) => read.levels[state]?.administrator) : states;

const starts = registry.all().flatMap(({ register }) => [
  ...openStates(register).map((state) => `/${register.name}/${exampleId(register, state)}`),
  ...Object.entries(register.steps).flatMap(([step, definition]) => {
    const state = definition.from.find((one) => openStates(register).includes(one));
    const asked = isAsked(
      definition,
      exampleValues(register, () => missing),
    );
    return state === undefined || !asked ? [] : [`/${register.name}/${exampleId(register, state)}/${step}`];
  }),
  `/${register.name}/new`,
  `/${register.name}/import`,
  `/${register.name}/bulk`,
  `/${register.name}?q=tidak+ada+yang+begini`,
  `/${register.name}?filter[status]=${register.states[0]}`,
  ...('to' in register.merge
    ? [`/${register.name}/${exampleId(register)}/duplicates/${exampleId(register, register.states[1])}`]
    : []),
]);
/** Pages that registers draw are as many as registers, and each kind of them is among the starts. */
const drawn = registry.all().map(({ register }) => `/${register.name}`);
const isDrawn = (route: string) => drawn.some((base) => route === base || route.startsWith(`${base}/`));
const pages = await crawl(
  (url) => admin.get(url),
  routes,
  ['/', `/people/${budi.id}/history`, ...starts, missing],
  (route) => (isDrawn(route) ? 1 : 3),
);
const isPage = ({ response }: Crawled) => String(response.headers['content-type']).startsWith('text/html');

describe('routes', () => {
  it('are open to strangers only where the list says so', async () => {
    const open: string[] = [];
    for (const route of routes) if (await isPublic(route)) open.push(`${route.method} ${route.pattern}`);
    assert.deepEqual(open.sort(), publicRoutes.toSorted());
  });

  it('are many: the tree was read', () => {
    assert.ok(routes.length > registry.all().length * 12, String(routes.length));
    for (const { register } of registry.all())
      assert.ok(
        routes.some(({ pattern }) => pattern === `/${register.name}/:id/:step`),
        register.name,
      );
  });
});

describe('pages of an administrator', () => {
  it('lead nowhere that is not there', () => {
    const refused = ({ from, url, response: { statusCode } }: (typeof pages)[number]) =>
      from === 'start' ? statusCode !== 403 && url !== missing : true;
    /** A form that asks, sent with nothing ticked, is told so. */
    const askedEmpty = ({ url, response: { statusCode } }: (typeof pages)[number]) =>
      statusCode === 422 && /^\/[a-z-]+\/(bulk|merge)$/.test(url);
    const dead = pages.filter((page) => page.response.statusCode >= 400 && refused(page) && !askedEmpty(page));
    assert.deepEqual(
      dead.map(({ url, from, response }) => `${from} → ${url}: ${response.statusCode} ${response.body.slice(0, 200)}`),
      [],
    );
  });

  it('are valid HTML', () => {
    const wrong = pages.filter(isPage).flatMap(({ url, response }) => {
      const found = checkHtml(response.body);
      return found.length > 0 ? [`${url}: ${found.join('; ')}`] : [];
    });
    assert.deepEqual(wrong, []);
  });

  it('are reached by links, every one', () => {
    const visited = new Set(pages.map(({ route }) => route));
    const strangersOnly = [
      '/assets/*',
      '/first-run',
      '/invitation/:secret',
      '/sign-in',
      '/sign-in/second',
      '/metrics',
      '/calendar/:secret.ics',
    ];
    const programs = /^\/(api|log|health)\/|^\/public\/.+\.(json|csv)$/;
    const held = '/:id/files/:file';
    /** What a form asks while one types. */
    const typed = /^\/[a-z-]+\/suggest$/;
    /**
     * Linked for those who answer, score, or write later documents, and where there is another version to compare with;
     * journeys and the tests of their modules open them.
     */
    const othersOnly = [
      '/process-diagrams/:id/compare',
      '/architecture/editions/:id/compare',
      '/request-examinations/:id/letter/pdf',
      '/evaluations/:id/answers/import',
      '/evaluations/:id/results-template.xlsx',
      '/evaluations/:id/indicators/:number/evidence',
      '/evaluations/:id/indicators/:number/score',
      '/evaluations/:id/documents/:letter',
      '/evaluations/:id/documents/:letter/pdf',
    ];
    /** What an administrator adds nothing to, they get no sheet for. */
    const closed = registry
      .all()
      .flatMap(({ register: { name, create } }) =>
        create.administrator ? [] : [`/${name}/import/template.xlsx`, `/rows/${name}`],
      );
    const missed = routes.filter(
      ({ method, pattern }) =>
        method === 'GET' &&
        !visited.has(pattern) &&
        !strangersOnly.includes(pattern) &&
        !othersOnly.includes(pattern) &&
        !closed.some((end) => pattern.endsWith(end)) &&
        !programs.test(pattern) &&
        !typed.test(pattern) &&
        !pattern.includes(held),
    );
    assert.deepEqual(
      missed.map(({ pattern }) => pattern),
      [],
    );
  });
});

describe('words on pages', () => {
  it('in Indonesian are not English', () => {
    const said = pages.filter(isPage);
    assert.match(said[0]?.response.body ?? '', /<html lang="id"/);
    assert.deepEqual(textsNotIn('id', said), []);
  });

  it('in English are not Indonesian', async () => {
    const get = (url: string) => admin.get(url, 'padu_preferences=lang%3Den');
    const begins = registry
      .all()
      .flatMap(({ register }) => [
        `/${register.name}/${exampleId(register)}`,
        `/${register.name}/new`,
        `/${register.name}/import`,
        `/${register.name}?q=tidak+ada`,
      ]);
    const said = (await crawl(get, routes, ['/', ...begins, '/tidak-ada'], () => 1)).filter(isPage);
    assert.match(said[0]?.response.body ?? '', /<html lang="en"/);
    assert.deepEqual(textsNotIn('en', said), []);
  });
});
