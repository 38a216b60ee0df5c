import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../../kernel/html/html.ts';
import { same } from '../../kernel/i18n/text.ts';
import { sampleView } from '../gallery/sample-view.ts';
import { findCurrentHref, navigation } from './navigation.ts';
import { fragment, page } from './page.ts';

test('the navigation marks the nearest link and opens its part only', () => {
  const at = (path: string) => findCurrentHref(sampleView.nav, path);
  assert.equal(at('/compliance/mine'), '/compliance/mine');
  assert.equal(at('/compliance/tpi-8-1'), '/compliance');
  assert.equal(at('/agencies-of-old'), undefined);
  assert.equal(at('/'), '/');
  const { markup } = navigation(sampleView, same('Menu'), at('/teams/1'));
  assert.match(markup, /href="\/teams" aria-current="page"/);
  assert.equal(markup.match(/<details class="nav-part" open>/g)?.length, 1);
});

test('what has no link of its own stands under the one it is reached from, or the nearest on the way to it', () => {
  const items = [
    { href: '/houses', label: same('Rumah'), holds: ['/rooms'] },
    { href: '/rooms/report', label: same('Laporan') },
  ];
  const nav = [{ label: same('Bagian'), icon: 'files', items }] as const;
  const way = (...hrefs: readonly string[]) => hrefs.map((href) => ({ label: same('Jalan'), href }));
  assert.equal(findCurrentHref(nav, '/rooms/1/edit'), '/houses');
  assert.equal(findCurrentHref(nav, '/rooms/report'), '/rooms/report');
  assert.equal(findCurrentHref(nav, '/keys/1', way('/houses', '/nowhere')), '/houses');
  assert.equal(findCurrentHref(nav, '/keys/1', way('/houses', '/rooms/report?of=1')), '/rooms/report');
  assert.equal(findCurrentHref(nav, '/keys/1', way('/nowhere')), undefined);
});

test('a part of the navigation without links is not shown', () => {
  const nav = [{ label: same('Kosong'), icon: 'files', items: [] }] as const;
  assert.doesNotMatch(navigation({ ...sampleView, nav }, same('Menu'), undefined).markup, /Kosong/);
});

test('without a side column the legal basis is one line; with one it stands there', () => {
  const pasal = [{ ref: 'Pasal 6 ayat (2)', href: '/regulation/6' }];
  const plain = page(sampleView, { title: same('T'), body: 'x', pasal }).markup;
  assert.match(plain, /class="page-basis">Dasar hukum: <a href="\/regulation\/6">Pasal 6 ayat \(2\)<\/a>/);
  const sided = page(sampleView, { title: same('T'), body: 'x', pasal, aside: html`<p>x</p>` }).markup;
  assert.match(sided, /<aside class="page-aside".*Pasal 6 ayat \(2\)/s);
  assert.doesNotMatch(sided, /page-basis/);
});

test('nobody signed in sees neither a person menu nor sign out', () => {
  const { markup } = page({ ...sampleView, actor: null, nav: [] }, { title: same('T'), body: 'x' });
  assert.match(markup, /href="\/sign-in"/);
  assert.doesNotMatch(markup, /sign-out|Raja/);
});

test('names and titles are escaped wherever the frame shows them', () => {
  const evil = '<img src=x onerror=alert(1)>';
  const view = { ...sampleView, government: evil, path: `/${evil}`, actor: { id: 'x', name: evil, roles: evil } };
  const { markup } = page(view, { title: same(evil), lead: same(evil), body: 'x' });
  assert.doesNotMatch(markup, /<img src=x/);
});

test('a fragment is the part alone, with the new title only when it has one', () => {
  assert.equal(fragment(sampleView, { body: html`<p>x</p>` }).markup, '<p>x</p>');
  assert.equal(fragment(sampleView, { title: same('T'), body: 'x' }).markup, '<title>T · Padu</title>x');
});
