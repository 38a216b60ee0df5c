import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { bootPadu } from '../../src/testing/boot-padu.ts';
import { journeysOn, overflow, said, skip } from './journey.ts';

const { app, admin } = await bootPadu();
const { visit, open } = journeysOn(app);

type Row = { readonly id: string; readonly version: number; readonly name: string };

async function create(register: string, values: object): Promise<Row> {
  const response = await admin.api('POST', `/api/v1/${register}`, values);
  assert.equal(response.statusCode, 201, response.body);
  return response.json<Row>();
}

const period = { from: '2020-01-01', until: null };
const agency = await create('agencies', { code: 'DINKES', name: 'Dinas Kesehatan', kind: 'department', period });
const process = await create('processes', { code: 'PB-1', name: 'Pendaftaran pasien', agency: agency.id });
for (const [at, name] of ['Mengambil nomor antrean', 'Mendaftar di loket', 'Diperiksa dokter'].entries())
  await create('process-tasks', {
    process: process.id,
    step: at + 1,
    name,
    kind: 'person',
    role: at < 2 ? 'Petugas loket' : 'Dokter',
  });

const tasks = async () => {
  const list = await admin.api('GET', `/api/v1/process-tasks?filter[process]=${process.id}&filter[status]=active`);
  return list.json<{ items: Row[] }>().items.map(({ name }) => name);
};

/** Whatever the content security policy refused on a page, from its first moment. */
const refusals = (page: Page): Promise<readonly string[]> =>
  page.evaluate('globalThis.refused ?? []') as Promise<readonly string[]>;
const watch = `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
  (globalThis.refused ??= []).push([violatedDirective, blockedURI, sample].join(' '));
});`;

/** What the palette, the pad beside a shape and the open menu say. */
const labelsOf = async (page: Page): Promise<readonly string[]> => {
  const entries = ['.djs-palette', '.djs-context-pad', '.djs-popup'].flatMap((part) => [
    `${part} [title]`,
    `${part} [aria-label]`,
  ]);
  const read = `Array.from(document.querySelectorAll('${[...entries, '.djs-popup-label']}'),
    (one) => one.title || one.getAttribute('aria-label') || one.textContent.trim())`;
  return page.evaluate<string[]>(read);
};
const english = new Set(
  Object.keys(JSON.parse(readFileSync(new URL('../../src/ui/assets/drawing-words.json', import.meta.url), 'utf8'))),
);

/** Takes a picture where one is asked for. */
const keep = (page: Page, name: string) =>
  globalThis.process.env.LOOK
    ? page.screenshot({ path: `${globalThis.process.env.LOOK}/${name}.png`, fullPage: true })
    : null;

