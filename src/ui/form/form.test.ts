import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatMoney, formatNumber } from '../../kernel/i18n/format.ts';
import { same } from '../../kernel/i18n/text.ts';
import { sampleView } from '../gallery/sample-view.ts';
import { checkboxes } from './choice-inputs.ts';
import { errorSummary, form } from './form.ts';
import { parseRupiah, periodInput } from './number-inputs.ts';
import { textArea, textInput } from './text-inputs.ts';

const view = sampleView;
const name = { id: 'Nama', en: 'Name' };
const missing = { id: 'Isi nama.', en: 'Give the name.' };

test('a field with an error is tied to its help and its error, and the summary leads to it', () => {
  const { markup } = textInput(view, { name: 'full.name', label: name, help: same('Lengkap.'), error: missing });
  assert.match(markup, /<label for="field-full-name">Nama<\/label>/);
  assert.match(markup, /aria-describedby="field-full-name-help field-full-name-error" aria-invalid="true"/);
  assert.match(markup, /id="field-full-name-error">.*Isi nama\./s);
  const summary = errorSummary(view, [{ field: 'full.name', message: missing }, { message: same('Lain.') }]).markup;
  assert.match(summary, /2 isian perlu diperbaiki/);
  assert.match(summary, /<a href="#field-full-name">Isi nama\.<\/a>/);
  const labelled = errorSummary(view, [{ field: 'a', label: name, message: { id: 'Wajib diisi.', en: 'Required.' } }]);
  assert.match(labelled.markup, />Nama: Wajib diisi\.</);
  assert.equal(errorSummary(view, []).markup, '');
});

test('only optional fields are marked, and only the others are required', () => {
  assert.doesNotMatch(textInput(view, { name: 'a', label: name }).markup, /opsional/);
  assert.match(textInput(view, { name: 'a', label: name }).markup, / required/);
  const optional = textInput(view, { name: 'a', label: name, optional: true }).markup;
  assert.match(optional, /\(opsional\)/);
  assert.doesNotMatch(optional, / required/);
});

test('what a person typed cannot break out of a field', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const hostile = `"><script>${value}</textarea><script>`;
      const markup = textInput(view, { name: 'a', label: name, value: hostile }).markup;
      assert.equal(markup.split('<script').length, 1);
      assert.equal(textArea(view, { name: 'a', label: name, value: hostile }).markup.split('</textarea>').length, 2);
    }),
  );
});

test('a text that begins with an empty line keeps it', () => {
  assert.match(textArea(view, { name: 'a', label: name, value: '\nabc' }).markup, /><?\n\nabc<\/textarea>/);
});

test('a form carries the CSRF field and what must come back, and never a foreign script address', () => {
  const { markup } = form(view, { action: 'javascript:alert(1)', body: 'x', hidden: { _version: '3' } });
  assert.match(markup, /name="_csrf" value="example"/);
  assert.match(markup, /name="_version" value="3"/);
  assert.match(markup, /action="#"/);
});

test('the two ends of a period have their own names; an open end is not required', () => {
  const ends = { from: { name: 'from', value: '2026-01-01' }, until: { name: 'until' } };
  const open = periodInput(view, { name: 'term', label: name, ...ends, openEnd: true }).markup;
  assert.match(open, /name="from" value="2026-01-01" required/);
  assert.match(open, /name="until" value="">/);
});

test('ticked boxes are the given values', () => {
  const choices = ['a', 'b'].map((value) => ({ value, label: same(value) }));
  const { markup } = checkboxes(view, { name: 'many', label: name, values: ['b'], choices });
  assert.match(markup, /value="b" checked/);
  assert.doesNotMatch(markup, /value="a" checked/);
});

test('an amount is read back however it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (amount) => {
      for (const lang of ['id', 'en'] as const) {
        assert.equal(parseRupiah(formatMoney(amount, lang)), amount);
        assert.equal(parseRupiah(formatNumber(amount, lang, 0)), amount);
      }
      assert.equal(parseRupiah(String(amount)), amount);
    }),
  );
  assert.equal(parseRupiah(' Rp. 1.250.000,00 '), 1_250_000);
  assert.equal(parseRupiah('1,250,000'), 1_250_000);
  for (const wrong of ['', 'sejuta', '1.25', '12.50', '1.250.00', '1e9', '99999999999999999999']) {
    assert.equal(parseRupiah(wrong), null, wrong);
  }
});
