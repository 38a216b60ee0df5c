import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { bootPadu } from '../../testing/boot-padu.ts';
import { checkHtml } from '../../testing/page-checks.ts';
import { lu, tpi } from '../../testing/profiles.ts';
import { obligations } from './index.ts';
import { provisionTree } from './provision-tree.rules.ts';

const { admin, owner, signIn } = await bootPadu();
const viewer = await signIn('viewer', null);

/** An agency that holds some functions since 2020. */
async function addAgency(code: string, name: string, functions: readonly string[]): Promise<string> {
  const id = randomUUID();
  const row = { version: 1, status: 'active', created_at: new Date(), created_by: null, period: '[2020-01-01,)' };
  await owner.sql`insert into organization.agencies ${owner.sql({ ...row, id, code, name, kind: 'department' })}`;
  for (const held of functions) {
    const holding = { ...row, id: randomUUID(), function: held, agency: id };
    await owner.sql`insert into organization.function_holdings ${owner.sql(holding)}`;
  }
  return id;
}
const dinas = await addAgency('2.16', 'Dinas <Kominfo>', ['kominfo', 'ict']);

async function read(url: string, by = viewer): Promise<string> {
  const answer = await by.get(url);
  assert.equal(answer.statusCode, 200, `${url}: ${answer.body}`);
  assert.deepEqual(checkHtml(answer.body), [], url);
  return answer.body;
}

