import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mayAtAll } from '../../../kernel/access/access.ts';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { inlineHeaders } from '../../../kernel/files/download-headers.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { openSteps } from '../../../register/desks/steps.ts';
import { savedNotice } from '../../../register/editing/saved-notice.ts';
import { oneText } from '../../../register/fields/posted.ts';
import { entryProblems, type Given, readEntries, type Signer } from '../../../register/letters/letter-entries.ts';
import { readPosted } from '../../../register/posted.ts';
import { type BareRow, getBareRow } from '../../../register/read.ts';
import { actorOf, readerOf, type Site } from '../../../register/site.ts';
import { mayOn } from '../../../register/step-availability.ts';
import { viewOf } from '../../../ui/shell.ts';
import { keepLetter } from '../../evidence/index.ts';
import { findHead } from '../../organization/index.ts';
import { examiners } from '../development-grants.ts';
import type { DevelopmentSlots } from '../development-slots.ts';
import type { Finding } from '../gate/finding.ts';
import { namesOfAgencies } from '../gate/gate.queries.ts';
import { readGate } from '../gate/read-gate.ts';
import { developmentRequests } from '../requests/development-requests.register.ts';
import { requestExaminations } from '../requests/request-examinations.register.ts';
import { outcomePage } from './outcome.page.ts';
import { type Outcome, outcomes } from './outcome-letter.rules.ts';
import { type Examined, writeOutcome } from './write-outcome.ts';

type OfExamination = { Params: { id: string }; Querystring: Record<string, string> };

const config = { access: 'signed-in' } as const;

const isOutcome = (status: string): status is Outcome => Object.hasOwn(outcomes, status);

/** Where a government has its seat: its name without what kind of government it is. */
const seatOf = (government: string): string =>
  government.replace(/^(Pemerintah )?(Daerah )?(Kota|Kabupaten|Provinsi) /, '').replace(/ \(.*\)$/, '');

/** Findings of examinations and the letters on their outcome: looked at before the decision, kept after it. */
export function outcomeRoutes(app: FastifyInstance, site: Site, slots: DevelopmentSlots): void {
  const { register: documents } = site.registry.get('documents');

  const findingsOf = async (examination: BareRow, request: BareRow, today: string): Promise<readonly Finding[]> => {
    const kept = examination.values.findings as readonly Finding[] | null;
    const settings = slots.settings();
    if (kept || !settings) return kept ?? [];
    return (await readGate(site.db.sql, request, settings, today)).findings;
  };

  const read = async (request: FastifyRequest<OfExamination>): Promise<Examined> => {
    const reader = readerOf(site, request);
    const { today, government } = viewOf(site.shell, request);
    const examination = await getBareRow(reader, requestExaminations, request.params.id);
    const asked = await getBareRow(reader, developmentRequests, String(examination.values.request));
    const [findings, names] = await Promise.all([
      findingsOf(examination, asked, today),
      namesOfAgencies(site.db.sql, [String(examination.values.agency), String(asked.values.agency)]),
    ]);
    return {
      government: government ?? '',
      dinas: names.get(String(examination.values.agency)) ?? '',
      requester: names.get(String(asked.values.agency)) ?? '',
      request: asked,
      examination,
      findings,
      provisions: site.shell.provisions,
    };
  };

  const isDecided = ({ examination }: Examined): boolean => isOutcome(examination.status);

  /** Whether the reader may look at the letter: before the decision only those who examine it may. */
  const maySee = (request: FastifyRequest, examined: Examined): boolean => {
    const { values, createdBy } = examined.examination;
    return mayOn(actorOf(request), examiners, { agencyId: String(values.agency), createdBy });
  };

  /** What the letter says: what was decided, or what would be. */
  const outcomeOf = (request: FastifyRequest<OfExamination>, { examination }: Examined): Outcome => {
    if (isOutcome(examination.status)) return examination.status;
    return request.query.outcome === 'returned' ? 'returned' : 'in-sync';
  };

  const entriesOf = async (request: FastifyRequest<OfExamination>, examined: Examined, given: Given) => {
    const { today } = viewOf(site.shell, request);
    const { values } = examined.examination;
    const date = typeof values.decidedOn === 'string' ? values.decidedOn : today;
    const head: Signer | undefined = await findHead(site.db.sql, 'agency-head', String(values.agency), date);
    const proposed = { number: '', date, place: seatOf(examined.government), signers: head ? [head] : [] };
    const entries = readEntries(given, proposed);
    return { entries, problems: entryProblems(entries) };
  };

  const writePdf = async (request: FastifyRequest<OfExamination>, given: Given) => {
    const examined = await read(request);
    if (!isDecided(examined) && !maySee(request, examined)) throw new CodedError('not-found');
    const { entries, problems } = await entriesOf(request, examined, given);
    if (problems.length > 0) throw new CodedError('invalid', {}, { problems });
    const outcome = outcomeOf(request, examined);
    return { examined, entries, outcome, pdf: await writeOutcome(outcome, examined, entries) };
  };

  const titleOf = (outcome: Outcome, { request }: Examined): string =>
    `${outcomes[outcome].title.id} ${String(request.values.code)}`;

  const base = '/request-examinations/:id/letter';

  app.get<OfExamination>(base, { config }, async (request) => {
    const examined = await read(request);
    const { examination, findings, provisions } = examined;
    const view = viewOf(site.shell, request);
    const decided = isDecided(examined);
    const outcome = outcomeOf(request, examined);
    const shown = decided || (examination.status !== 'void' && maySee(request, examined));
    const mayKeep = decided && mayAtAll(actorOf(request), documents.create);
    const href = `/request-examinations/${examination.id}/letter`;
    return outcomePage(view, {
      examination: {
        id: examination.id,
        title: fill(
          { id: '{name}, pengajuan ke-{round}', en: '{name}, submission {round}' },
          { name: String(examined.request.values.name), round: Number(examination.values.round) },
        ),
      },
      findings,
      decided,
      provisions,
      letter: shown
        ? { ...(await entriesOf(request, examined, request.query)), outcome, href, mayKeep, also: { outcome } }
        : null,
      steps: await openSteps(readerOf(site, request), requestExaminations, examination),
      notices: savedNotice(view, requestExaminations),
    });
  });

  app.get<OfExamination>(`${base}/pdf`, { config }, async (request, reply) => {
    const { examined, outcome, pdf } = await writePdf(request, request.query);
    const file = { name: `${titleOf(outcome, examined)}.pdf`, mediaType: 'application/pdf', bytes: pdf.length };
    return reply.headers(inlineHeaders(file)).send(pdf);
  });

  app.post<OfExamination>(base, { config: { access: documents.create } }, async (request, reply) => {
    const posted = await readPosted(site, request);
    const { examined, outcome, entries, pdf } = await writePdf(request, posted);
    if (!isDecided(examined)) throw new CodedError('not-found');
    const id = await keepLetter(site, request, {
      pdf,
      title: titleOf(outcome, examined),
      kind: outcomes[outcome].document,
      number: entries.number,
      archive: `${String(examined.request.values.code)}/${outcome}`,
      date: entries.date,
      issuer: String(examined.examination.values.agency),
      signers: entries.signers,
      record: `${developmentRequests.name}/${examined.request.id}`,
      once: oneText(posted, '_once'),
    });
    return reply.redirect(`/documents/${id}?saved`, 303);
  });
}
