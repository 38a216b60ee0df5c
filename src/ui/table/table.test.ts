import assert from 'node:assert/strict';
import { test } from 'node:test';
import { same } from '../../kernel/i18n/text.ts';
import { sampleView } from '../gallery/sample-view.ts';
import type { View } from '../view.ts';
import { dataTable } from './data-table.ts';
import { filterBar } from './filter-bar.ts';
import { pager } from './pager.ts';
import { agencyTable, noAgencies } from './table.examples.ts';

const view: View = { ...sampleView, query: new URLSearchParams('q=kota&sort=name&cursor=abc') };

test('a heading sorts, keeps the search and starts from the first page', () => {
  const { markup } = agencyTable(view);
  assert.match(markup, /aria-sort="ascending"><a class="sort" href="\/agencies\?q=kota&amp;sort=-name"/);
  assert.match(markup, /href="\/agencies\?q=kota&amp;sort=code"/);
});

test('numbers stand at the end of their column, and every cell names its heading for the phone', () => {
  const { markup } = agencyTable(view);
  assert.match(markup, /<td class="end" data-label="Pegawai">1\.032<\/td>/);
  assert.match(markup, /<th scope="row" data-label="Nama"><a class="row-link" href="\/agencies\/BAPPEDA">/);
});

test('a table without rows says what to do first', () => {
  const empty = dataTable(view, { caption: same('x'), columns: [], rows: [], empty: noAgencies(view) }).markup;
  assert.match(empty, /Belum ada perangkat daerah/);
  assert.doesNotMatch(empty, /<table/);
});

test('the pager tells where we are and only links where there is something', () => {
  const first = pager(view, { from: 1, to: 50, total: 1234, next: '/agencies?cursor=b' }).markup;
  assert.match(first, /1–50 dari 1\.234/);
  assert.match(first, /rel="next" href="\/agencies\?cursor=b"/);
  assert.doesNotMatch(first, /rel="prev"/);
  assert.doesNotMatch(pager(view, { from: 1, to: 3, total: 3 }).markup, /Berikutnya/);
  assert.match(pager(view, { from: 51, to: 100, total: null, previous: '/a' }).markup, /51–100</);
});

test('filters in force are shown as chips that can be taken away, and the panel stays open', () => {
  const bar = (active: boolean) =>
    filterBar(view, {
      action: '/agencies',
      controls: [noAgencies(view)],
      active: active ? [{ label: same('Status: <b>'), remove: '/agencies?q=kota' }] : [],
      keep: { sort: 'name' },
    }).markup;
  assert.match(bar(true), /<details class="filter-panel" open>/);
  assert.match(bar(true), /Status: &lt;b&gt;<\/span><a href="\/agencies\?q=kota"/);
  assert.match(bar(true), /name="sort" value="name"/);
  assert.doesNotMatch(bar(false), /chips| open>/);
});