describe('the regulation in force', () => {
  test('every chapter can be read, holds each of its provisions, and stays small', async () => {
    assert.match(await read('/regulation'), /Peraturan Wali Kota Tanjungpinang Nomor 8 Tahun 2022/);
    for (const { numeral } of provisionTree(tpi)) {
      const body = await read(`/regulation/bab/${numeral}`);
      for (const { id, bab } of tpi.provisions) assert.equal(body.includes(`id="${id}"`), bab === numeral, id);
      assert.ok(gzipSync(body).length < 30_000, numeral);
    }
  });

  test('a duty names its function and the agency behind it today, escaped', async () => {
    const body = await read('/regulation/bab/II');
    assert.ok(body.includes(`<a href="/agencies/${dinas}">Dinas &lt;Kominfo&gt;</a>`));
    assert.match(body, /belum ada pemegang/);
    assert.match(body, /Catatan editor: Rujukan keliru/);
  });

  test('search answers, and says what to do when nothing is found', async () => {
    assert.match(await read('/regulation?q=pusat+data'), /<mark>pusat<\/mark>/);
    const nothing = await read('/regulation?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E+(');
    assert.match(nothing, /Tidak ada ketentuan tentang/);
    assert.doesNotMatch(nothing, /<script>alert/);
  });

  test('one provision: actor, evidence, registers that serve it, the other regulation', async () => {
    const body = await read('/regulation/tpi-8-1');
    assert.match(body, /Catatan reviu arsitektur/);
    assert.match(body, /Di peraturan lain: Lampung Utara 44\/2022/);
    assert.match(body, /href="\/regulation\/lu-6-9"/);
    assert.match(await read('/regulation/tpi-50-1'), /href="\/function-holdings"/);
  });

  test('a provision of another regulation says that it is not in force here', async () => {
    assert.match(await read('/regulation/lu-6-9'), /bukan peraturan yang berlaku di sini/);
    const other = await read('/regulation?of=lampung-utara-44-2022&q=repositori');
    assert.match(other, /bukan peraturan yang berlaku di sini/);
    assert.match(other, /href="\/regulation\/lu-/);
    assert.match(await read('/regulation/bab/III?of=lampung-utara-44-2022'), /bukan peraturan yang berlaku di sini/);
  });

  test('what does not exist is not found', async () => {
    for (const path of [
      'tpi-99-9',
      'bab/XL',
      'bab/I?of=x',
      'duties?function=x',
      'duties?party=x',
      `duties?agency=${randomUUID()}`,
      'duties?agency=x',
      'compare?with=x',
    ]) {
      assert.equal((await viewer.get(`/regulation/${path}`)).statusCode, 404, path);
    }
  });
});

describe('the state of a duty', () => {
  test('stands beside its provision, with the reason on the provision’s own page', async () => {
    const chapter = await read('/regulation/bab/VIII');
    assert.match(chapter, /href="\/compliance\/duties\/tpi-61"><span class="state state-overdue">/);
    assert.match(await read('/regulation/tpi-61'), /Keadaan hari ini/);
    assert.match(await read('/regulation'), /dari 2 kewajiban terpenuhi/);
  });

  test('a local policy is marked as such, and never as the regulation’s word', async () => {
    const row = { id: randomUUID(), version: 1, status: 'active', created_at: new Date(), created_by: null };
    const policy = { ...row, obligation: 'tpi-38-2', months: 12, period: '[2020-01-01,)' };
    await owner.sql`insert into compliance.local_policies ${owner.sql(policy)}`;
    for (const path of ['bab/III', 'tpi-38-2', 'settings', 'duties?party=head-of-perangkat-daerah']) {
      assert.match(await read(`/regulation/${path}`), /class="local-policy"[^>]*>[^<]*setiap 12 bulan/, path);
    }
  });
});

describe('studying the regulation', () => {
  test('the comparison speaks in words, and can be narrowed to one result', async () => {
    const all = await read('/regulation/compare?with=lampung-utara-44-2022');
    assert.match(all, /paling sedikit 2 kali dalam 5 tahun/);
    assert.doesNotMatch(all, /minCount|&quot;by&quot;|P5Y/);
    const only = await read('/regulation/compare?kind=only-here');
    assert.doesNotMatch(only, />Berbeda<\/span>/);
    assert.match(only, />Hanya di sini<\/span>/);
  });

  test('AC-ORG-01: functions without holder are a finding with the duties that need them', async () => {
    const body = await read('/regulation/duties');
    assert.match(body, /Keamanan siber dan persandian<\/a>: <a class="ref" href="\/regulation\/tpi-39-4">/);
    assert.match(await read('/regulation/duties?function=cyber-security'), /tpi-39-4/);
  });

  test('AC-ORG-04: two functions at one agency make one list without duplicates', async () => {
    const body = await read(`/regulation/duties?agency=${dinas}`);
    const rows = [...body.matchAll(/class="row-link" href="\/regulation\/([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(rows).size, rows.length);
    assert.ok(rows.includes('tpi-7-2') && rows.some((id) => id?.startsWith('tpi-52-1')));
  });

  test('AC-GLO-01: a term of another regulation says where it is defined', async () => {
    const body = await read('/regulation/glossary?term=sistem+penghubung+layanan');
    assert.match(body, /Tidak didefinisikan dalam peraturan ini; didefinisikan dalam LU Pasal 1 angka 22\./);
  });

  test('AC-GLO-02: definitions that disagree stand together with the article they disagree with', async () => {
    const body = await read('/regulation/glossary?term=arsitektur');
    assert.match(body, /Pertentangan di dalam peraturan/);
    for (const id of ['tpi-1-n13', 'tpi-1-n29', 'tpi-6-4']) assert.ok(body.includes(`/regulation/${id}`), id);
    assert.match(await read('/regulation/glossary'), /33 istilah/);
  });

  test('every editor’s note and every setting has its place', async () => {
    const notes = await read('/regulation/notes');
    for (const { id } of tpi.editorNotes) assert.ok(notes.includes(`id="${id}"`), id);
    assert.match(await read('/regulation/settings'), /tidak disebut/);
  });
});

describe('the API of the regulations', () => {
  test('lists them, gives one whole, and its duties', async () => {
    const list = (await viewer.api('GET', '/api/v1/regulations')).json();
    assert.deepEqual(
      list.items.flatMap(({ id, inForce }: { id: string; inForce: boolean }) => (inForce ? [id] : [])),
      ['tanjungpinang-8-2022'],
    );
    assert.ok(list.items.some(({ id }: { id: string }) => id === 'lampung-utara-44-2022'));
    const whole = (await viewer.api('GET', '/api/v1/regulations/tanjungpinang-8-2022')).json();
    assert.equal(whole.provisions.length, tpi.provisions.length);
    const duties = (await viewer.api('GET', '/api/v1/regulations/lampung-utara-44-2022/obligations')).json();
    assert.equal(duties.items.length, obligations(lu).length);
    const missing = await viewer.api('GET', '/api/v1/regulations/x');
    assert.deepEqual([missing.statusCode, missing.json().code], [404, 'not-found']);
  });

  test('is described', async () => {
    const { paths } = (await viewer.api('GET', '/api/v1/openapi.json')).json();
    assert.ok(paths['/api/v1/regulations/{id}/obligations']);
  });
});

describe('changing the regulation (AC-PROF-01)', () => {
  const versionIn = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? '';

  test('is for administrators, asks for a reason, and refuses what it does not know', async () => {
    assert.equal((await viewer.get('/regulation/choose')).statusCode, 403);
    assert.doesNotMatch(await read('/regulation/settings'), /regulation\/choose/);
    const version = versionIn(await read('/regulation/choose', admin));
    const send = async (fields: Record<string, string>) =>
      (await admin.post('/regulation/choose', { version, ...fields })).statusCode;
    assert.equal(await send({ profile: lu.regulation.id, reason: ' ' }), 422);
    assert.equal(await send({ profile: 'x', reason: 'coba' }), 422);
    assert.equal(await send({ profile: tpi.regulation.id, reason: 'sama' }), 422);
    assert.equal(await send({ profile: lu.regulation.id, reason: 'coba', version: '7' }), 412);
  });

  test('counts follow the new regulation, records keep their references, and the history says why', async () => {
    const before = await owner.sql`select id, version, function from organization.function_holdings order by id`;
    const version = versionIn(await read('/regulation/choose', admin));
    const fields = { profile: lu.regulation.id, reason: 'Dicabut dan diganti', version };
    assert.equal((await admin.post('/regulation/choose', fields)).statusCode, 303);
    const body = await read('/regulation');
    assert.match(body, /Peraturan Bupati Lampung Utara Nomor 44 Tahun 2022/);
    for (const { numeral } of provisionTree(lu)) {
      const duties = obligations(lu).filter(({ bab }) => bab === numeral).length;
      if (duties > 0) assert.ok(body.includes(`${duties} kewajiban`), numeral);
    }
    assert.deepEqual(
      await owner.sql`select id, version, function from organization.function_holdings order by id`,
      before,
    );
    assert.match(await read('/regulation/choose', admin), /Dicabut dan diganti/);
    const [action] = await owner.sql<{ step: string; reason: string }[]>`
      select step, reason from kernel.actions where register = 'governments' order by seq desc limit 1`;
    assert.deepEqual([action?.step, action?.reason], ['change-regulation', 'Dicabut dan diganti']);
    assert.equal((await admin.post('/regulation/choose', { ...fields, profile: tpi.regulation.id })).statusCode, 412);
  });
});
