import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CodedError } from '../../../kernel/errors/errors.ts';
import type { Sheet } from '../../../kernel/sheet/sheet.ts';
import { readFileOf } from '../../../register/batches/manage-batch.ts';
import { formats } from '../../../register/export.ts';
import { oneText } from '../../../register/fields/posted.ts';
import { readPosted } from '../../../register/posted.ts';
import { actorOf, change, readerOf, type Site } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { getReadableCycle } from '../cycles/read-cycle.ts';
import { respondents } from '../evaluation-grants.ts';
import { answerSheetPage, type Brought } from './answer-sheet.page.ts';
import { listSheetAnswers } from './answer-sheet.queries.ts';
import { readAnswerRows } from './read-rows.ts';
import { resultTemplate } from './result-template.ts';
import { refusedRows, saveRows } from './save-rows.ts';
import { answerSheet } from './write-answer-sheet.ts';

type OfCycle = { Params: { id: string } };

const read = { access: 'signed-in' } as const;
const write = { access: respondents, multipart: true } as const;

/** The answers of an evaluation as a sheet, and levels and explanations back from one. */
export function answerSheetRoutes(app: FastifyInstance, site: Site): void {
  const base = '/evaluations/:id/answers';

  const getCycle = (request: FastifyRequest<OfCycle>) => getReadableCycle(readerOf(site, request), request.params.id);

  for (const ending of ['xlsx', 'csv'] as const)
    app.get<OfCycle>(`${base}.${ending}`, { config: read }, async (request, reply) => {
      const cycle = await getCycle(request);
      const answers = await listSheetAnswers(readerOf(site, request), cycle.id);
      const { type, write: writeSheet } = formats[ending];
      reply.header('content-disposition', `attachment; filename="evaluation-${cycle.year}-answers.${ending}"`);
      return reply.type(type).send(writeSheet(answerSheet(viewOf(site.shell, request), cycle, answers)));
    });

  /** The empty sheet for the results of a past year: one row an indicator, as the import of results reads it. */
  app.get<OfCycle>('/evaluations/:id/results-template.xlsx', { config: read }, async (request, reply) => {
    const cycle = await getCycle(request);
    reply.header('content-disposition', `attachment; filename="evaluation-${cycle.year}-results.xlsx"`);
    return reply.type(formats.xlsx.type).send(formats.xlsx.write(resultTemplate(viewOf(site.shell, request), cycle)));
  });

  const bringIn = async (request: FastifyRequest<OfCycle>, cycle: Cycle): Promise<Brought> => {
    const file = oneText(await readPosted(site, request), 'sheet');
    if (file === null) throw new CodedError('file-not-chosen');
    const sheet: Sheet = await readFileOf(site, actorOf(request), file);
    const { rows, problems, ignored } = readAnswerRows(cycle.instrument, sheet);
    if (problems.length > 0) throw refusedRows(problems);
    return { saved: await change(site, request, (act) => saveRows(act, cycle, rows)), rows: rows.length, ignored };
  };

  app.get<OfCycle>(`${base}/import`, { config: { access: respondents } }, async (request) =>
    answerSheetPage(viewOf(site.shell, request), { cycle: await getCycle(request), error: null, brought: null }),
  );

  app.post<OfCycle>(`${base}/import`, { config: write }, async (request, reply) => {
    const cycle = await getCycle(request);
    const view = viewOf(site.shell, request);
    try {
      return answerSheetPage(view, { cycle, error: null, brought: await bringIn(request, cycle) });
    } catch (error) {
      if (!(error instanceof CodedError) || error.status >= 500 || error.code === 'csrf') throw error;
      reply.code(error.status);
      return answerSheetPage(view, { cycle, error, brought: null });
    }
  });

  app.post<OfCycle>('/api/v1/evaluations/:id/answers/import', { config: write }, async (request) => {
    const { saved, rows, ignored } = await bringIn(request, await getCycle(request));
    return { saved, rows, ignored };
  });
}
