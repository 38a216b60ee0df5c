import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Grant, mayAtAll } from '../../../kernel/access/access.ts';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { takeStep } from '../../../register/change.ts';
import { isId } from '../../../register/fields/reference.ts';
import { actorOf, change, type Site } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import { findOpenReview } from './access-review.queries.ts';
import { accessReviewItems } from './access-review-items.register.ts';
import { accessReviews } from './access-reviews.register.ts';
import { accessSheetPage, type Sheet } from './access-sheet.page.ts';
import { countDecisions, listSheet } from './access-sheet.queries.ts';

/** Who has a sheet: whoever may decide about anybody's access. */
export const accessReviewers: Grant = accessReviewItems.steps.confirm.grant;

/** The rights ticked: id and the version that was shown, `id:version`. */
function postedItems(request: FastifyRequest): readonly { readonly id: string; readonly version: number }[] {
  const { items } = (request.body ?? {}) as { readonly items?: unknown };
  return [items].flat().flatMap((one) => {
    const [id = '', version = ''] = String(one ?? '').split(':');
    return isId(id) && /^\d{1,9}$/.test(version) ? [{ id, version: Number(version) }] : [];
  });
}

/** `/access-review`: the rights a reviewer decides about, many at once, each by its own step. */
export function accessSheetRoutes(app: FastifyInstance, site: Site): void {
  const config = { access: accessReviewers };
  app.get<{ Querystring: { done?: unknown } }>('/access-review', { config }, async (request) => {
    const tx = site.db.sql;
    const actor = actorOf(request);
    const review = await findOpenReview(tx);
    const sheet: Sheet | null = review
      ? { review, items: await listSheet({ tx, actor }, review.id), counts: await countDecisions(tx, review.id) }
      : null;
    const done = /^\d{1,4}$/.exec(String(request.query.done ?? ''));
    return accessSheetPage(viewOf(site.shell, request), sheet, {
      pasal: site.shell.provisions(accessReviews.serves ?? []),
      mayStart: mayAtAll(actor, accessReviews.create),
      done: done ? Number(done[0]) : null,
    });
  });
  app.post('/access-review', { config }, async (request, reply) => {
    const { step } = (request.body ?? {}) as { readonly step?: unknown };
    if (step !== 'confirm' && step !== 'remove') throw new CodedError('invalid');
    const items = postedItems(request);
    const mounted = site.registry.get(accessReviewItems.name);
    await change(site, request, async (act) => {
      for (const { id, version } of items)
        await takeStep(act, mounted, step, id, version, { values: {}, answers: {}, reason: null });
    });
    return reply.redirect(`/access-review?done=${items.length}`, 303);
  });
}
