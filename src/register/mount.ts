import type { FastifyInstance } from 'fastify';
import { SharedRoutes } from '../kernel/http/shared-routes.ts';
import { registerApi } from './api.ts';
import { batchApi, bulkApi, importApi } from './batches/batch-api.ts';
import { batchRoutes } from './batches/batch-routes.ts';
import { bulkRoutes } from './batches/bulk-routes.ts';
import { commentApi } from './comments/comment-api.ts';
import { commentRoutes } from './comments/comment-routes.ts';
import { createRoutes } from './create-routes.ts';
import { draftRoutes, myDraftRoutes } from './drafts/draft-routes.ts';
import { duplicatesRoutes } from './duplicates/duplicates-routes.ts';
import { editingRoutes } from './editing/editing-routes.ts';
import { exportRoutes } from './exports/export-routes.ts';
import { previewRoutes } from './files/preview-routes.ts';
import { followRoutes, myFollowingRoutes } from './follow/follow-routes.ts';
import { historyRoutes } from './history-routes.ts';
import { importRoutes } from './import-routes.ts';
import { decisionRoutes } from './inbox/decision-routes.ts';
import { inboxApi } from './inbox/inbox-api.ts';
import { inboxRoutes } from './inbox/inbox-routes.ts';
import { columnRoutes } from './lists/column-routes.ts';
import { filterRoutes } from './lists/filter-routes.ts';
import { proofRoutes } from './proof-routes.ts';
import { readRoutes } from './read-routes.ts';
import { rowsRoutes } from './rows/rows-routes.ts';
import type { Site } from './site.ts';
import { stepRoutes } from './step-routes.ts';
import { suggestRoutes } from './suggest/suggest-routes.ts';

/** Every page and API route of every register, the proofs of their histories, and the inbox over all of them. */
export function mountRegisters(app: FastifyInstance, site: Site): void {
  const shared = new SharedRoutes();
  for (const mounted of site.registry.all()) {
    const routes = shared.of(mounted.register.name);
    registerApi(routes, site, mounted);
    readRoutes(routes, site, mounted);
    exportRoutes(routes, site, mounted);
    previewRoutes(routes, site, mounted);
    historyRoutes(routes, site, mounted);
    createRoutes(routes, site, mounted);
    importRoutes(routes, site, mounted);
    bulkRoutes(routes, site, mounted);
    importApi(routes, site, mounted);
    bulkApi(routes, site, mounted);
    stepRoutes(routes, site, mounted);
    draftRoutes(routes, site, mounted);
    editingRoutes(routes, site, mounted);
    commentRoutes(routes, site, mounted);
    commentApi(routes, site, mounted);
    followRoutes(routes, site, mounted);
    filterRoutes(routes, site, mounted);
    columnRoutes(routes, site, mounted);
    rowsRoutes(routes, site, mounted);
    duplicatesRoutes(routes, site, mounted);
    suggestRoutes(routes, site, mounted);
  }
  shared.mount(app);
  proofRoutes(app, site);
  batchRoutes(app, site);
  batchApi(app, site);
  myDraftRoutes(app, site);
  myFollowingRoutes(app, site);
  inboxRoutes(app, site);
  decisionRoutes(app, site);
  inboxApi(app, site);
}
