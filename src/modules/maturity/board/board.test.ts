import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linksIn } from '../../../testing/crawl.ts';
import { useEvaluations } from '../../../testing/evaluations.ts';
import { checkHtml } from '../../../testing/page-checks.ts';

const { people, started, appoint } = await useEvaluations();
const cycle = await started();
await appoint(cycle, people.external, 'external');

it('leads everybody only to what is open to them', async () => {
  for (const [name, who] of Object.entries(people)) {
    const board = await who.get(`/evaluations/${cycle}`);
    assert.equal(board.statusCode, 200, name);
    assert.deepEqual(checkHtml(board.body), [], name);
    const links = new Set(linksIn(board.body).filter((href) => /^\/evaluation/.test(href)));
    assert.ok(links.size > 3, name);
    for (const href of links) {
      const { statusCode } = await who.get(href);
      assert.ok(statusCode < 400, `${name}: ${href} answers ${statusCode}`);
    }
  }
});
