import type { FastifyPluginAsync } from 'fastify';
import { mayAtAll } from '../../kernel/access/access.ts';
import { savedNotice } from '../../register/editing/saved-notice.ts';
import { formats } from '../../register/export.ts';
import { isId } from '../../register/fields/reference.ts';
import { actorOf, readerOf, type Site } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import { budgetLines } from './budget-lines.register.ts';
import { budgetPlans } from './budget-plans.register.ts';
import type { BudgetSlots } from './budget-slots.ts';
import { getReadablePlan } from './read-plan.ts';
import { listRkaLines } from './rka/rka.queries.ts';
import { rkaSheet } from './rka/rka-sheet.ts';
import { readRollup } from './rollup/read-rollup.ts';
import { rollupPage } from './rollup/rollup.page.ts';
import { seriesPage } from './series/series.page.ts';
import { listPlanSums } from './series/series.queries.ts';
import { seriesOf } from './series/series.rules.ts';

const config = { access: 'signed-in' } as const;

type OfPlan = { Params: { id: string }; Querystring: Record<string, string> };

/** The pages of the budget: the series of years, the sums of each plan, and the RKA sheet. */
export const budget =
  (site: Site, slots: BudgetSlots): FastifyPluginAsync =>
  async (app) => {
    const pasal = () => site.shell.provisions(budgetPlans.serves ?? []);

    app.get('/budget', { config }, async (request) => {
      const view = viewOf(site.shell, request);
      const yearly = slots.settings()?.planBudget.frequency === 'yearly';
      const years = seriesOf(await listPlanSums(readerOf(site, request)), Number(view.today.slice(0, 4)), yearly);
      return seriesPage(view, years, { mayCreate: mayAtAll(actorOf(request), budgetPlans.create), pasal: pasal() });
    });

    app.get<OfPlan>('/budget/:id', { config }, async (request) => {
      const view = viewOf(site.shell, request);
      const rolled = await readRollup(readerOf(site, request), slots, request.params.id, request.query);
      return rollupPage(view, rolled, {
        mayAdd: mayAtAll(actorOf(request), budgetLines.create),
        pasal: pasal(),
        notices: savedNotice(view, budgetPlans),
      });
    });

    app.get<OfPlan>('/budget/:id/rka.xlsx', { config }, async (request, reply) => {
      const reader = readerOf(site, request);
      const plan = await getReadablePlan(reader, request.params.id);
      const { agency } = request.query;
      const lines = await listRkaLines(reader, plan.id, agency !== undefined && isId(agency) ? agency : null);
      const sheet = rkaSheet(viewOf(site.shell, request), String(plan.values.name), lines);
      reply.header('content-disposition', `attachment; filename="rka-${String(plan.values.year)}.xlsx"`);
      return reply.type(formats.xlsx.type).send(formats.xlsx.write(sheet));
    });
  };
