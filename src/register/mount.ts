import type { FastifyInstance } from 'fastify';
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
  for (const mounted of site.registry.all()) {
    registerApi(app, site, mounted);
    readRoutes(app, site, mounted);
    exportRoutes(app, site, mounted);
    previewRoutes(app, site, mounted);
    historyRoutes(app, site, mounted);
    createRoutes(app, site, mounted);
    importRoutes(app, site, mounted);
    bulkRoutes(app, site, mounted);
    importApi(app, site, mounted);
    bulkApi(app, site, mounted);
    stepRoutes(app, site, mounted);
    draftRoutes(app, site, mounted);
    editingRoutes(app, site, mounted);
    commentRoutes(app, site, mounted);
    commentApi(app, site, mounted);
    followRoutes(app, site, mounted);
    filterRoutes(app, site, mounted);
    columnRoutes(app, site, mounted);
    rowsRoutes(app, site, mounted);
    duplicatesRoutes(app, site, mounted);
    suggestRoutes(app, site, mounted);
  }
  proofRoutes(app, site);
  batchRoutes(app, site);
  batchApi(app, site);
  myDraftRoutes(app, site);
  myFollowingRoutes(app, site);
  inboxRoutes(app, site);
  decisionRoutes(app, site);
  inboxApi(app, site);
}
