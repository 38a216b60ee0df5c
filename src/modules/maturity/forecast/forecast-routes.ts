import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mayAtAll } from '../../../kernel/access/access.ts';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { addMonths } from '../../../kernel/i18n/days.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { say } from '../../../kernel/i18n/text.ts';
import { createRows } from '../../../register/change.ts';
import { actorOf, change, readerOf, type Site } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import { display } from '../calculate.rules.ts';
import { cheapestWay } from '../cheapest-way.rules.ts';
import { getReadableCycle } from '../cycles/read-cycle.ts';
import { planHref } from '../evaluation-links.ts';
import { indicatorCode, readIndicatorCode } from '../indicator-field.ts';
import { agesOf } from '../proposals/load-evidence-rules.ts';
import { writeDecimal } from '../ratio.rules.ts';
import { evaluationFollowUps } from '../results/evaluation-follow-ups.register.ts';
import { followUpStages } from '../results/follow-up-mount.ts';
import { readEvidenceItems } from '../truth/read-evidence-items.ts';
import { readWhatIf } from '../what-if.rules.ts';
import { type ForecastParts, forecastPage } from './forecast.page.ts';
import { fallsOf, indexOf, monthlyIndex, renewalsOf } from './forecast.rules.ts';
import { type PlanParts, planPage } from './plan.page.ts';
import { aimOf, recommendationOf } from './plan.rules.ts';
import { listPlannedWork } from './planned-work.ts';
import { readClaims } from './read-claims.ts';
import { supportsOf } from './supports.rules.ts';

const config = { access: 'signed-in' } as const;

type OfCycle = { Params: { id: string }; Querystring: Record<string, string> };
type Query = Readonly<Record<string, string>>;

async function readForecast(site: Site, request: FastifyRequest<OfCycle>): Promise<ForecastParts> {
  const reader = readerOf(site, request);
  const { timeZone } = site.shell;
  const cycle = await getReadableCycle(reader, request.params.id);
  const { instrument } = cycle;
  const { levels, answers } = await readClaims(reader, cycle);
  const items = await readEvidenceItems(
    reader,
    answers.map(({ id }) => id),
    timeZone,
  );
  const codes = new Map(answers.map(({ id, indicator }) => [id, indicator]));
  const supports = supportsOf(items, (answer) => codes.get(answer) ?? '', agesOf(instrument.id));
  const today = isoDateOf(new Date(), timeZone);
  const falls = fallsOf(instrument, levels, supports, today);
  return {
    cycle,
    planned: await listPlannedWork(reader, { instrument, numbers: falls.map(({ number }) => number) }),
    claimed: indexOf(instrument, levels),
    months: monthlyIndex(instrument, levels, supports, today),
    falls,
    renewals: renewalsOf(instrument, levels, supports, today),
    titles: new Map(
      items.flatMap(({ register, record, title }) => (title === null ? [] : [[`${register}/${record}`, title]])),
    ),
    unknown: instrument.indicators.filter(({ number, optional }) => !optional && !levels.has(number)).length,
  };
}

async function readPlan(
  site: Site,
  request: FastifyRequest,
  id: string,
  query: Query,
): Promise<PlanParts & { readonly agencies: ReadonlyMap<number, string> }> {
  const reader = readerOf(site, request);
  const cycle = await getReadableCycle(reader, id);
  const { instrument } = cycle;
  const { levels, answers } = await readClaims(reader, cycle);
  const given = [...levels].map(([number, level]) => [`level.${number}`, level ? writeDecimal(level) : 'none']);
  const asked = readWhatIf(instrument, { ...query, ...Object.fromEntries(given) });
  const now = indexOf(instrument, levels);
  const aim = aimOf(instrument, asked.wanted, cycle.target, now);
  const way = aim && cheapestWay(instrument, levels, aim, asked.costOf);
  const numbers = way?.reached ? way.raises.map(({ number }) => number) : [];
  const planned = await listPlannedWork(reader, { instrument, numbers });
  const agencies = new Map(answers.map(({ indicator, agency }) => [readIndicatorCode(indicator).number, agency]));
  const mayDraft = followUpStages.has(cycle.status) && mayAtAll(reader.actor, evaluationFollowUps.create);
  const busy = new Set(planned.map(({ number }) => number));
  const drafts = way?.reached
    ? way.raises.filter(({ number }) => mayDraft && !busy.has(number) && agencies.has(number))
    : [];
  return { cycle, asked, now, aim, way, planned, drafts, agencies };
}

/** Makes a draft follow-up item of every step that nobody works on yet, for the agency that answers the indicator. */
async function draftFollowUps(site: Site, request: FastifyRequest, parts: Awaited<ReturnType<typeof readPlan>>) {
  const { cycle, drafts, agencies } = parts;
  if (!mayAtAll(actorOf(request), evaluationFollowUps.create)) throw new CodedError('forbidden');
  const due = addMonths(isoDateOf(new Date(), site.shell.timeZone), 12);
  const inputs = drafts.map((raise) => {
    const recommendation = say(recommendationOf(cycle.instrument, raise), request.preferences.lang).slice(0, 2000);
    const indicator = indicatorCode(cycle.instrument, raise.number);
    const values = { cycle: cycle.id, indicator, recommendation, agency: agencies.get(raise.number), due };
    return { values, answers: {}, reason: null };
  });
  await change(site, request, (act) => createRows(act, site.registry.get(evaluationFollowUps.name), inputs));
}

/** Forecast and plan of an evaluation. */
export function forecastRoutes(app: FastifyInstance, site: Site): void {
  app.get<OfCycle>('/evaluations/:id/forecast', { config }, async (request) =>
    forecastPage(viewOf(site.shell, request), await readForecast(site, request)),
  );

  app.get<OfCycle>('/api/v1/evaluations/:id/forecast', { config }, async (request) => {
    const { claimed, months, falls, renewals, planned, unknown } = await readForecast(site, request);
    const { lang } = request.preferences;
    return {
      claimed: display(claimed),
      months: months.map(({ day, index }) => ({ day, index: display(index), raw: writeDecimal(index) })),
      falls: falls.map(({ from, to, ...fall }) => ({ ...fall, from: writeDecimal(from), to: writeDecimal(to) })),
      renewals: renewals.map(({ loss, ...renewal }) => ({ ...renewal, loss: writeDecimal(loss) })),
      planned: planned.map(({ title, when, ...work }) => ({ ...work, title: say(title, lang), when: say(when, lang) })),
      unknown,
    };
  });

  app.get<OfCycle>('/evaluations/:id/plan', { config }, async (request) =>
    planPage(viewOf(site.shell, request), await readPlan(site, request, request.params.id, request.query)),
  );

  app.post<{ Params: { id: string }; Body: Record<string, string> }>(
    '/evaluations/:id/plan',
    { config },
    async (request, reply) => {
      const { id } = request.params;
      await draftFollowUps(site, request, await readPlan(site, request, id, request.body));
      const query = new URLSearchParams(
        Object.entries(request.body).filter(([name]) => name === 'wanted' || name.startsWith('cost.')),
      );
      return reply.redirect(query.size === 0 ? planHref(id) : `${planHref(id)}?${query}`, 303);
    },
  );
}
