import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bootPadu } from '../../../testing/boot-padu.ts';
import { checkHtml } from '../../../testing/page-checks.ts';
import { handbook } from './handbook.ts';
import { drawMarkdown } from './markdown.ts';

const { app, admin, signIn } = await bootPadu();

describe('the handbook in Padu', () => {
  it('is reached from every page, and shows every chapter with its pictures to whoever is signed in', async () => {
    assert.match((await admin.get('/people')).body, /href="\/help"/);
    const reader = await signIn('viewer', null);
    const contents = await reader.get('/help');
    assert.deepEqual(checkHtml(contents.body), []);
    const pages = [...contents.body.matchAll(/href="(\/help\/[^"]+)"/g)].map(([, href = '']) => href);
    assert.equal(
      pages.length,
      handbook.reduce((sum, { chapters }) => sum + chapters.length, 0),
    );
    let pictures = 0;
    for (const href of pages) {
      const page = await reader.get(href);
      assert.deepEqual([page.statusCode, checkHtml(page.body)], [200, []], href);
      for (const [, src = ''] of page.body.matchAll(/<figure><img src="([^"]+)"/g)) {
        pictures += 1;
        assert.equal((await app.inject(src)).headers['content-type'], 'image/png', src);
      }
    }
    assert.ok(pictures > 20, String(pictures));
  });

  it('tells English readers that it is Indonesian, and is not there for strangers or beyond its end', async () => {
    assert.match((await admin.get('/help', 'padu_preferences=lang=en')).body, /written in Indonesian/);
    assert.doesNotMatch((await admin.get('/help')).body, /written in Indonesian/);
    for (const path of ['/help/pengguna/0', '/help/pengguna/99', '/help/lain/1', '/help/pengguna/x'])
      assert.equal((await admin.get(path)).statusCode, 404, path);
    assert.equal((await app.inject('/help')).statusCode, 303);
  });
});

it('what is written as Markdown is drawn, and markup in it stays text', () => {
  const places = { picture: () => ({ url: '/p.png', width: 2, height: 1 }), link: () => '/help' };
  const drawn = (source: string) => drawMarkdown(source, places).map(({ markup }) => markup);
  assert.deepEqual(drawn('satu **dua** `a<b`\n<script>'), [
    '<p>satu <strong>dua</strong> <code>a&lt;b</code> &lt;script&gt;</p>',
  ]);
  assert.deepEqual(drawn('1. satu\n   lanjut\n2. dua'), ['<ol><li>satu lanjut</li><li>dua</li></ol>']);
  assert.deepEqual(drawn('[x](javascript:alert(1))'), ['<p><a href="/help">x</a>)</p>']);
  assert.deepEqual(drawn('![alt](pictures/p.png)'), [
    '<figure><img src="/p.png" alt="alt" width="2" height="1" loading="lazy"></figure>',
  ]);
});
