import { breach, type FindingRule, type FindingSource, findIn } from '../element/index.ts';
import { checkFacilities } from './facility.rules.ts';
import { listCentres, listNetworkParts, listSoftware } from './infrastructure.queries.ts';
import type { InfrastructureSlots } from './infrastructure-slots.ts';
import { findOtherMaintainer, findUnconnected } from './network.rules.ts';
import { findUnlicensed } from './software.rules.ts';

const rules = [
  {
    id: 'facility',
    title: { id: 'Pusat data sesuai peraturan', en: 'Data centres as the regulation wants them' },
    serves: ['tpi-20-1', 'tpi-20-2', 'tpi-20-4', 'lu-13-2-b', 'lu-15-4', 'lu-15-7'],
  },
  {
    id: 'network-connection',
    title: { id: 'Perangkat daerah terhubung jaringan intra', en: 'Agencies are on the intra-network' },
    serves: ['lu-18-4'],
  },
  {
    id: 'network-maintainer',
    title: { id: 'Jaringan dipelihara yang berwenang', en: 'The network is maintained by whom it must be' },
    serves: ['lu-18-8-a', 'lu-18-8-b', 'tpi-17-1'],
  },
  {
    id: 'software-licence',
    title: { id: 'Perangkat lunak legal atau bersumber terbuka', en: 'Software is legal or open source' },
    serves: ['tpi-23-1'],
  },
] as const satisfies readonly FindingRule[];

const unconnected = {
  id: 'Belum ada simpul atau ruas jaringan intra yang menghubungkannya.',
  en: 'No node or link of the intra-network connects it.',
};

const items = 'infrastructure-items';

/** What the regulation in force finds in centres, network and software. Three statements. */
export const infrastructureFindings = ({ settings }: InfrastructureSlots): FindingSource => ({
  rules,
  find: async (tx, { day, holders, agencies }) => {
    const said = settings();
    if (!said) return [];
    const { dataCenter, network, assets } = said;
    const [centres, parts, software] = await Promise.all([
      listCentres(tx),
      listNetworkParts(tx),
      listSoftware(tx, day),
    ]);
    const failed = checkFacilities(centres, dataCenter).flatMap(({ about, met, why }) =>
      about && !met ? [{ ...about, why }] : [],
    );
    const alone = network.mandatoryUse ? findUnconnected(agencies, parts) : [];
    return [
      ...findIn('facility', items, failed, ({ why }) => breach(why)),
      ...findIn('network-maintainer', items, parts, (part) =>
        breach(findOtherMaintainer(part, network.responsibility, holders)),
      ),
      ...findIn('software-licence', items, assets.rules ? software : [], (one) => breach(findUnlicensed(one, day))),
      ...findIn(
        'network-connection',
        'agencies',
        alone.map((agency) => ({ ...agency, agency: agency.id })),
        () => breach(unconnected),
      ),
    ];
  },
});
