import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { say } from '../../../kernel/i18n/text.ts';
import { createRow } from '../../../register/change.ts';
import { isId } from '../../../register/fields/reference.ts';
import { wholeList } from '../../../register/lists/api-list.ts';
import { change, type Site } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import { evaluationEvidence } from '../answers/evaluation-evidence.register.ts';
import { proposalsHref } from '../evaluation-links.ts';
import { criteriaFindings } from '../truth/criteria-findings.ts';
import type { EvidenceSource, OnDay } from './evidence-source.ts';
import { listProposals } from './list-proposals.ts';
import { type ProposalParts, proposalsPage } from './proposals.page.ts';
import { suggestedLevel } from './proposals.rules.ts';
import { getIndicator, type IndicatorSeen, type OfIndicator } from './read-indicator.ts';

const config = { access: 'signed-in' } as const;

/** Everything the list of proposals shows of an indicator; one statement a source. */
export async function readProposals(
  seen: IndicatorSeen,
  on: OnDay,
  published: readonly EvidenceSource[],
): Promise<ProposalParts> {
  const proposals = await listProposals(seen.reader, seen.answer, on, published);
  return { ...seen, proposals, suggested: suggestedLevel(seen.answer, proposals) };
}

type Posted = OfIndicator & { Body: { record?: string; level?: string } };

/** The field of a piece of evidence that holds a record of a register. @throws CodedError `bad-request` */
function recordIn(record: string | undefined) {
  const [register, id = ''] = (record ?? '').split('/');
  if (register === 'documents') return { document: id };
  if (register === 'legal-instruments') return { instrument: id };
  if (register && isId(id)) return { record: `${register}/${id}` };
  throw new CodedError('bad-request', { detail: `record: ${record ?? ''}` });
}

/** Proposals of evidence: the page, one press that uses one, and JSON. `published` are sources of modules above. */
export function proposalRoutes(app: FastifyInstance, site: Site, published: readonly EvidenceSource[]): void {
  const { timeZone } = site.shell;
  const now = () => ({ today: isoDateOf(new Date(), timeZone), timeZone });
  const read = async (request: FastifyRequest<OfIndicator>) =>
    readProposals(await getIndicator(site, request), now(), published);

  app.get<OfIndicator>('/evaluations/:id/indicators/:number/proposals', { config }, async (request) => {
    const [seen, on] = [await getIndicator(site, request), now()];
    const [parts, [findings]] = await Promise.all([
      readProposals(seen, on, published),
      criteriaFindings(seen.reader, seen.cycle, [seen.answer], on),
    ]);
    return proposalsPage(viewOf(site.shell, request), parts, findings);
  });

  app.post<Posted>('/evaluations/:id/indicators/:number/proposals', { config }, async (request, reply) => {
    const { cycle, indicator, answer } = await getIndicator(site, request);
    const { record, level } = request.body;
    const values = { answer: answer.id, level: level ?? '', ...recordIn(record) };
    await change(site, request, (act) =>
      createRow(act, site.registry.get(evaluationEvidence.name), { values, answers: {}, reason: null }),
    );
    return reply.redirect(proposalsHref(cycle.id, indicator.number), 303);
  });

  app.get<OfIndicator>('/api/v1/evaluations/:id/indicators/:number/proposals', { config }, async (request) => {
    const { lang } = request.preferences;
    const { proposals } = await read(request);
    return wholeList(
      proposals.map(({ title, reason, ...rest }) => ({ ...rest, title: say(title, lang), reason: say(reason, lang) })),
    );
  });
}
