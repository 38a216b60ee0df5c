import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attachment, downloadHeaders } from './download-headers.ts';
import { cleanFileName, fileEnding } from './file-name.ts';
import { mediaTypeOf } from './media-type.ts';

/** An archive of empty entries, as far as its directory tells. */
function archive(...names: string[]): Buffer {
  const local = Buffer.from('PK\x03\x04', 'latin1');
  const entries = names.map((name) => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(name.length, 28);
    return Buffer.concat([entry, Buffer.from(name)]);
  });
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}

const typeOf = (name: string, content: Buffer | string) => {
  const bytes = Buffer.from(content);
  return mediaTypeOf(fileEnding(name), bytes.length, (offset, length) => bytes.subarray(offset, offset + length));
};
const png = Buffer.from('89504e470d0a1a0a0000', 'hex');
const odf = (kind: string) => `PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.${kind}PK`;

test('the type comes from the content, and the ending must agree', async () => {
  const cases: [string, Buffer | string, string][] = [
    ['SK.pdf', '%PDF-1.7\n', 'application/pdf'],
    ['FOTO.PNG', png, 'image/png'],
    ['foto.jpeg', Buffer.from('ffd8ffe0', 'hex'), 'image/jpeg'],
    ['foto.webp', 'RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
    ['surat.docx', archive('[Content_Types].xml', 'word/document.xml'), 'wordprocessingml.document'],
    ['pd.xlsx', archive('xl/workbook.xml'), 'spreadsheetml.sheet'],
    ['paparan.pptx', archive('ppt/presentation.xml'), 'presentationml.presentation'],
    ['surat.odt', odf('text'), 'opendocument.text'],
    ['data.csv', 'a,b\n', 'text/csv'],
    ['catatan.txt', 'halo', 'text/plain'],
  ];
  for (const [name, content, type] of cases) {
    const found = await typeOf(name, content);
    assert('mediaType' in found && found.mediaType.endsWith(type), name);
    assert.equal(found.ending, '');
  }
  assert.deepEqual(await typeOf('pindaian', '%PDF-1.4'), { mediaType: 'application/pdf', ending: '.pdf' });
});

test('what promises another kind than it is, is a mismatch', async () => {
  const cases: [string, Buffer | string][] = [
    ['surat.pdf', '<html><script>alert(1)</script>'],
    ['foto.jpg', png],
    ['surat.exe', '%PDF-1.4'],
    ['pd.xlsx', archive('xl/workbook.xml', 'xl/vbaProject.bin')],
    ['pd.xlsx', archive('anything.txt')],
    ['data.csv', 'a\0b'],
  ];
  for (const [name, content] of cases) assert('mismatch' in (await typeOf(name, content)), name);
});

test('HTML, SVG, scripts and unknown kinds are plain bytes', async () => {
  for (const name of ['a.html', 'a.svg', 'a.js', 'a.xlsm', 'a.zip', 'a']) {
    assert.deepEqual(await typeOf(name, '<svg onload="alert(1)"/>'), {
      mediaType: 'application/octet-stream',
      ending: '',
    });
  }
});

test('a name is cleaned of folders, control and bidirectional characters, and kept short with its ending', () => {
  assert.equal(cleanFileName('..\\..\\/etc/Surat  Keputusan\n.pdf'), 'Surat Keputusan.pdf');
  assert.equal(cleanFileName('C:\\dok\\SK "1": a*.pdf'), 'SK _1__ a_.pdf');
  assert.equal(cleanFileName('laporan\u202Efdp.exe'), 'laporanfdp.exe');
  assert.equal(cleanFileName('..'), 'berkas');
  assert.equal(cleanFileName(`${'é'.repeat(400)}.docx`).length, 150);
  assert.match(cleanFileName(`${'é'.repeat(400)}.docx`), /\.docx$/);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
      const name = cleanFileName(raw);
      assert(name.length > 0 && name.length <= 300 && !/[/\\\p{Cc}\p{Cf}\p{Cs}]/u.test(name));
      assert.equal(cleanFileName(name), name);
    }),
  );
});

test('a download is an attachment under its whole name, sniffed and run by nobody', () => {
  assert.equal(
    attachment('Laporan "é" 日本.pdf'),
    `attachment; filename="Laporan _e_ __.pdf"; filename*=UTF-8''Laporan%20%22%C3%A9%22%20%E6%97%A5%E6%9C%AC.pdf`,
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => /^[ -~]*$/.test(attachment(name))));
  const headers = downloadHeaders({ name: 'a.svg', mediaType: 'application/octet-stream', bytes: 3 });
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.match(headers['content-security-policy'] ?? '', /^sandbox;/);
});
