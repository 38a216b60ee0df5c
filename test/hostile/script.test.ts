import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Register } from '../../src/register/register.ts';
import type { Values } from '../../src/register/registry.ts';
import { bootPadu } from '../../src/testing/boot-padu.ts';
import { crawl, unescaped } from '../../src/testing/crawl.ts';
import { everyRegister } from '../../src/testing/every-register.ts';
import { exampleValues } from '../../src/testing/example-rows.ts';
import { exampleId, fillRegisters } from '../../src/testing/fill-registers.ts';
import { postedOf } from '../../src/testing/posted-of.ts';
import { routesOf } from '../../src/testing/routes-of.ts';

/** Texts that become something else where a page forgets to escape: in an element, an attribute, an address; in a sheet. */
const attacks = [
  'javascript:alert(1)//</title></textarea></script><script>alert(1)</script><svg onload=alert(1)>',
  `"><img src=x onerror=alert(1)>' onfocus=alert(1) x='`,
  '=HYPERLINK("http://example.org")',
] as const;

const isText = (register: Register, name: string): boolean => {
  const { kind, sheetKind, refers } = register.fields[name] ?? {};
  return sheetKind === 'text' && refers === undefined && /text|code/.test(kind?.en ?? '');
};

const attacked = (register: Register, values: Values, attack: string): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (!isText(register, name)) return [name, value];
      return [name, Array.isArray(value) ? [attack] : attack];
    }),
  );

const { app, owner, admin } = await bootPadu();
const registry = everyRegister();
const registers = registry.all().map(({ register }) => register);
await fillRegisters(owner, registry, attacks.length, (register, values, nth) =>
  attacked(register, values, attacks[nth] ?? ''),
);
for (const register of registers)
  for (const [nth, attack] of attacks.entries()) {
    const id = exampleId(register, register.states[0], nth);
    const texts = Object.keys(register.fields).filter((name) => isText(register, name));
    const values = Object.fromEntries(texts.map((name) => [name, `${attack} `]));
    await admin.api('PATCH', `/api/v1/${register.name}/${id}`, values, { 'if-match': '"1"' });
  }

/** Markup that only an attack can have made: none of it is ours. */
const made = [
  /<script>alert/i,
  /<(img|svg)\b[^>]*\son\w+\s*=/i,
  /<[a-z][^>]*\s(on[a-z]+)\s*=/i,
  /\b(href|src|action|formaction)\s*=\s*["']?\s*javascript:/i,
];

/** Attribute values may hold anything as long as their quotes hold; what is left is markup. */
const bare = (markup: string) => markup.replace(/="[^"<>]*"/g, '=""');

const findMade = (markup: string): readonly string[] =>
  [
    ...made.slice(0, 3).flatMap((sign) => sign.exec(bare(markup))?.[0] ?? []),
    ...(/\b(?:href|src|action|formaction)="\s*javascript:/i.exec(unescaped(markup)) ?? []),
  ].map(String);

describe('script in any text of any register', () => {
  it('is looked for by something that finds it', () => {
    for (const attack of attacks.slice(0, 2)) assert.ok(findMade(`<p>${attack}</p>`).length > 0, attack);
    assert.ok(findMade(`<a href="javascript:alert(1)">x</a>`).length > 0);
    assert.ok(findMade(`<input value='' autofocus onfocus=alert(1) x=''>`).length > 0);
  });

  it('stays text on every page that shows it', async () => {
    const starts = registers.flatMap((register) =>
      attacks.flatMap((_, nth) => {
        const url = `/${register.name}/${exampleId(register, register.states[0], nth)}`;
        return [url, `${url}/history`, ...(register.steps.edit ? [`${url}/edit`] : [])];
      }),
    );
    const searches = attacks.flatMap((attack) => [
      `/agencies?q=${encodeURIComponent(attack)}`,
      `/agencies?filter[name]=${encodeURIComponent(attack)}`,
      `/${encodeURIComponent(attack)}`,
      `/agencies/new?name=${encodeURIComponent(attack)}`,
    ]);
    const pages = await crawl(
      (url) => admin.get(url),
      routesOf(app),
      ['/', ...starts, ...searches],
      () => 1,
    );
    const wrong = pages
      .filter(({ response }) => String(response.headers['content-type']).startsWith('text/html'))
      .flatMap(({ url, response }) => findMade(response.body).map((found) => `${url}: ${found}`));
    assert.deepEqual(wrong, []);
    assert.ok(pages.some(({ response }) => response.body.includes('&lt;script&gt;alert(1)')));
  });

  it('stays text in a form that comes back', async () => {
    for (const register of registers) {
      const values = exampleValues(register, (name) => exampleId(registry.get(name).register));
      for (const attack of attacks) {
        const posted = postedOf(attacked(register, values, attack.repeat(400)));
        const { body, statusCode } = await admin.post(`/${register.name}`, posted);
        assert.ok(statusCode < 500, `${register.name}: ${statusCode}`);
        assert.deepEqual(findMade(body), [], `${register.name}: ${attack}`);
      }
    }
  });

  it('is no formula in an exported sheet', async () => {
    for (const { name } of registers) {
      const { body } = await admin.get(`/${name}/export.csv`);
      assert.doesNotMatch(body, /(^|[;,\n"])=HYPERLINK/m, name);
    }
  });

  it('could not run if it were there: the policy allows no script of a page', async () => {
    const policy = String((await admin.get('/agencies')).headers['content-security-policy']);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval|script-src[^;]*\*/);
    assert.match(policy, /(script-src|default-src)/);
  });
});
