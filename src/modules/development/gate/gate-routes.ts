import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../../../kernel/access/access.ts';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { same, say } from '../../../kernel/i18n/text.ts';
import { openSteps } from '../../../register/desks/steps.ts';
import { savedNotice } from '../../../register/editing/saved-notice.ts';
import { type BareRow, getBareRow } from '../../../register/read.ts';
import { actorOf, readerOf, type Site } from '../../../register/site.ts';
import { mayOn } from '../../../register/step-availability.ts';
import { viewOf } from '../../../ui/shell.ts';
import { lineKeepers } from '../../budget/index.ts';
import type { DevelopmentSlots } from '../development-slots.ts';
import { developmentRequests } from '../requests/development-requests.register.ts';
import { findReturn } from '../requests/request.queries.ts';
import { gatePage } from './gate.page.ts';
import { readGate } from './read-gate.ts';

type OfRequest = { Params: { id: string } };

const config = { access: 'signed-in' } as const;

/** Where the line that pays for a request in sync is added, filled in as far as it is known (LU 21(5)). */
function budgetLineHref({ id, status, values }: BareRow, actor: Actor): string | null {
  const agencyId = String(values.agency);
  if (status !== 'in-sync' || !mayOn(actor, lineKeepers, { agencyId, createdBy: null })) return null;
  const known = {
    request: id,
    agency: agencyId,
    application: String(values.application ?? ''),
    category: 'application',
  };
  return `/budget-lines/new?${new URLSearchParams(known)}`;
}

/** The gate of a request as it stands now, as page and as JSON: for whoever may read the request. */
export function gateRoutes(app: FastifyInstance, site: Site, slots: DevelopmentSlots): void {
  const read = async (request: FastifyRequest<OfRequest>) => {
    const settings = slots.settings();
    const row = await getBareRow(readerOf(site, request), developmentRequests, request.params.id);
    if (!settings) throw new CodedError('not-found');
    const { today } = viewOf(site.shell, request);
    return { row, gate: await readGate(site.db.sql, row, settings, today) };
  };

  app.get<OfRequest>('/development-requests/:id/gate', { config }, async (request) => {
    const { row, gate } = await read(request);
    const { values } = row;
    const steps = await openSteps(readerOf(site, request), developmentRequests, row);
    return gatePage(viewOf(site.shell, request), {
      request: { id: row.id, title: same(`${String(values.code)} – ${String(values.name)}`) },
      gate,
      provisions: site.shell.provisions,
      notices: savedNotice(viewOf(site.shell, request), developmentRequests),
      steps,
      returned: row.status === 'returned' ? ((await findReturn(site.db.sql, row.id)) ?? null) : null,
      buildHref: typeof values.build === 'string' ? `/builds/${values.build}/stages` : null,
      budgetHref: budgetLineHref(row, actorOf(request)),
    });
  });

  app.get<OfRequest>('/api/v1/development-requests/:id/gate', { config }, async (request) => {
    const { gate } = await read(request);
    const { lang } = request.preferences;
    return {
      compared: gate.compared,
      findings: gate.findings.map(({ rule, verdict, provisions, says, mend }) => ({
        rule,
        verdict,
        provisions: site.shell.provisions(provisions).map(({ ref }) => ref),
        says: say(says, lang),
        mend: mend && say(mend, lang),
      })),
      similar: gate.similar.map(({ register, id, name, agency, likeness }) => ({
        address: `${register}/${id}`,
        name,
        agency,
        ...likeness,
      })),
    };
  });
}
