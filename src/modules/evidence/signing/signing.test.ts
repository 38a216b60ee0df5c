import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { contentPath, filesFolder } from '../../../kernel/files/store.ts';
import { storeFile } from '../../../kernel/files/store-file.ts';
import { apiHands } from '../../../testing/api-hands.ts';
import type { Browser } from '../../../testing/boot.ts';
import { bootPadu } from '../../../testing/boot-padu.ts';
import { problemsOf } from '../../../testing/evidence.ts';
import { idOf } from '../../../testing/example-rows.ts';
import { checkHtml } from '../../../testing/page-checks.ts';
import { newSigner, signCopy, type TestSigner, withUpdate } from '../../../testing/signed-pdf.ts';

const padu = await bootPadu();
const { owner, db, signIn, admin, config } = padu;
const { read, step, take, agency: agencyAs } = apiHands();
const filesDir = filesFolder(config);
const own = await agencyAs(admin, 'SATU');
const cycle = idOf('cycle');
await owner.sql`insert into maturity.evaluation_cycles ${owner.sql({
  id: cycle,
  version: 1,
  status: 'internal-assessment',
  created_at: new Date(),
  created_by: null,
  name: 'Evaluasi 2025',
  year: 2025,
  instrument: 'spbe-2020-v1',
})}`;

const dinas = await signIn('dinas-officer', own);
const head = await signIn('agency-head', own);
const leader = await signIn('leader', null);
const outsider = await signIn('agency-officer', await agencyAs(admin, 'DUA'));
const people = { first: await newSigner('RINA CONTOH'), second: await newSigner('BUDI CONTOH') };

/** Minutes that two people sign: the head, who is in Padu, and somebody who is not. They wait for their signatures. */
async function issue(number: string): Promise<string> {
  const [named] = await owner.sql`select name from identity.people where id = ${head.actor.id}`;
  const entries = {
    number,
    date: '2025-11-28',
    place: 'Kota',
    position1: 'Kepala Dinas',
    name1: String(named?.name),
    nip1: '',
    position2: 'Sekretaris Daerah',
    name2: 'Budi Contoh',
    nip2: '',
  };
  const kept = await dinas.post(`/evaluations/${cycle}/documents/minutes`, { ...entries, _once: number });
  assert.equal(kept.statusCode, 303, kept.body.slice(0, 300));
  const id = String(kept.headers.location).split('/')[2]?.split('?')[0] ?? '';
  await take(dinas, 'documents', id, 'submit');
  await take(head, 'documents', id, 'finalise');
  return id;
}

const signersOf = (document: string) =>
  owner.sql<{ id: string; status: string; person: string | null; certificate: string | null }[]>`
    select id, status, person, certificate from evidence.document_signers where document = ${document}
    order by position`;

/** The file of a document as it is downloaded now. */
async function latest(document: string): Promise<Buffer> {
  const [file] = await owner.sql<{ sha256: string }[]>`
    select f.sha256 from evidence.documents d join kernel.files f on f.id = d.files[1] where d.id = ${document}`;
  return readFile(contentPath(filesDir, file?.sha256 ?? ''));
}

async function upload(who: Browser, bytes: Buffer, name = 'berita-acara.pdf'): Promise<string> {
  const stream = (async function* () {
    yield bytes;
  })();
  const file = { stream, name, actor: who.actor, now: new Date(), dir: filesDir, maxBytes: 1e8 };
  return (await db.begin((tx) => storeFile(tx, file))).id;
}

/** Brings a file as what a signer signed. */
const bring = async (who: Browser, signer: string, bytes: Buffer, as: 'sign' | 'attach' = 'sign') =>
  step(who, 'document-signers', signer, as, { files: [await upload(who, bytes)] });

const signedBy = async (document: string, signer: TestSigner) => signCopy(await latest(document), signer);

/** A signed file with data to validate it by, as many signing applications add. */
function withStore(file: Buffer): Buffer {
  const text = file.toString('latin1');
  const root = Number(/\/Root (\d+) 0 R/.exec(text)?.[1]);
  const size = Number([...text.matchAll(/\/Size (\d+)/g)].at(-1)?.[1]);
  const [, catalog] = new RegExp(`\\n${root} 0 obj\\s+<<([\\s\\S]*?)>>\\s+endobj`).exec(text) ?? [];
  assert.ok(catalog, 'the catalog is written plainly');
  return withUpdate(file, { [root]: `<<${catalog} /DSS ${size} 0 R >>`, [size]: '<< /Type /DSS /Certs [] >>' });
}

