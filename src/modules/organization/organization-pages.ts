import type { FastifyPluginAsync } from 'fastify';
import { mayAtAll } from '../../kernel/access/access.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { isId } from '../../register/fields/reference.ts';
import { actorOf, type Site } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import { accessSheetRoutes } from './access-reviews/access-sheet.ts';
import { findMisplacedDecisions } from './decision-power.rules.ts';
import type { OrganizationSlots } from './organization-slots.ts';
import { findMatrix, listActivities, listIctAgencies, listMatrices, listParties } from './rasci.queries.ts';
import { rasciListPage } from './rasci-list.page.ts';
import { rasciMatrices } from './rasci-matrices.register.ts';
import { rasciMatrixPage } from './rasci-matrix.page.ts';

/** The pages of the organisation that no register draws: RASCI matrices as grids. */
export const organizationPages =
  (site: Site, slots: OrganizationSlots): FastifyPluginAsync =>
  async (app) => {
    accessSheetRoutes(app, site);
    const required = () => slots.settings()?.teams.rasci ?? null;
    const pasal = () => site.shell.provisions(rasciMatrices.serves ?? []);

    app.get('/rasci', { config: { access: 'signed-in' } }, async (request) =>
      rasciListPage(viewOf(site.shell, request), {
        matrices: await listMatrices(site.db.sql),
        required: required(),
        mayWrite: mayAtAll(actorOf(request), rasciMatrices.create),
        pasal: pasal(),
      }),
    );

    app.get<{ Params: { id: string } }>('/rasci/:id', { config: { access: 'signed-in' } }, async (request) => {
      const { id } = request.params;
      const tx = site.db.sql;
      const matrix = isId(id) ? await findMatrix(tx, id) : undefined;
      if (!matrix) throw new CodedError('not-found');
      const [activities, parties, ictAgencies] = await Promise.all([
        listActivities(tx, id),
        listParties(tx, id),
        listIctAgencies(tx, isoDateOf(new Date(), slots.timeZone)),
      ]);
      const decisions = slots.rasciTasks().flatMap((task) => (task.decides ? [task.id] : []));
      return rasciMatrixPage(viewOf(site.shell, request), {
        matrix,
        activities,
        parties,
        required: required(),
        misplaced: findMisplacedDecisions(activities, decisions, ictAgencies),
        mayWrite: mayAtAll(actorOf(request), rasciMatrices.create),
        pasal: pasal(),
      });
    });
  };
