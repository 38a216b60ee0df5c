import type { FastifyInstance } from 'fastify';
import { mayAtAll } from '../../../kernel/access/access.ts';
import { say } from '../../../kernel/i18n/text.ts';
import { savedNotice } from '../../../register/editing/saved-notice.ts';
import { actorOf, readerOf, type Site } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import { evaluationCycles } from '../cycles/evaluation-cycles.register.ts';
import { coordinators, overseers, respondents, team } from '../evaluation-grants.ts';
import { findIndicator } from '../indicators.rules.ts';
import { instrumentOf } from '../instrument-options.ts';
import { boardPage } from './board.page.ts';
import { listCycles, listResultLevels } from './board.queries.ts';
import { evaluationsPage } from './evaluations.page.ts';
import { isOverdue, progressByAgency, progressByAspect, progressOf } from './progress.rules.ts';
import { outcomeOf, readBoard } from './read-board.ts';

type OfCycle = { Params: { id: string } };

const config = { access: 'signed-in' } as const;

/** The list of evaluations, and the progress board of each; as page and as JSON. */
export function boardRoutes(app: FastifyInstance, site: Site): void {
  const pasal = () => site.shell.provisions(evaluationCycles.serves ?? []);

  app.get('/evaluations', { config }, async (request) => {
    const reader = readerOf(site, request);
    const cycles = await listCycles(reader);
    const results = Map.groupBy(
      await listResultLevels(
        reader,
        cycles.map(({ id }) => id),
      ),
      ({ cycle }) => cycle,
    );
    const evaluations = cycles.map((cycle) => {
      const instrument = instrumentOf(cycle.instrument);
      return { cycle, instrument, outcome: outcomeOf(instrument, results.get(cycle.id) ?? []) };
    });
    const mayCreate = mayAtAll(reader.actor, evaluationCycles.create);
    return evaluationsPage(viewOf(site.shell, request), { evaluations, mayCreate, pasal: pasal() });
  });

  app.get<OfCycle>('/evaluations/:id', { config }, async (request) => {
    const view = viewOf(site.shell, request);
    const board = await readBoard(readerOf(site, request), request.params.id, site.shell.timeZone);
    const mayWriteLetters = mayAtAll(actorOf(request), { ...coordinators, ...overseers });
    return boardPage(view, board, {
      pasal: pasal(),
      mayWriteLetters,
      mayAnswer: mayAtAll(actorOf(request), respondents),
      mayScore: mayAtAll(actorOf(request), team),
      notices: savedNotice(view, evaluationCycles),
    });
  });

  app.get<OfCycle>('/api/v1/evaluations/:id/progress', { config }, async (request) => {
    const { today, lang } = viewOf(site.shell, request);
    const { cycle, answers } = await readBoard(readerOf(site, request), request.params.id, site.shell.timeZone);
    return {
      stage: cycle.status,
      ...progressOf(answers, today),
      agencies: progressByAgency(answers, today).map(({ of, progress }) => ({ ...of, ...progress })),
      aspects: progressByAspect(cycle.instrument, answers, today).map(({ of, progress }) => ({
        number: of.number,
        name: say(of.name, lang),
        ...progress,
      })),
      indicators: answers.map((answer) => ({
        number: findIndicator(cycle.instrument, answer.indicator)?.number ?? null,
        answer: answer.id,
        agency: answer.agency,
        status: answer.status,
        level: answer.level,
        due: answer.due,
        overdue: isOverdue(answer, today),
      })),
    };
  });
}