describe('signing an official document', () => {
  let document = '';
  before(async () => {
    document = await issue('BA/1/2025');
  });

  it('waits for everybody whom the document names, and tells those who are in Padu', async () => {
    const signers = await signersOf(document);
    assert.deepEqual(
      signers.map(({ status, person }) => [status, person]),
      [
        ['waiting', head.actor.id],
        ['waiting', null],
      ],
    );
    const told = await owner.sql`select person_id from kernel.notices where kind = 'signature-awaited'`;
    assert.deepEqual(
      told.map(({ person_id }) => person_id),
      [head.actor.id],
    );
    const page = await head.get(`/documents/${document}/signing`);
    assert.match(page.body, /0 dari 2 telah menandatangani/);
    await checkHtml(page.body);
  });

  it('takes the signed file from the person it names, with who, when and which certificate', async () => {
    const [first] = await signersOf(document);
    const issued = await latest(document);
    const accepted = await bring(head, first?.id ?? '', await signedBy(document, people.first));
    assert.equal(accepted.statusCode, 200, accepted.body);
    const row = await read(head, 'document-signers', first?.id ?? '');
    assert.deepEqual(
      [row.status, row.certificate, row.issuer, row.standing],
      ['signed', 'RINA CONTOH', 'RINA CONTOH', 'unchecked'],
    );
    const now = await latest(document);
    assert.ok(now.length > issued.length && now.subarray(0, issued.length).equals(issued));
    assert.equal((await read(head, 'documents', document)).status, 'final', 'one is missing yet');
  });

  it('refuses what was signed before the one before signed, and a certificate twice', async () => {
    const [, second] = await signersOf(document);
    const now = await latest(document);
    const issued = now.subarray(0, now.indexOf('%%EOF') + 6);
    const stale = await bring(dinas, second?.id ?? '', await signCopy(issued, people.second));
    assert.deepEqual(problemsOf(stale), ['files:other-file']);
    const twice = await bring(dinas, second?.id ?? '', await signCopy(now, people.first));
    assert.deepEqual(problemsOf(twice), ['files:already-signed']);
  });

  it('is signed once everybody has signed, and shows every certificate', async () => {
    const [, second] = await signersOf(document);
    const stamp = { by: await newSigner('OTORITAS WAKTU', { stamps: true }), at: '2025-11-30T03:00:00Z' };
    const copy = withStore(await signCopy(await latest(document), people.second, { stamp }));
    const accepted = await bring(dinas, second?.id ?? '', copy);
    assert.equal(accepted.statusCode, 200, accepted.body);
    assert.equal((await read(head, 'documents', document)).status, 'signed');
    const row = await read(dinas, 'document-signers', second?.id ?? '');
    assert.deepEqual([row.signedOn, row.stampedBy], ['2025-11-30', 'OTORITAS WAKTU']);
    const page = await leader.get(`/documents/${document}/signing`);
    for (const words of [
      'Semua telah menandatangani',
      'RINA CONTOH',
      'BUDI CONTOH',
      'Penerbit tidak diperiksa',
      'OTORITAS WAKTU',
    ])
      assert.ok(page.body.includes(words), words);
    await checkHtml(page.body);
    const again = await bring(dinas, second?.id ?? '', await signedBy(document, await newSigner('X')));
    assert.equal(again.statusCode, 409, 'already signed');
  });

  it('starts anew when the document gets a new version', async () => {
    const version = await upload(dinas, await latest(document));
    await take(dinas, 'documents', document, 'revise', { files: [version] }, { change: 'Salah tulis.' });
    const states = (await signersOf(document)).map(({ status, certificate }) => [status, certificate]);
    assert.deepEqual(states, [
      ['waiting', null],
      ['waiting', null],
    ]);
  });
});

