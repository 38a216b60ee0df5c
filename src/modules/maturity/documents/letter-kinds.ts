import { join } from 'node:path';
import type { Text } from '../../../kernel/i18n/text.ts';
import type { DocumentKindId } from '../../evidence/index.ts';
import type { Stage } from '../cycles/cycle-steps.ts';

type LetterKind = {
  readonly title: Text;
  readonly about: Text;
  /** The stages in which its content is fixed. */
  readonly stages: readonly Stage[];
  /** Whose levels it tells. */
  readonly levels: 'self' | 'final';
  readonly document: DocumentKindId;
  readonly template: string;
};

const template = (name: string) => join(import.meta.dirname, `${name}.typ`);

const concluded: readonly Stage[] = ['result', 'follow-up', 'closed'];

/** The official documents of an evaluation (TPI 57(2)e). They are written in Indonesian, the language of the state. */
export const letterKinds = {
  minutes: {
    title: { id: 'Berita acara penilaian mandiri', en: 'Minutes of the self-assessment' },
    about: {
      id: 'Tingkat setiap indikator menurut perangkat daerah, setelah penilaian mandiri dikunci.',
      en: 'The level of each indicator by the agencies, once the self-assessment is locked.',
    },
    stages: ['internal-assessment', 'document-review', 'interview', ...concluded],
    levels: 'self',
    document: 'evaluation-minutes',
    template: template('minutes'),
  },
  report: {
    title: { id: 'Laporan hasil evaluasi', en: 'Report of the evaluation' },
    about: {
      id: 'Indeks, nilai domain dan aspek, kekuatan, kelemahan, rekomendasi, dan semua tingkat.',
      en: 'Index, values of domains and aspects, strengths, weaknesses, recommendations and all levels.',
    },
    stages: concluded,
    levels: 'final',
    document: 'evaluation-report',
    template: template('report'),
  },
  consent: {
    title: { id: 'Pernyataan persetujuan publikasi', en: 'Statement of consent to publish' },
    about: {
      id: 'Persetujuan pimpinan daerah agar indeks, predikat, dan nilai domain diumumkan.',
      en: 'The consent of the head of region that index, predicate and values of domains are published.',
    },
    stages: ['follow-up', 'closed'],
    levels: 'final',
    // No regulation asks for it, so it proves no duty.
    document: 'other',
    template: template('consent'),
  },
} as const satisfies Record<string, LetterKind>;

export type LetterId = keyof typeof letterKinds;

export const isLetter = (name: string): name is LetterId => Object.hasOwn(letterKinds, name);

/** What the document of an evaluation is called, wherever it is kept. */
export const titleOfLetter = (letter: LetterId, { year }: { readonly year: number }): string =>
  `${letterKinds[letter].title.id} ${year}`;

/** Whether a document can be written while the evaluation stands at a stage. */
export const isWritable = (letter: LetterId, stage: string): boolean =>
  (letterKinds[letter].stages as readonly string[]).includes(stage);
