import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CodedError } from '../../../kernel/errors/errors.ts';
import type { Html } from '../../../kernel/html/html.ts';
import { postedText } from '../../../kernel/http/posted-text.ts';
import { type Act, createRow, takeStep } from '../../../register/change.ts';
import { change, type Site } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import { team } from '../evaluation-grants.ts';
import { scoreHref, scoresHref } from '../evaluation-links.ts';
import { indicatorCode } from '../indicator-field.ts';
import { evaluationScores } from './evaluation-scores.register.ts';
import { readWorksheet, type Worksheet, type WorksheetRow } from './read-worksheet.ts';
import { type RefusedScore, scorePage } from './score.page.ts';
import { versionOf } from './score.queries.ts';
import { nextToScore, worksheetPage } from './worksheet.page.ts';
import { findAnswerRead } from './worksheet.queries.ts';

type OfCycle = { Params: { id: string } };
type OfScore = { Params: { id: string; number: string } };

const readers = { access: team };
const scorers = { access: evaluationScores.create };

/** A level as somebody typed it, with a decimal comma or point. What is no number is refused by the field. */
const typedLevel = (text: string): number | string | null => {
  const written = text.trim().replace(',', '.');
  if (written === '') return null;
  return /^\d+(\.\d+)?$/.test(written) ? Number(written) : written;
};

/** The worksheet of assessors, and the form of one score. */
export function scoringRoutes(app: FastifyInstance, site: Site): void {
  const scores = site.registry.get(evaluationScores.name);

  app.get<OfCycle>('/evaluations/:id/scores', { config: readers }, async (request) =>
    worksheetPage(viewOf(site.shell, request), await readWorksheet(site, request, request.params.id)),
  );

  /** @throws CodedError `not-found` where it is no indicator that is scored, `forbidden` for who is not appointed */
  const find = async (request: FastifyRequest<OfScore>): Promise<{ sheet: Worksheet; row: WorksheetRow }> => {
    const sheet = await readWorksheet(site, request, request.params.id);
    const row = sheet.rows.find(({ indicator }) => String(indicator.number) === request.params.number);
    if (!row) throw new CodedError('not-found');
    if (sheet.side === undefined) throw new CodedError('forbidden');
    return { sheet, row };
  };

  const draw = async (request: FastifyRequest<OfScore>, refused: RefusedScore | null): Promise<Html> => {
    const { sheet, row } = await find(request);
    const { reader, cycle } = sheet;
    const code = indicatorCode(cycle.instrument, row.indicator.number);
    const answer = await findAnswerRead(reader, cycle.id, code);
    const nameOf = await site.actorNames(
      reader.tx,
      row.others.map(({ person }) => person),
    );
    return scorePage(viewOf(site.shell, request), { sheet, row, answer, nameOf, refused });
  };

  app.get<OfScore>('/evaluations/:id/indicators/:number/score', { config: scorers }, (request) => draw(request, null));

  /** Keeps the entries, in a new score or the one there is; the next indicator is scored only after that. */
  const save = async (act: Act, request: FastifyRequest<OfScore>, { sheet, row }: Awaited<ReturnType<typeof find>>) => {
    const { cycle, side } = sheet;
    const values = {
      level: typedLevel(postedText(request, 'level')),
      reason: postedText(request, 'reason').trim() || null,
    };
    const nothing = { answers: {}, reason: null };
    const seen = Number(postedText(request, 'version'));
    if (row.mine) {
      await takeStep(act, scores, 'edit', row.mine.id, seen, { ...nothing, values });
      return row.mine.id;
    }
    const indicator = indicatorCode(cycle.instrument, row.indicator.number);
    return createRow(act, scores, { ...nothing, values: { cycle: cycle.id, indicator, side, ...values } });
  };

  app.post<OfScore>('/evaluations/:id/indicators/:number/score', { config: scorers }, async (request, reply) => {
    const found = await find(request);
    try {
      await change(site, request, async (act) => {
        const id = await save(act, request, found);
        if (postedText(request, 'go') !== 'lock') return;
        const version = await versionOf(act.tx, evaluationScores.table, id);
        await takeStep(act, scores, 'lock', id, version, { values: {}, answers: {}, reason: null });
      });
    } catch (error) {
      if (!(error instanceof CodedError) || (error.code !== 'invalid' && error.code !== 'stale')) throw error;
      reply.code(error.code === 'stale' ? 409 : 422);
      const [level, reason] = [postedText(request, 'level'), postedText(request, 'reason')];
      return draw(request, { level, reason, problems: error.problems, stale: error.code === 'stale' });
    }
    const next = nextToScore(
      { ...found.sheet, rows: found.sheet.rows.filter((row) => row !== found.row) },
      found.row.indicator.number,
    );
    const { id } = found.sheet.cycle;
    return reply.redirect(next ? scoreHref(id, next.indicator.number) : scoresHref(id), 303);
  });
}
