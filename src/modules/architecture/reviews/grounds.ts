import type { Text } from '../../../kernel/i18n/text.ts';
import type { DocumentKindId, InstrumentSubjectId } from '../../evidence/index.ts';

/** Grounds to review or change an architecture (TPI 8(2), LU 6(11)). Which of them count is a setting of the regulation. */
export const grounds = {
  'national-architecture': { id: 'Perubahan Arsitektur SPBE Nasional', en: 'Change of the national architecture' },
  'monitoring-evaluation': { id: 'Hasil pemantauan dan evaluasi', en: 'Result of monitoring and evaluation' },
  'element-change': { id: 'Perubahan unsur SPBE', en: 'Change of SPBE elements' },
  rpjmd: { id: 'Perubahan RPJMD', en: 'Change of the medium-term plan (RPJMD)' },
  legislation: { id: 'Perubahan peraturan perundang-undangan', en: 'Change of legislation' },
} as const satisfies Record<string, Text>;

export type GroundId = keyof typeof grounds;

export const isGround = (id: unknown): id is GroundId => typeof id === 'string' && Object.hasOwn(grounds, id);

/** What proves a ground: an instrument on one of these subjects, or a document of one of these kinds. */
export type GroundEvidence = {
  readonly subjects: readonly InstrumentSubjectId[];
  readonly documents: readonly DocumentKindId[];
};

export const groundEvidence: Readonly<Record<GroundId, GroundEvidence>> = {
  'national-architecture': { subjects: ['national-architecture'], documents: [] },
  'monitoring-evaluation': {
    subjects: [],
    documents: ['monitoring-report', 'evaluation-report', 'evaluation-minutes', 'external-evaluation-report'],
  },
  'element-change': { subjects: [], documents: ['change-report', 'needs-analysis', 'process-map'] },
  rpjmd: { subjects: ['rpjmd'], documents: [] },
  legislation: { subjects: ['legislation', 'spbe-governance'], documents: [] },
};
