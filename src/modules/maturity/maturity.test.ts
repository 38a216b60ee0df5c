import assert from 'node:assert/strict';
import { it } from 'node:test';
import { bootPadu } from '../../testing/boot-padu.ts';
import { checkHtml } from '../../testing/page-checks.ts';
import { findInstrument } from './load-instruments.ts';

const { app, admin } = await bootPadu();

const all = (level: number): Record<string, number> =>
  Object.fromEntries((findInstrument('spbe-2020')?.indicators ?? []).map(({ number }) => [number, level]));

const calculate = (levels: object, id = 'spbe-2020') =>
  admin.api('POST', `/api/v1/instruments/${id}/calculate`, { levels });

it('calculates whole, and gives the range while levels are missing', async () => {
  const whole = (await calculate({ ...all(3), 32: 5 })).json();
  assert.equal(whole.index, '3.06');
  assert.equal(whole.raw, '3.055');
  assert.equal(whole.predicate, 'Baik');
  assert.deepEqual(whole.domains[3], { number: 4, value: '3.12', raw: '3.12087912087912087912' });
  assert.deepEqual(whole.aspects[6], { number: 7, value: '3.20', raw: '3.2' });
  const part = (await calculate({ 1: 5 })).json();
  assert.deepEqual(part.index, { min: '1.05', max: '5.00' });
  assert.deepEqual(part.predicate, { min: 'Kurang', max: 'Memuaskan' });
  assert.deepEqual((await calculate({})).json().index, { min: '1.00', max: '5.00' });
});

it('refuses wrong levels, naming each, and what is no body of levels', async () => {
  const response = await calculate({ 1: 0, 2: 6, 3: 2.5, 99: 3 });
  assert.equal(response.statusCode, 422);
  assert.match(String(response.headers['content-type']), /problem\+json/);
  const fields = response.json().errors.map(({ field }: { field: string }) => field);
  assert.deepEqual(fields, ['levels.1', 'levels.2', 'levels.3', 'levels.99']);
  for (const body of [{}, { levels: [3] }, { levels: 3 }, []]) {
    const refused = await admin.api('POST', '/api/v1/instruments/spbe-2020/calculate', body);
    assert.equal(refused.statusCode, 400);
  }
  assert.equal((await calculate({}, 'spbe-1999')).statusCode, 404);
  assert.equal((await app.inject({ method: 'POST', url: '/api/v1/instruments/spbe-2020/calculate' })).statusCode, 401);
  assert.equal((await admin.get('/instruments/spbe-2020?version=7')).statusCode, 404);
});

it('finds the cheapest way, or says how high one can come', async () => {
  const ask = (body: object) => admin.api('POST', '/api/v1/instruments/spbe-2020/cheapest-way', body);
  const costs = { 4: 10, '32.4': 1 };
  const found = (await ask({ levels: all(3), wanted: '3.02', costs })).json();
  assert.deepEqual(found, {
    reached: true,
    index: '3.03',
    raw: '3.0275',
    cost: 1,
    raises: [{ number: 32, from: '3', to: 4, cost: 1 }],
  });
  const wrong = await ask({ levels: all(3), wanted: '7', costs: { 9: 1, 4: -1, '48.4': 1 } });
  assert.equal(wrong.statusCode, 422);
  assert.deepEqual(
    wrong.json().errors.map(({ field }: { field: string }) => field),
    ['wanted', 'costs.4', 'costs.9', 'costs.48.4'],
  );
});

it('shows every instrument, its doubts, and what would be', async () => {
  for (const url of ['/instruments', '/instruments/spbe-2018', '/instruments/spbe-2020', '/instruments/pemdi-2026']) {
    const { body, statusCode } = await admin.get(url);
    assert.equal(statusCode, 200);
    assert.deepEqual(checkHtml(body), [], url);
  }
  assert.match((await admin.get('/instruments/pemdi-2026')).body, /tidak diuraikan dalam sumber kami/);
  const levels = Object.entries(all(2)).map(([number, level]) => `level.${number}=${level}`);
  const { body } = await admin.get(`/instruments/spbe-2020/what-if?${levels.join('&')}&wanted=2.6`);
  assert.deepEqual(checkHtml(body), []);
  assert.match(body, /2,00/);
  assert.match(body, /Cara termurah menuju Baik/);
  const wrong = await admin.get('/instruments/pemdi-2026/what-if?level.1=9&level.2=2,5&cost.3=murah');
  assert.deepEqual(checkHtml(wrong.body), []);
  assert.match(wrong.body, /Indikator 1 bernilai 1 sampai 5/);
  assert.match(wrong.body, /rupiah bulat/);
});
