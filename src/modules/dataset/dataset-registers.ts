import type { Mounted } from '../../register/registry.ts';
import { checkElement, elementKindOf } from '../element/index.ts';
import type { DatasetSlots } from './dataset-slots.ts';
import { datasets } from './datasets.register.ts';

/** The data catalogue. */
export const datasetRegisters = (slots: DatasetSlots): readonly Mounted[] => [
  { register: datasets(slots), check: (tx, change) => checkElement(tx, elementKindOf('datasets'), change) },
];
