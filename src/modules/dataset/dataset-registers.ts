import type { Problem } from '../../kernel/errors/errors.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import { checkElement, elementKindOf } from '../element/index.ts';
import { findDataPublishingProblems, findUnknownClasses } from './dataset.rules.ts';
import type { DatasetSlots } from './dataset-slots.ts';
import { datasets } from './datasets.register.ts';

type Values = { readonly kind: string | null; readonly origin: string | null; readonly openness: string | null };

function checkDataset({ step, values }: ChangeSeen, { settings }: DatasetSlots): readonly Problem[] {
  const data = settings()?.data ?? null;
  if (step === 'publish') return findDataPublishingProblems(values as Values, data);
  return step === 'create' || step === 'edit' ? findUnknownClasses(values as Values, data) : [];
}

/** The data catalogue. */
export const datasetRegisters = (slots: DatasetSlots): readonly Mounted[] => [
  {
    register: datasets(slots),
    check: async (tx, change) => [
      ...(await checkElement(tx, elementKindOf('datasets'), change)),
      ...checkDataset(change, slots),
    ],
  },
];