describe('drawing a process', { skip }, () => {
  test('from the table to a drawing, changed in the editor, and back into the table', async () => {
    const context = await visit(admin);
    await context.addInitScript(watch);
    const { page, look } = await open(context, `/process-diagrams/new?process=${process.id}&kind=as-is&number=1`);
    await Promise.all([
      page.waitForURL(/drawing|process-diagrams\/[0-9a-f-]{36}/),
      page.click('main form[method="post"] button.btn-primary'),
    ]);
    await page.click('main a[href$="/drawing"]');
    await page.waitForSelector('.djs-element');
    await keep(page, 'view');
    assert.match(await said(page), /Mendaftar di loket/);
    await look();
    assert.ok(await page.locator('.bjs-powered-by').isVisible(), 'the licence asks for the mark');
    assert.deepEqual(await refusals(page), []);

    await page.click('main a[href$="/draw"]');
    await page.waitForSelector('.djs-palette');
    await keep(page, 'draw');
    await page.click(`[data-element-id^="Task_"] >> nth=1`);
    await page.click('.djs-context-pad .entry[title="Ganti bentuk"]');
    await page.waitForSelector('.djs-popup .djs-popup-label');
    const labels = await labelsOf(page);
    assert.ok(labels.length > 30, labels.join(', '));
    assert.deepEqual(
      labels.filter((label) => english.has(label)),
      [],
    );
    assert.ok(
      ['Buat tugas', 'Lanjutkan dengan tugas', 'Tugas sistem'].every((label) => labels.includes(label)),
      labels.join(', '),
    );
    await page.keyboard.press('Escape');
    await page.dblclick(`[data-element-id^="Task_"] >> nth=1`);
    await page.waitForSelector('.djs-direct-editing-content');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Mendaftar di anjungan');
    await page.keyboard.press('Enter');
    await look();
    await keep(page, 'edited');
    assert.ok(await page.locator('.bjs-powered-by').isVisible());
    assert.deepEqual(await refusals(page), []);
    await Promise.all([page.waitForURL(/\/drawing\?saved/), page.click('main form[enctype] button.btn-primary')]);
    assert.deepEqual(await tasks(), ['Mengambil nomor antrean', 'Mendaftar di anjungan', 'Diperiksa dokter']);
    await page.waitForSelector('.djs-element');
    await look();
    await context.close();
  });

  test('a new version is compared with the one before, in words and in both pictures', async () => {
    const [first] = (await admin.api('GET', '/api/v1/process-diagrams')).json<{ items: Row[] }>().items;
    assert.ok(first);
    const second = await create('process-diagrams', { process: process.id, kind: 'as-is', number: 2 });
    const url = `/api/v1/process-diagrams/${second.id}/drawing`;
    const { xml, version } = (await admin.api('GET', url)).json<{ xml: string; version: number }>();
    const saved = await admin.raw({
      method: 'PUT',
      url,
      headers: { accept: 'application/json', 'content-type': 'application/json', 'if-match': `"${version}"` },
      payload: JSON.stringify({ xml: xml.replaceAll('Diperiksa dokter', 'Diperiksa dokter gigi') }),
    });
    assert.equal(saved.statusCode, 200, saved.body);
    for (const [name, options] of [
      ['desktop', {}],
      ['phone', { viewport: { width: 320, height: 640 } }],
      ['dark', { colorScheme: 'dark' }],
    ] as const) {
      const context = await visit(admin, options);
      await context.addInitScript(watch);
      const compare = await open(context, `/process-diagrams/${second.id}/compare?with=${first.id}`);
      // Each picture marks it; they are drawn one after the other.
      const marks = compare.page.locator('.djs-overlay .difference-changed');
      await marks.nth(1).waitFor();
      assert.equal(await marks.count(), 2);
      assert.equal(await compare.page.evaluate(overflow), 0, name);
      await keep(compare.page, `compare-${name}`);
      await compare.look();
      assert.deepEqual(await refusals(compare.page), []);
      const view = await open(context, `/process-diagrams/${second.id}/drawing`);
      await view.page.waitForSelector('.djs-element');
      assert.equal(await view.page.evaluate(overflow), 0, name);
      await keep(view.page, `view-${name}`);
      await view.look();
      const draw = await open(context, `/process-diagrams/${second.id}/draw`);
      await draw.page.waitForSelector('.djs-palette');
      assert.equal(await draw.page.evaluate(overflow), 0, name);
      await keep(draw.page, `draw-${name}`);
      await draw.look();
      await context.close();
    }
  });

  test('without script the table says the same, and the file can be had', async () => {
    const [first] = (await admin.api('GET', '/api/v1/process-diagrams')).json<{ items: Row[] }>().items;
    const context = await visit(admin, { javaScriptEnabled: false });
    const { page } = await open(context, `/process-diagrams/${first?.id}/drawing`);
    assert.match(await said(page), /Gambar tampil bila skrip peramban aktif/);
    assert.match((await page.textContent('#tasks')) ?? '', /Mendaftar di anjungan/);
    assert.ok(await page.locator('a[download]').isVisible());
    await context.close();
  });
});
