import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { textTasks } from '../../kernel/contents/file-text.ts';
import { storeFile } from '../../kernel/files/store-file.ts';
import { bootPadu } from '../../testing/boot-padu.ts';
import { docxOf, pdfOf, xlsxOf, zipOf } from '../../testing/office-files.ts';
import { checkHtml } from '../../testing/page-checks.ts';

const { admin, config, db, signIn } = await bootPadu();
const dir = join(config.dataDir, 'files');
const tasks = textTasks(dir);

const agencyBody = {
  code: 'D.1',
  name: 'Dinas Kominfo',
  kind: 'department',
  period: { from: '2020-01-01', until: null },
};
const agency = (await admin.api('POST', '/api/v1/agencies', agencyBody)).json<{ id: string }>().id;
const officer = await signIn('dinas-officer', agency);
const reader = await signIn('viewer', agency);

let numbers = 0;

/** A document that holds one file, read for search. */
async function holding(name: string, bytes: Buffer, classification = 'public') {
  const stream = (async function* () {
    yield bytes;
  })();
  const now = new Date();
  const file = await storeFile(db.sql, { stream, name, actor: officer.actor, now, dir, maxBytes: 1e8 });
  await tasks['read-file-text']?.(db, { sha256: file.sha256 }, now);
  numbers += 1;
  const response = await officer.api('POST', '/api/v1/documents', {
    number: `N-${numbers}`,
    title: `Dokumen ${numbers}`,
    kind: 'other',
    agency,
    classification,
    openness: classification === 'public' ? 'public' : 'excluded',
    exclusion: classification === 'public' ? null : 'Pasal 17 UU KIP',
    files: [file.id],
  });
  assert.equal(response.statusCode, 201, response.body);
  const { id } = response.json<{ id: string }>();
  return { id, file: file.id, href: `/documents/${id}/files/${file.id}/preview` };
}

const see = async (href: string) => {
  const response = await officer.get(href);
  assert.equal(response.statusCode, 200, response.body);
  assert.deepEqual(checkHtml(response.body), []);
  return response.body;
};

describe('a file looked at in place', () => {
  it('shows a PDF page by page as pictures, with its words', async () => {
    const { id, href } = await holding('surat.pdf', pdfOf(['Halaman pembuka', 'Penetapan peladen']));
    assert.match(await see(`/documents/${id}`), new RegExp(`href="${href}"`));
    const first = await see(href);
    assert.match(first, /Halaman 1 dari 2/);
    assert.match(first, /<pre>Halaman pembuka<\/pre>/);
    assert.match(await see(`${href}?page=2&width=600`), /<pre>Penetapan peladen<\/pre>/);
    const picture = await officer.get(`${href}/picture?page=2&width=600`);
    assert.equal(picture.headers['content-type'], 'image/png');
    assert.equal(picture.headers['x-content-type-options'], 'nosniff');
    assert.match(String(picture.headers['content-security-policy']), /^sandbox; default-src 'none'/);
    assert.equal(picture.rawPayload.readUInt32BE(16), 600);
    assert.match(await see(`${href}?page=99`), /tidak dapat ditampilkan/);
  });

  it('shows documents, sheets and texts in markup of our own', async () => {
    const trap = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const docx = await holding(
      'a.docx',
      docxOf(
        [
          { text: 'Bab Satu', style: 'Heading1' },
          { text: trap, bold: true },
        ],
        [['a', trap]],
      ),
    );
    const body = await see(docx.href);
    assert.match(body, /<h3>Bab Satu<\/h3>/);
    assert.match(body, /<strong>&lt;img src=x/);
    assert.doesNotMatch(body, /<img src=x|<script>alert/);
    const xlsx = await holding(
      'a.xlsx',
      await xlsxOf('Aset', [
        ['Nama', 'Jumlah'],
        [trap, '3'],
      ]),
    );
    assert.match(await see(xlsx.href), /<td>&lt;img/);
    for (const name of ['a.html', 'a.svg', 'a.txt']) {
      const { href } = await holding(name, Buffer.from(`<svg onload="alert(1)">${trap}</svg>`));
      const shown = await see(href);
      assert.doesNotMatch(shown, /<svg onload|<img src=x|<script>alert/, name);
      if (name !== 'a.txt') assert.equal((await officer.get(`${href}/picture`)).statusCode, 404, name);
    }
  });

  it('says in plain words what cannot be shown, and offers the download', async () => {
    const broken = await holding('rusak.pdf', Buffer.from('%PDF-1.7 tidak ada apa-apa'));
    const bomb = await holding('bom.docx', zipOf({ 'word/document.xml': Buffer.alloc(150 * 1024 ** 2, 'a') }));
    const other = await holding('data.bin', Buffer.from([0, 1, 2]));
    for (const { href } of [broken, bomb, other]) {
      const body = await see(href);
      assert.match(body, /tidak dapat ditampilkan/);
      assert.match(body, new RegExp(`href="${href.replace('/preview', '')}"`));
    }
  });

  it('is found by its words, on the page where they stand, by those who may read the row', async () => {
    const { id, file } = await holding('rahasia.pdf', pdfOf(['Pembuka', 'Rincian kerentanan peladen']), 'confidential');
    type Found = { items: readonly { id: string; file: { id: string; page: number; excerpt: string } | null }[] };
    const ask = async (who: typeof officer) => (await who.api('GET', '/api/v1/search?q=rentan')).json<Found>().items;
    const [hit] = await ask(officer);
    assert.deepEqual([hit?.id, hit?.file?.id, hit?.file?.page], [id, file, 2]);
    assert.match(hit?.file?.excerpt ?? '', /Rincian kerentanan/);
    assert.deepEqual(await ask(reader), []);
    const page = await officer.get('/search?q=peladen+rincian');
    assert.match(page.body, new RegExp(`/documents/${id}/files/${file}/preview\\?page=2`));
    assert.deepEqual(checkHtml(page.body), []);
    const taken = await officer.api(
      'PATCH',
      `/api/v1/documents/${id}`,
      { files: null, location: 'Arsip' },
      { 'if-match': '"1"' },
    );
    assert.equal(taken.statusCode, 200, taken.body);
    assert.deepEqual(await ask(officer), []);
  });

  it('is closed where the row is, or never held the file', async () => {
    const open = await holding('a.txt', Buffer.from('terbuka'));
    const shut = await holding('b.txt', Buffer.from('tertutup'), 'confidential');
    for (const more of ['', '/picture']) {
      assert.equal((await reader.get(`/documents/${shut.id}/files/${shut.file}/preview${more}`)).statusCode, 404);
      assert.equal((await reader.get(`/documents/${open.id}/files/${shut.file}/preview${more}`)).statusCode, 404);
    }
    assert.equal((await reader.get(open.href)).statusCode, 200);
  });
});
