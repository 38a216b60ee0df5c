import type { Text } from '../../../kernel/i18n/text.ts';

/** The seven stages of an application (LU 20(3)). Where a regulation names none (TPI 45(5)), they order the work. */
export const stages = {
  'need-study': { id: 'Kajian kebutuhan', en: 'Study of needs' },
  planning: { id: 'Perencanaan', en: 'Planning' },
  design: { id: 'Perancangan', en: 'Design' },
  implementation: { id: 'Implementasi', en: 'Implementation' },
  'feasibility-test': { id: 'Uji kelaikan', en: 'Feasibility test' },
  maintenance: { id: 'Pemeliharaan', en: 'Maintenance' },
  evaluation: { id: 'Evaluasi', en: 'Evaluation' },
} as const satisfies Record<string, Text>;

export type Stage = keyof typeof stages;

export const stageIds = Object.keys(stages) as readonly Stage[];

/** The number of a stage, from 1; undefined for what is no stage. */
export const stageNumber = (status: string): number | undefined => {
  const at = stageIds.indexOf(status as Stage);
  return at < 0 ? undefined : at + 1;
};
