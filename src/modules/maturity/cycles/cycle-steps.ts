import type { Grant } from '../../../kernel/access/access.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { longText } from '../../../register/fields/text.ts';
import { coordinators } from '../evaluation-grants.ts';

/** The stages of an evaluation in their order (national guideline; TPI 57(2), LU 52(7)–(8)). */
export const stageTitles = {
  preparation: { id: 'Persiapan', en: 'Preparation' },
  'self-assessment': { id: 'Penilaian mandiri', en: 'Self-assessment' },
  'internal-assessment': { id: 'Penilaian internal', en: 'Internal assessment' },
  'document-review': { id: 'Telaah dokumen', en: 'Document review' },
  interview: { id: 'Wawancara atau kunjungan', en: 'Interview or visit' },
  result: { id: 'Penetapan hasil', en: 'Result' },
  'follow-up': { id: 'Tindak lanjut', en: 'Follow-up' },
  closed: { id: 'Selesai', en: 'Closed' },
} as const satisfies Record<string, Text>;

export type Stage = keyof typeof stageTitles;

/** A step on to the next stage; what was done before is locked by it. */
export const onward = <const F extends Stage, const T extends Stage>(
  title: Text,
  from: F | readonly F[],
  to: T,
  grant: Grant = coordinators,
) => ({
  title,
  from: Array.isArray(from) ? (from as readonly F[]) : [from as F],
  to,
  grant,
  consequence: {
    id: `Tahap ${stageTitles[to].id} dimulai; isi tahap sebelumnya terkunci.`,
    en: `The stage ${stageTitles[to].en} begins; what was done before is locked.`,
  },
});

/** A step back by one stage: unlocks what was locked last, with a reason that stays in the history. */
export const backward = <const F extends Stage, const T extends Stage>(from: F, to: T) => ({
  title: { id: `Buka kembali: ${stageTitles[to].id}`, en: `Unlock: ${stageTitles[to].en}` },
  from: [from] as readonly F[],
  to,
  grant: coordinators,
  ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
});
