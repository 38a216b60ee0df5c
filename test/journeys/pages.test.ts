import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bootPadu } from '../../src/testing/boot-padu.ts';
import { everyRegister } from '../../src/testing/every-register.ts';
import { exampleId, fillRegisters } from '../../src/testing/fill-registers.ts';
import { routesOf } from '../../src/testing/routes-of.ts';
import { journeysOn, skip } from './journey.ts';

const { app, owner, admin } = await bootPadu();
const registry = everyRegister();
await fillRegisters(owner, registry, 3);
const registers = registry.all().map(({ register }) => register);
const routes = routesOf(app);
const { visit } = journeysOn(app);

/** Pages of the modules that no register draws. */
const ownPages = routes
  .filter(
    ({ method, pattern }) => method === 'GET' && !/[:*.]|^\/(api|log|health|metrics|first-run|sign-in)/.test(pattern),
  )
  .map(({ pattern }) => pattern)
  .filter((pattern) => !registers.some(({ name }) => pattern === `/${name}` || pattern.startsWith(`/${name}/`)));

/** One of each kind of page that registers draw, for all of them. */
const registerPages = registers.flatMap((register) => {
  const { name, steps } = register;
  const edit = steps.edit ? [`/${name}/${exampleId(register, steps.edit.from[0])}/edit`] : [];
  return [`/${name}`, `/${name}/${exampleId(register)}`, `/${name}/new`, ...edit];
});

/** Pages of registers are drawn by one engine: the first and the widest stand for all where looking takes long. */
const widest = registers.toSorted((a, b) => Object.keys(b.fields).length - Object.keys(a.fields).length)[0];
const some = registerPages.filter((path) => [registers[1], widest].some((one) => path.split('/')[1] === one?.name));

const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

test('every page fits 320 pixels, as a small phone or a screen at four times its size shows it', { skip }, async () => {
  const context = await visit(admin, { viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const wide: string[] = [];
  for (const path of [...ownPages, ...registerPages]) {
    await page.goto(path);
    if ((await page.evaluate<number>(overflow)) > 0) wide.push(path);
  }
  await context.close();
  assert.deepEqual(wide, []);
});

test('a first visit weighs at most 150 kB, and each later page at most 30 kB', { skip }, async () => {
  const context = await visit(admin);
  const page = await context.newPage();
  let weight = 0;
  const pending: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    pending.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
        weight += responseBodySize + responseHeadersSize;
      }),
    );
  });
  const weigh = async (path: string) => {
    weight = 0;
    await page.goto(path, { waitUntil: 'load' });
    await Promise.all(pending.splice(0));
    return weight;
  };
  const first = await weigh('/');
  assert.ok(first <= 150_000, `first visit: ${first} bytes`);
  const heavy: string[] = [];
  for (const path of [...ownPages, ...some]) {
    const bytes = await weigh(path);
    if (bytes > 30_000) heavy.push(`${path}: ${bytes} bytes`);
  }
  await context.close();
  assert.deepEqual(heavy, []);
});
