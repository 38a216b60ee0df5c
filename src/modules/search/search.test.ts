import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bootPadu } from '../../testing/boot-padu.ts';
import { checkHtml } from '../../testing/page-checks.ts';

const { admin, app, owner, signIn } = await bootPadu();

const add = async (register: string, values: object): Promise<string> => {
  const response = await admin.api('POST', `/api/v1/${register}`, values);
  assert.equal(response.statusCode, 201, response.body);
  return response.json<{ id: string }>().id;
};

const agency = await add('agencies', {
  code: '2.16',
  name: 'Dinas Komunikasi dan Informatika',
  kind: 'department',
  period: { from: '2020-01-01', until: null },
});
const report = await add('people', { name: 'Penyusun Pelaporan Berkala', number: 'P-77' });
const other = await add('people', { name: 'Rahmat Hidayat', number: 'P-78' });

type Item = { readonly register: string; readonly id: string; readonly label: string; readonly agency: string | null };
const ask = async (q: string, more = '') => {
  const response = await admin.api('GET', `/api/v1/search?q=${encodeURIComponent(q)}${more}`);
  assert.equal(response.statusCode, 200, response.body);
  return response.json<{ alike: boolean; items: readonly Item[] }>();
};
const idsOf = async (q: string) => (await ask(q)).items.map(({ id }) => id);

describe('search', () => {
  it('finds by a part of a word, in any case, and by all words in any order', async () => {
    assert.deepEqual(await idsOf('KOMUNIK'), [agency]);
    assert.deepEqual(await idsOf('informatika dinas'), [agency]);
    assert.deepEqual(await idsOf('2.16'), [agency]);
    assert.equal((await ask('komunik')).alike, false);
  });

  it('finds other forms of a word', async () => {
    for (const form of ['laporan', 'melaporkan', 'dilaporkan', 'susunan pelapor', 'menyusun'])
      assert.deepEqual(await idsOf(form), [report], form);
  });

  it('finds what was meant where nothing is spelt so, and says that it did', async () => {
    for (const slip of ['Komunikais', 'infromatika', 'Rahmta', 'Hidyaat', 'dians komunkasi']) {
      const { alike, items } = await ask(slip);
      assert.equal(alike, true, slip);
      assert.ok(
        items.some(({ id }) => id === (/^[Rr]ah|^Hid/.test(slip) ? other : agency)),
        `${slip}: ${JSON.stringify(items)}`,
      );
    }
    assert.ok((await idsOf('infroma')).includes(agency), 'while it is typed');
    for (const nothing of ['xylofon zzz', 'kompetisi', 'informasi rahmat'])
      assert.deepEqual((await ask(nothing)).items, [], nothing);
  });

  it('puts what begins with the question first', async () => {
    const later = await add('people', { name: 'Ahmad Rahmat', number: 'A-1' });
    assert.deepEqual((await idsOf('rahmat')).slice(0, 2), [other, later]);
  });

  it('takes any signs, and refuses limits and registers that are not there', async () => {
    for (const q of ["'; drop table x --", '%', '_', '\\', '((', '[', '*', 'a'.repeat(5000), '\u0000', '😀 %_\\'])
      assert.equal((await admin.get(`/search?q=${encodeURIComponent(q)}`)).statusCode, 200, q);
    for (const wrong of ['limit=0', 'limit=x', 'limit=51', 'in=nothing'])
      assert.equal((await admin.api('GET', `/api/v1/search?q=a&${wrong}`)).statusCode, 400, wrong);
    assert.equal((await app.inject('/api/v1/search?q=a')).statusCode, 401);
  });

  it('shows records, provisions and actions on one page, with what was looked for marked', async () => {
    const { body } = await admin.get('/search?q=dinas');
    assert.match(body, new RegExp(`<a href="/agencies/${agency}"><mark>Dinas</mark> Komunikasi`));
    assert.match(body, /href="\/regulation\/tpi-/);
    assert.deepEqual(checkHtml(body), []);
    assert.match((await admin.get('/search?q=tambah+orang')).body, /href="\/people\/new"/);
    const viewer = await signIn('viewer', agency);
    assert.doesNotMatch((await viewer.get('/search?q=tambah+orang')).body, /href="\/people\/new"/);
    const nothing = await admin.get('/search?q=xylofon');
    assert.match(nothing.body, /Tidak ada yang cocok dengan “xylofon”/);
    assert.deepEqual(checkHtml(nothing.body), []);
  });

  it('fills the palette with options that lead somewhere, and counts them aloud', async () => {
    const { body } = await admin.get('/search?as=palette');
    assert.match(body, /^<dialog class="palette"/);
    const results = (await admin.get('/search?as=results&q=komunikasi')).body;
    assert.match(results, new RegExp(`<a class="palette-option" role="option"[^>]*href="/agencies/${agency}"`));
    const options = results.match(/role="option"/g)?.length ?? 0;
    assert.match(results, new RegExp(`data-said="${options} hasil"`));
  });

  it('offers what one opened last, latest first, at most twenty, and forgets what is no longer open', async () => {
    const hands = await signIn('administrator', null);
    for (const id of [report, other]) await hands.get(`/people/${id}`);
    await hands.get(`/agencies/${agency}`);
    const { body } = await hands.get('/search');
    const places = [agency, other, report].map((id) => body.indexOf(id));
    assert.ok(
      places.every((place) => place > 0) && places.toSorted((a, b) => a - b).join() === places.join(),
      String(places),
    );
    assert.deepEqual(checkHtml(body), []);
    await owner.sql`insert into work.recent_records (person_id, register, row_id, at)
      select ${hands.actor.id}, 'people', gen_random_uuid(), now() - n * interval '1 day' from generate_series(1, 30) n`;
    await hands.get(`/people/${report}`);
    await hands.get('/search');
    const [kept] =
      await owner.sql`select count(*)::int as n from work.recent_records where person_id = ${hands.actor.id}`;
    assert.equal(kept?.n, 20);
    assert.doesNotMatch((await admin.get('/search')).body, new RegExp(report));
  });
});

describe('the search box of a list', () => {
  const pageOf = async (url: string, who = admin) => (await who.get(url)).body;

  it('shows what was meant where no row holds the words, and says so', async () => {
    const body = await pageOf('/people?q=Rahmta+Hidyat');
    assert.match(body, /Tidak ada yang memuat &quot;Rahmta Hidyat&quot;|Tidak ada yang memuat "Rahmta Hidyat"/);
    assert.match(body, new RegExp(`href="/people/${other}"`));
    assert.match(body, /name="q" value="Rahmta Hidyat"/);
    assert.deepEqual(checkHtml(body), []);
  });

  it('leaves what was found alone, and keeps to the filters', async () => {
    assert.doesNotMatch(await pageOf('/people?q=Rahmat'), /Mungkin ini maksud Anda/);
    assert.doesNotMatch(await pageOf('/people?q=Rahmta+Hidyat&filter[status]=left'), new RegExp(`/people/${other}`));
    assert.match(await pageOf('/people?q=xylofonzz'), /Tidak ada yang cocok/);
  });
});
