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
const { visit, open } = journeysOn(app);

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

/** Wide and light, a phone and dark: what one of them shows, the other may hide. */
const looks = [
  { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
] as const;

test('every kind of page can be used by everybody, wide and narrow, light and dark', { skip }, async () => {
  const wrong: string[] = [];
  for (const options of looks) {
    const context = await visit(admin, options);
    for (const path of [...ownPages, ...some]) {
      const { page, look } = await open(context, path);
      if (/^text\/html/.test(await page.evaluate<string>('document.contentType')))
        await look().catch((error: Error) => wrong.push(`${path} ${options.viewport.width}: ${error.message}`));
      await page.close();
    }
    await context.close();
  }
  assert.deepEqual(wrong, []);
});
