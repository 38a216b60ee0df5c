import type { FunctionId } from '../organization/index.ts';
import { isParty, type Party } from './parties.ts';

/**
 * Who carries a duty in practice: the agency that holds a function, every agency, the agencies a matter concerns, the
 * government as a whole, or somebody outside it.
 */
export type Bearer =
  | { readonly by: 'function'; readonly function: FunctionId }
  | { readonly by: 'every-agency' | 'agencies-concerned' | 'government' | 'outside' };

const held = (by: FunctionId): Bearer => ({ by: 'function', function: by });
const everyAgency: Bearer = { by: 'every-agency' };
const concerned: Bearer = { by: 'agencies-concerned' };
const government: Bearer = { by: 'government' };
const outside: Bearer = { by: 'outside' };

/** The bearer behind each party a regulation names. */
const bearers: Readonly<Record<Party, Bearer>> = {
  'local-government': government,
  'head-of-region': government,
  sekda: held('regional-secretariat'),
  'fn-kominfo': held('kominfo'),
  'head-of-fn-kominfo': held('kominfo'),
  'fn-tik': held('ict'),
  'fn-pengawasan': held('supervision'),
  'fn-organisasi': held('organisation'),
  'fn-perencanaan': held('planning'),
  'fn-keuangan': held('finance'),
  'fn-aparatur-negara': held('state-apparatus'),
  'fn-keamanan-siber': held('cyber-security'),
  'fn-aset': held('asset'),
  'fn-sdm': held('personnel'),
  'fn-pengkajian-teknologi': held('technology-assessment'),
  ppid: held('ppid'),
  'every-perangkat-daerah': everyAgency,
  'perangkat-daerah': concerned,
  'head-of-perangkat-daerah': everyAgency,
  'process-owner-unit': everyAgency,
  'public-service-pd': concerned,
  'service-provider-pd': concerned,
  'work-unit': everyAgency,
  'data-manager-unit': everyAgency,
  'data-owner-pd': concerned,
  'data-producer': everyAgency,
  'app-requester': concerned,
  'helpdesk-unit': concerned,
  'budget-team': government,
  'spbe-organizer': government,
  'coordination-team': government,
  'steering-body': government,
  cio: held('ict'),
  'internal-assessor-team': government,
  'external-assessor': outside,
  'ict-auditor': outside,
  'minister-panrb': outside,
  'minister-kominfo': outside,
  'ministry-kominfo': outside,
  'ministry-planning': outside,
  'cyber-institution': outside,
  'head-of-cyber-institution': outside,
};

/** Who carries the duties of a party; parties of later regulations that Padu does not know count as the government. */
export const bearerOf = (party: string): Bearer => (isParty(party) ? bearers[party] : government);
