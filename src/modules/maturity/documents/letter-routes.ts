import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mayAtAll } from '../../../kernel/access/access.ts';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { inlineHeaders } from '../../../kernel/files/download-headers.ts';
import { oneText } from '../../../register/fields/posted.ts';
import { entryProblems, type Given, readEntries } from '../../../register/letters/letter-entries.ts';
import { readPosted } from '../../../register/posted.ts';
import { getRow } from '../../../register/read.ts';
import { actorOf, readerOf, type Site } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import { keepLetter, listKeptLetters } from '../../evidence/index.ts';
import { type Cycle, findCycle } from '../cycles/cycle.queries.ts';
import { evaluationCycles } from '../cycles/evaluation-cycles.register.ts';
import { coordinators, overseers } from '../evaluation-grants.ts';
import { isLetter, isWritable, type LetterId, titleOfLetter } from './letter-kinds.ts';
import { letterOf } from './letter-of.ts';
import { letterPage, lettersPage } from './letters.page.ts';
import { findPresenter, type Issuer, proposeEntries, writeLetter } from './write-letter.ts';

type OfLetter = { Params: { id: string; letter: string }; Querystring: Record<string, string> };

/** Documents tell the levels of all agencies, before they are released too. */
const config = { access: { ...coordinators, ...overseers } };

/** The official documents of evaluations: what they say, as PDF, and keeping them as documents. */
export function letterRoutes(app: FastifyInstance, site: Site): void {
  const { register: documents } = site.registry.get('documents');

  const getCycle = async (request: FastifyRequest<OfLetter>): Promise<Cycle> => {
    await getRow(readerOf(site, request), evaluationCycles, request.params.id);
    const cycle = await findCycle(site.db.sql, request.params.id);
    if (!cycle) throw new CodedError('not-found');
    return cycle;
  };

  const getLetter = async (request: FastifyRequest<OfLetter>): Promise<{ cycle: Cycle; letter: LetterId }> => {
    const { letter } = request.params;
    const cycle = await getCycle(request);
    if (!isLetter(letter) || !isWritable(letter, cycle.status)) throw new CodedError('not-found');
    return { cycle, letter };
  };

  const issuerOf = (request: FastifyRequest): Issuer => {
    const { government, today } = viewOf(site.shell, request);
    return { government: government ?? '', today };
  };

  const entriesOf = async (request: FastifyRequest, letter: LetterId, given: Given) => {
    const entries = readEntries(given, await proposeEntries(site.db.sql, issuerOf(request), letter));
    return { entries, problems: entryProblems(entries) };
  };

  const writePdf = async (request: FastifyRequest<OfLetter>, given: Given) => {
    const { cycle, letter } = await getLetter(request);
    const { entries, problems } = await entriesOf(request, letter, given);
    if (problems.length > 0) throw new CodedError('invalid', {}, { problems });
    return {
      cycle,
      letter,
      entries,
      pdf: await writeLetter(readerOf(site, request), issuerOf(request), letter, cycle, entries),
    };
  };

  app.get<OfLetter>('/evaluations/:id/documents', { config }, async (request) => {
    const cycle = await getCycle(request);
    const kept = await listKeptLetters(readerOf(site, request), `${evaluationCycles.name}/${cycle.id}`);
    return lettersPage(viewOf(site.shell, request), cycle, kept);
  });

  app.get<OfLetter>('/evaluations/:id/documents/:letter/pdf', { config }, async (request, reply) => {
    const { letter, cycle, pdf } = await writePdf(request, request.query);
    const file = { name: `${titleOfLetter(letter, cycle)}.pdf`, mediaType: 'application/pdf', bytes: pdf.length };
    return reply.headers(inlineHeaders(file)).send(pdf);
  });

  app.get<OfLetter>('/evaluations/:id/documents/:letter', { config }, async (request) => {
    const { cycle, letter } = await getLetter(request);
    const { entries, problems } = await entriesOf(request, letter, request.query);
    const mayKeep = mayAtAll(actorOf(request), documents.create);
    return letterPage(viewOf(site.shell, request), { cycle, letter, entries, problems, mayKeep });
  });

  app.post<OfLetter>('/evaluations/:id/documents/:letter', { config }, async (request, reply) => {
    const posted = await readPosted(site, request);
    const { cycle, letter, entries, pdf } = await writePdf(request, posted);
    const presenter = await findPresenter(site.db.sql, issuerOf(request).today);
    const id = await keepLetter(site, request, {
      ...letterOf(letter, cycle, entries),
      pdf,
      issuer: presenter?.id ?? null,
      once: oneText(posted, '_once'),
    });
    return reply.redirect(`/documents/${id}?saved`, 303);
  });
}
