import { fill, joinTexts, type Text } from '../../kernel/i18n/text.ts';
import { breach, type FindingRule, type FindingSource, findIn, warning } from '../element/index.ts';
import { standingInLists } from './data-registers.rules.ts';
import { type DatasetFact, listDatasetFacts } from './dataset.queries.ts';
import type { DatasetSlots } from './dataset-slots.ts';
import { findStewardProblem } from './stewardship.rules.ts';
import { agenciesOutside, liesCentrally, storageWords } from './storage.rules.ts';

const rules = [
  {
    id: 'dataset-steward',
    title: { id: 'Wali data sesuai peraturan', en: 'Data has the steward the regulation names' },
    serves: ['tpi-13-3', 'tpi-13-4', 'lu-35-4'],
  },
  {
    id: 'dataset-lists',
    title: { id: 'Data tercatat lengkap dalam daftar data', en: 'Data stands in all lists' },
    serves: ['lu-43-1'],
  },
  {
    id: 'central-storage',
    title: { id: 'Data disimpan terpusat', en: 'Data is stored centrally' },
    serves: ['lu-12-3', 'lu-15-6', 'lu-16-1'],
  },
] as const satisfies readonly FindingRule[];

const incomplete = {
  id: '{in} dari {of} daftar terisi; belum: {missing}.',
  en: 'In {in} of {of} lists; missing: {missing}.',
};

function missingFrom(one: DatasetFact, asked: readonly unknown[]): Text | null {
  const standing = standingInLists(one, asked);
  return standing.missing.length === 0
    ? null
    : fill(incomplete, { ...standing, missing: joinTexts(standing.missing, ', ') });
}

/** What the regulation in force finds in the data catalogue. Three statements. */
export const datasetFindings = ({ settings, processOwners, centres }: DatasetSlots): FindingSource => ({
  rules,
  find: async (tx, { holders }) => {
    const data = settings()?.data;
    if (!data) return [];
    const [datasets, owners, placed] = await Promise.all([listDatasetFacts(tx), processOwners(tx), centres(tx)]);
    const outside = agenciesOutside(datasets, data.storage, placed);
    return [
      ...findIn('dataset-steward', 'datasets', datasets, (one) =>
        warning(findStewardProblem(one, data.stewardship, holders, owners.get(one.id) ?? new Set())),
      ),
      ...findIn('dataset-lists', 'datasets', datasets, (one) => breach(missingFrom(one, data.registers ?? []))),
      ...findIn('central-storage', 'datasets', datasets, ({ agency, storedAt }) => {
        if (liesCentrally(storedAt ?? [], data.storage, placed)) return null;
        return breach(outside.has(agency) ? storageWords.agencyOutside : storageWords.outside);
      }),
    ];
  },
});
