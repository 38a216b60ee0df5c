import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { same, say } from '../../../kernel/i18n/text.ts';
import { savedNotice } from '../../../register/editing/saved-notice.ts';
import { getBareRow } from '../../../register/read.ts';
import { actorOf, readerOf, type Site } from '../../../register/site.ts';
import { mayOn } from '../../../register/step-availability.ts';
import { viewOf } from '../../../ui/shell.ts';
import type { DevelopmentSlots } from '../development-slots.ts';
import { developmentRequests } from '../requests/development-requests.register.ts';
import { gatePage } from './gate.page.ts';
import { readGate } from './read-gate.ts';

type OfRequest = { Params: { id: string } };

const config = { access: 'signed-in' } as const;

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
    const { values, createdBy, status } = row;
    const { submit } = developmentRequests.steps;
    const where = { agencyId: String(values.agency), createdBy };
    return gatePage(viewOf(site.shell, request), {
      request: { id: row.id, title: same(`${String(values.code)} – ${String(values.name)}`) },
      gate,
      provisions: site.shell.provisions,
      notices: savedNotice(viewOf(site.shell, request), developmentRequests),
      maySubmit: (submit.from as readonly string[]).includes(status) && mayOn(actorOf(request), submit.grant, where),
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
