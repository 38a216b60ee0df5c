import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { say } from '../../../kernel/i18n/text.ts';
import { wholeList } from '../../../register/lists/api-list.ts';
import { readerOf, type Site } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import { getReadableCycle } from '../cycles/read-cycle.ts';
import { listAnswers } from '../proposals/answer.queries.ts';
import { type Colour, isColour } from './criteria.rules.ts';
import { criteriaFindings } from './criteria-findings.ts';
import { evidenceOverviewPage } from './evidence-overview.page.ts';

const config = { access: 'signed-in' } as const;

type OfCycle = { Params: { id: string }; Querystring: { colour?: string } };

/** The evidence of a whole evaluation, as a page and as JSON. */
export function evidenceRoutes(app: FastifyInstance, site: Site): void {
  const read = async (request: FastifyRequest<OfCycle>) => {
    const reader = readerOf(site, request);
    const cycle = await getReadableCycle(reader, request.params.id);
    const { timeZone } = site.shell;
    const on = { today: isoDateOf(new Date(), timeZone), timeZone };
    return { cycle, indicators: await criteriaFindings(reader, cycle, await listAnswers(reader, cycle.id), on) };
  };

  app.get<OfCycle>('/evaluations/:id/evidence', { config }, async (request) => {
    const { colour } = request.query;
    const shown: Colour | null = isColour(colour) ? colour : null;
    return evidenceOverviewPage(viewOf(site.shell, request), { ...(await read(request)), shown });
  });

  app.get<OfCycle>('/api/v1/evaluations/:id/evidence', { config }, async (request) => {
    const { lang } = request.preferences;
    const { indicators } = await read(request);
    return wholeList(
      indicators.map(({ indicator, answer, criteria }) => ({
        number: indicator.number,
        answer: answer.id,
        criteria: criteria.map(({ level, claimed, colour, evidence }) => ({
          level,
          claimed,
          colour,
          evidence: evidence.map(({ item, findings }) => ({
            id: item.id,
            register: item.register,
            record: item.title === null ? null : item.record,
            title: item.title,
            attached: item.attached?.version ?? null,
            findings: findings.map(({ tone, code, text }) => ({ tone, code, text: say(text, lang) })),
          })),
        })),
      })),
    );
  });
}
