import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../../testing/boot.ts';
import { useDatabase } from '../../testing/database.ts';
import { docxOf, pdfOf, xlsxOf, zipOf } from '../../testing/office-files.ts';
import type { Actor } from '../access/access.ts';
import { storeFile } from '../files/store-file.ts';
import { textTasks } from './file-text.ts';

const { db, owner } = await useDatabase();
const dir = await temporaryFolder();
const tasks = textTasks(dir);
const actor: Actor = { id: randomUUID(), kind: 'person', name: 'Siti', assignments: [] };
const now = new Date();

async function textOf(name: string, bytes: Buffer) {
  const stream = (async function* () {
    yield bytes;
  })();
  const file = await db.begin((tx) => storeFile(tx, { stream, name, actor, now, dir, maxBytes: 1e8 }));
  const [job] = await owner.sql`select from graphile_worker.jobs where key = ${`read-file-text ${file.sha256}`}`;
  assert.ok(job, 'an upload adds a job');
  for (let n = 0; n < 2; n++) await tasks['read-file-text']?.(db, { sha256: file.sha256 }, now);
  const [row] = await owner.sql<{ status: string; pages: string[]; words: string }[]>`
    select status, pages, words::text from kernel.file_texts where sha256 = ${file.sha256}`;
  assert.ok(row);
  return row;
}

describe('the text of a file', () => {
  it('is that of each page of a PDF', async () => {
    const { status, pages, words } = await textOf('a.pdf', pdfOf(['Pelaporan berkala', 'Halaman kedua']));
    assert.deepEqual([status, pages], ['ok', ['Pelaporan berkala', 'Halaman kedua']]);
    assert.match(words, /'lapor'/);
  });

  it('is that of documents, sheets and plain texts', async () => {
    const docx = await textOf(
      'a.docx',
      docxOf([{ text: 'Rencana induk', style: 'Heading1' }, { text: 'Isi & <uraian>' }]),
    );
    assert.deepEqual(docx.pages, ['Rencana induk\nIsi & <uraian>']);
    const xlsx = await textOf(
      'a.xlsx',
      await xlsxOf('Aset', [
        ['Nama', 'Jumlah'],
        ['Peladen', 3],
      ]),
    );
    assert.deepEqual(xlsx.pages, ['Aset\nNama\tJumlah\nPeladen\t3']);
    assert.deepEqual((await textOf('a.csv', Buffer.from('nama;kota\nBudi;Kotabumi\n'))).pages, [
      'nama\tkota\nBudi\tKotabumi',
    ]);
    assert.deepEqual((await textOf('a.txt', Buffer.from('catatan rapat'))).pages, ['catatan rapat']);
    const page = '<html><script>var rahasia = 1</script><body><p>Kata&amp;kata</p></body></html>';
    assert.deepEqual(
      (await textOf('a.html', Buffer.from(page))).pages.map((text) => text.trim()),
      ['Kata&kata'],
    );
  });

  it('is none for pictures and for what nobody can read', async () => {
    assert.equal((await textOf('a.bin', Buffer.from([1, 2, 3, 0]))).status, 'none');
    assert.equal((await textOf('a.png', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'))).status, 'none');
  });

  it('ends as failed, in time, for what is broken or a trap', async () => {
    assert.equal(
      (await textOf('broken.pdf', Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj'))).status,
      'failed',
    );
    const bomb = zipOf({ 'word/document.xml': Buffer.alloc(200 * 1024 ** 2, 'a') });
    assert.ok(bomb.length < 1024 ** 2);
    assert.equal((await textOf('bomb.docx', bomb)).status, 'failed');
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document><w:t>&b;</w:t></w:document>';
    assert.equal((await textOf('laughs.docx', zipOf({ 'word/document.xml': Buffer.from(laughs) }))).status, 'failed');
  });

  it('is read for files from before, too', async () => {
    const { sha256 } = await (async () => {
      const stream = (async function* () {
        yield Buffer.from('berkas lama');
      })();
      return db.begin((tx) => storeFile(tx, { stream, name: 'lama.txt', actor, now, dir, maxBytes: 1e6 }));
    })();
    await owner.sql`delete from graphile_worker._private_jobs`;
    await tasks['read-missing-texts']?.(db, {}, now);
    const keys = await owner.sql`select key from graphile_worker.jobs`;
    assert.deepEqual(
      keys.map(({ key }) => key),
      [`read-file-text ${sha256}`],
    );
  });
});
