import type { FastifyInstance } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import {
  type FunctionId,
  findUnit,
  functionIds,
  isAgencyKind,
  isFunction,
  listAgencies,
} from '../organization/index.ts';
import { dutiesInvolving, dutiesOfAgency, dutiesOfFunction, dutiesOfParty } from './duty-bearers.rules.ts';
import { agencyDutiesPage, functionDutiesPage, partyDutiesPage } from './pages/bearer-duties.page.ts';
import { dutiesPage } from './pages/duties.page.ts';
import { isParty } from './parties.ts';
import { type Reading, readCurrent } from './reading.ts';
import type { RegulationSite } from './regulation-site.ts';

async function ofAgency(site: RegulationSite, reading: Reading, id: string) {
  const agency = await findUnit(site.db.sql, id);
  if (!agency) throw new CodedError('not-found');
  const holds = (id: FunctionId) => reading.holders.get(id)?.some((holder) => holder.id === agency.id) === true;
  const functions = functionIds.filter(holds);
  const owes = isAgencyKind(agency.kind);
  return agencyDutiesPage(reading, { ...agency, owes }, dutiesOfAgency(reading.profile, { functions, owes }));
}

/** `GET /regulation/duties`: who bears the duties; with `function`, `party` or `agency`, the duties of that one. */
export function dutyRoutes(app: FastifyInstance, site: RegulationSite): void {
  app.get('/regulation/duties', { config: { access: 'signed-in' } }, async (request) => {
    const reading = await readCurrent(site, request);
    const { profile, view } = reading;
    const asked = (name: string) => view.query.get(name) ?? '';
    if (asked('function') !== '') {
      const id = asked('function');
      if (!isFunction(id)) throw new CodedError('not-found');
      return functionDutiesPage(reading, id, dutiesOfFunction(profile, id), dutiesInvolving(profile, id));
    }
    if (asked('party') !== '') {
      const party = asked('party');
      if (!isParty(party)) throw new CodedError('not-found');
      return partyDutiesPage(reading, party, dutiesOfParty(profile, party));
    }
    if (asked('agency') !== '') return ofAgency(site, reading, asked('agency'));
    return dutiesPage(reading, await listAgencies(site.db.sql, view.today));
  });
}
