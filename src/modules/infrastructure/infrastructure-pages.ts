import type { FastifyPluginAsync } from 'fastify';
import { readerOf, type Site } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import { listOwingAgencies } from '../element/index.ts';
import { facilityPage } from './facility.page.ts';
import { checkFacilities } from './facility.rules.ts';
import { listCentres, listLinkLoads, listNetworkParts } from './infrastructure.queries.ts';
import type { InfrastructureSlots } from './infrastructure-slots.ts';
import { findUnconnected } from './network.rules.ts';

/** The check of data centres and network against the regulation in force. */
export const infrastructurePages =
  (site: Site, { settings }: InfrastructureSlots): FastifyPluginAsync =>
  async (app) => {
    app.get('/inventory/facilities', { config: { access: 'signed-in' } }, async (request) => {
      const view = viewOf(site.shell, request);
      const reader = readerOf(site, request);
      const said = settings();
      const [centres, parts, links, agencies] = await Promise.all([
        listCentres(reader.tx),
        listNetworkParts(reader.tx),
        listLinkLoads(reader, view.today),
        listOwingAgencies(reader.tx, view.today),
      ]);
      return facilityPage(view, {
        checks: said ? checkFacilities(centres, said.dataCenter) : [],
        unconnected: said?.network.mandatoryUse ? findUnconnected(agencies, parts) : null,
        links,
        pasalOf: (provision) => site.shell.provisions([provision]),
      });
    });
  };
