import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mayAtAll } from '../../../kernel/access/access.ts';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { inlineHeaders } from '../../../kernel/files/download-headers.ts';
import { type ReceivedFile, receiveFile } from '../../../kernel/files/receive-file.ts';
import { recordFile } from '../../../kernel/files/store-file.ts';
import { onceOnly } from '../../../kernel/http/once-only.ts';
import type { Act } from '../../../register/act.ts';
import { createRow } from '../../../register/change.ts';
import { oneText } from '../../../register/fields/posted.ts';
import { readPosted } from '../../../register/posted.ts';
import { getRow } from '../../../register/read.ts';
import { actorOf, change, readerOf, type Site } from '../../../register/site.ts';
import { mayOn } from '../../../register/step-availability.ts';
import { viewOf } from '../../../ui/shell.ts';
import { type Cycle, findCycle } from '../cycles/cycle.queries.ts';
import { evaluationCycles } from '../cycles/evaluation-cycles.register.ts';
import { coordinators, overseers } from '../evaluation-grants.ts';
import type { LetterEntries } from './letter.rules.ts';
import { isLetter, isWritable, type LetterId, letterKinds } from './letter-kinds.ts';
import { letterPage, lettersPage } from './letters.page.ts';
import { entryProblems, type Given, readEntries } from './read-entries.ts';
import { findPresenter, type Issuer, proposeEntries, writeLetter } from './write-letter.ts';

type OfLetter = { Params: { id: string; letter: string }; Querystring: Record<string, string> };

/** Documents tell the levels of all agencies, before they are released too. */
const config = { access: { ...coordinators, ...overseers } };

const fileName = (letter: LetterId, { year }: Cycle): string => `${letterKinds[letter].title.id} ${year}.pdf`;

type KeptLetter = {
  readonly cycle: Cycle;
  readonly letter: LetterId;
  readonly entries: LetterEntries;
  readonly agency: string;
};

/** The official documents of evaluations: what they say, as PDF, and keeping them as documents. */
export function letterRoutes(app: FastifyInstance, site: Site): void {
  const documents = site.registry.get('documents');
  const documentLinks = site.registry.get('document-links');

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

  /** The agency that presents evaluations, or one the actor writes documents for. @throws CodedError `forbidden` */
  const authorsAgency = async (request: FastifyRequest): Promise<string> => {
    const actor = actorOf(request);
    const presenter = await findPresenter(site.db.sql, issuerOf(request).today);
    const own = actor.assignments.flatMap(({ agencyId }) => agencyId ?? []);
    const found = [...(presenter ? [presenter.id] : []), ...own].find((agencyId) =>
      mayOn(actor, documents.register.create, { agencyId, createdBy: actor.id }),
    );
    if (found === undefined) throw new CodedError('forbidden');
    return found;
  };

  const keepLetter = async (act: Act, kept: KeptLetter, received: ReceivedFile): Promise<string> => {
    const { cycle, letter, entries, agency } = kept;
    const { title, document: kind } = letterKinds[letter];
    const file = await recordFile(act.tx, received, act);
    const values = {
      number: entries.number === '' ? `EVAL/${cycle.year}/${letter}/${file.sha256.slice(0, 8)}` : entries.number,
      title: `${title.id} ${cycle.year}`,
      kind,
      agency,
      date: entries.date,
      classification: 'restricted',
      openness: 'public',
      files: [file.id],
    };
    const document = await createRow(act, documents, { values, answers: {}, reason: null });
    const link = { document, record: `${evaluationCycles.name}/${cycle.id}`, why: title.id };
    await createRow(act, documentLinks, { values: link, answers: {}, reason: null });
    return document;
  };

  app.get<OfLetter>('/evaluations/:id/documents', { config }, async (request) =>
    lettersPage(viewOf(site.shell, request), await getCycle(request)),
  );

  app.get<OfLetter>('/evaluations/:id/documents/:letter/pdf', { config }, async (request, reply) => {
    const { letter, cycle, pdf } = await writePdf(request, request.query);
    const file = { name: fileName(letter, cycle), mediaType: 'application/pdf', bytes: pdf.length };
    return reply.headers(inlineHeaders(file)).send(pdf);
  });

  app.get<OfLetter>('/evaluations/:id/documents/:letter', { config }, async (request) => {
    const { cycle, letter } = await getLetter(request);
    const { entries, problems } = await entriesOf(request, letter, request.query);
    const mayKeep = mayAtAll(actorOf(request), documents.register.create);
    return letterPage(viewOf(site.shell, request), { cycle, letter, entries, problems, mayKeep });
  });

  app.post<OfLetter>('/evaluations/:id/documents/:letter', { config }, async (request, reply) => {
    const posted = await readPosted(site, request);
    const { cycle, letter, entries, pdf } = await writePdf(request, posted);
    const name = fileName(letter, cycle);
    const received = await receiveFile({
      stream: Readable.from([pdf]),
      name,
      dir: site.filesDir,
      maxBytes: pdf.length,
    });
    const agency = await authorsAgency(request);
    const id = await change(site, request, (act) => {
      const sent = { ...act, key: oneText(posted, '_once'), route: `POST ${request.url}`, body: { agency, entries } };
      return onceOnly(act.tx, sent, () => keepLetter(act, { cycle, letter, entries, agency }, received));
    });
    return reply.redirect(`/documents/${id}?saved`, 303);
  });
}
