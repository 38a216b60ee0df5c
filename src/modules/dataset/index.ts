/** Front door of the dataset module: the data catalogue. */
export { datasetFindings } from './dataset-findings.ts';
export { datasetRegisters } from './dataset-registers.ts';
