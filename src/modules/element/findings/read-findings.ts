import { covers, reachOf } from '../../../kernel/access/access.ts';
import type { Day } from '../../../kernel/i18n/days.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import type { Reader } from '../../../register/read.ts';
import { grantOf } from '../../../register/register-access.ts';
import { holdersOn } from '../holders.ts';
import { listNamesakes } from '../overview/overview.queries.ts';
import { type AgencyListed, listOwingAgencies } from './agencies.queries.ts';
import type { Finding, FindingRule, FindingSource } from './finding.ts';

const alike: Text = {
  id: '{n} catatan lain bernama sama atau serupa. Periksa, lalu satukan bila memang satu.',
  en: '{n} other records are called the same or alike. Look, and merge them if they are one.',
};

/** Rules that hold for every kind of element. */
const ownSource: FindingSource = {
  rules: [
    {
      id: 'namesakes',
      title: { id: 'Mungkin tercatat dua kali', en: 'Perhaps recorded twice' },
      serves: ['tpi-6-4', 'lu-6-4'],
    },
  ],
  find: async (tx) =>
    (await listNamesakes(tx)).map(({ register, id, name, agency, others }) => ({
      rule: 'namesakes',
      level: 'warning',
      register,
      id,
      name,
      agencyId: agency,
      message: fill(alike, { n: others }),
      href: `/${register}/${id}/duplicates`,
    })),
};

/** Every rule, and what it found among the records open to the reader. */
export type Findings = {
  readonly rules: readonly FindingRule[];
  readonly findings: readonly Finding[];
  readonly agencies: readonly AgencyListed[];
};

/** Looks through the inventories by every rule; as many statements as the sources need, whatever the number of records. */
export async function readFindings(reader: Reader, day: Day, others: readonly FindingSource[]): Promise<Findings> {
  const { tx, registry, actor } = reader;
  const [holders, agencies] = await Promise.all([holdersOn(tx, day), listOwingAgencies(tx, day)]);
  const sources = [...others, ownSource];
  const found = await Promise.all(sources.map(({ find }) => find(tx, { day, holders, agencies })));
  const isOpen = ({ register, agencyId }: Finding) =>
    covers(reachOf(actor, grantOf(registry.get(register).register.read)), actor, { agencyId, createdBy: null });
  return { rules: sources.flatMap(({ rules }) => rules), findings: found.flat().filter(isOpen), agencies };
}