describe('a file that is not what was issued and signed', () => {
  let document = '';
  let signer = '';
  before(async () => {
    document = await issue('BA/2/2025');
    signer = (await signersOf(document))[0]?.id ?? '';
  });
  const refused = async (bytes: Buffer) => problemsOf(await bring(head, signer, bytes));

  it('is refused, saying why', async () => {
    const issued = await latest(document);
    const good = await signCopy(issued, people.first);
    assert.deepEqual(await refused(issued), ['files:no-signature']);
    const other = Buffer.from(good);
    other.write('X', issued.indexOf('obj'));
    assert.deepEqual(await refused(other), ['files:other-file']);
    const broken = Buffer.from(good);
    broken.write('9', good.lastIndexOf('/Prev') + 7);
    assert.deepEqual(await refused(broken), ['files:signature-broken']);
    assert.deepEqual(await refused(Buffer.concat([good, Buffer.from('1 0 obj << >> endobj\n')])), [
      'files:changed-after',
    ]);
    assert.deepEqual(await refused(Buffer.from('%PDF-1.7\n%%EOF\n')), ['files:other-file']);
  });

  it('is refused where the update draws another page over the one that was issued', async () => {
    const issued = await latest(document);
    const text = issued.toString('latin1');
    const pages = Number(/\/Pages (\d+) 0 R/.exec(text)?.[1]);
    const page = Number(/\/Kids \[(\d+) 0 R/.exec(text)?.[1]);
    assert.ok(pages > 0 && page > 0, 'the pages are found');
    const blank = { [page]: `<< /Type /Page /Parent ${pages} 0 R /MediaBox [0 0 595 842] >>` };
    assert.deepEqual(await refused(await signCopy(issued, people.first, { also: blank })), ['files:pages-changed']);
  });

  it('is brought by nobody but the signer, or who writes for one who is not in Padu', async () => {
    const good = await signCopy(await latest(document), people.first);
    assert.deepEqual(problemsOf(await bring(dinas, signer, good)), ['files:another-person']);
    const [, second] = await signersOf(document);
    assert.equal((await bring(leader, second?.id ?? '', good)).statusCode, 403);
    const body = { values: { files: [await upload(outsider, good)] }, answers: {} };
    const hidden = await outsider.api('POST', `/api/v1/document-signers/${second?.id}/steps/sign`, body, {
      'if-match': '"1"',
    });
    assert.equal(hidden.statusCode, 404);
    assert.equal((await outsider.get(`/documents/${document}/signing`)).statusCode, 404);
    const two = [await upload(head, good), await upload(head, good)];
    assert.deepEqual(problemsOf(await step(head, 'document-signers', signer, 'sign', { files: two })), [
      'files:one-file',
    ]);
    const draft = await owner.sql`update evidence.documents set status = 'draft' where id = ${document} returning id`;
    assert.equal(draft.length, 1);
    assert.deepEqual(await refused(good), ['files:not-issued']);
    await owner.sql`update evidence.documents set status = 'final' where id = ${document}`;
  });
});

describe('a scan signed on paper', () => {
  it('is accepted by somebody else, stands beside the issued file, and is called a scan', async () => {
    const document = await issue('BA/3/2025');
    const [first, second] = await signersOf(document);
    const scan = Buffer.from('%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n');
    for (const signer of [first, second])
      assert.equal((await bring(dinas, signer?.id ?? '', scan, 'attach')).statusCode, 200);
    assert.equal((await step(dinas, 'document-signers', first?.id ?? '', 'confirm')).statusCode, 403, 'four eyes');
    await take(head, 'document-signers', first?.id ?? '', 'confirm');
    await take(head, 'document-signers', second?.id ?? '', 'return', {}, { note: 'Buram.' });
    const row = await read(head, 'document-signers', second?.id ?? '');
    assert.deepEqual([row.status, row.files], ['waiting', null]);
    assert.equal((await bring(dinas, second?.id ?? '', await signedBy(document, people.second))).statusCode, 200);
    const { status, files } = await read(head, 'documents', document);
    assert.deepEqual([status, (files as string[]).length], ['signed', 2]);
    const page = (await head.get(`/documents/${document}/signing`)).body;
    assert.match(page, /tidak dapat diverifikasi/);
    assert.match(page, /Tanda tangan basah \(pindaian\)/);
  });
});
