import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkHtml } from '../../testing/page-checks.ts';
import type { View } from '../view.ts';
import { galleryPage } from './gallery.ts';
import { samplePages } from './sample-pages.ts';
import { sampleView } from './sample-view.ts';

const views: readonly View[] = [
  sampleView,
  { ...sampleView, lang: 'en', theme: 'dark', density: 'compact' },
  { ...sampleView, actor: null, nav: [], government: null },
];

for (const page of [{ name: 'gallery', draw: galleryPage }, ...samplePages]) {
  test(`page ${page.name} is valid HTML in both languages, with and without a person`, () => {
    for (const view of views) assert.deepEqual(checkHtml(page.draw(view).markup), []);
  });
}

test('a page carries no inline script or style, and names its language', () => {
  for (const { draw } of samplePages) {
    const { markup } = draw(sampleView);
    assert.doesNotMatch(markup, / style="| on\w+="|<style|<script>|javascript:/i);
    assert.match(markup, /^<!DOCTYPE html>\n<html lang="id" data-bs-theme="auto">/);
  }
});

test('an English page holds no Indonesian words of the frame', () => {
  const { markup } = galleryPage({ ...sampleView, lang: 'en' });
  assert.doesNotMatch(markup, /\b(Keluar|Simpan|Cari|Sebelumnya|Tampilan|opsional|Dasar hukum)\b/);
});
