import type { Day } from '../../../kernel/i18n/days.ts';
import type { EvidenceFacts } from '../../evidence/index.ts';
import type { ArchitectureSettings, EvaluationClosed } from '../architecture-slots.ts';
import { type GroundId, groundEvidence, isGround } from './grounds.ts';

/** Something that happened and is a ground to review the architecture, or to change it. */
export type OpenGround = { readonly ground: GroundId; readonly name: string; readonly on: Day; readonly href: string };

/**
 * What has happened since a day that the regulation counts as a ground (D-014): national change, evaluation closed,
 * RPJMD or legislation changed, so many elements changed. The newest first.
 */
export function findOpenGrounds(
  settings: ArchitectureSettings | null,
  since: Day,
  happened: {
    readonly instruments: EvidenceFacts['instruments'];
    readonly evaluations: readonly EvaluationClosed[];
  },
): readonly OpenGround[] {
  const counted = (settings?.review.grounds.items ?? []).filter(isGround);
  const ofInstruments = counted.flatMap((ground) =>
    happened.instruments.flatMap(({ id, title, subject, date }) =>
      date !== null && date > since && groundEvidence[ground].subjects.includes(subject)
        ? [{ ground, name: title, on: date, href: `/legal-instruments/${id}` }]
        : [],
    ),
  );
  const ofEvaluations = counted.includes('monitoring-evaluation')
    ? happened.evaluations
        .filter(({ on }) => on > since)
        .map(({ id, name, on }) => ({ ground: 'monitoring-evaluation' as const, name, on, href: `/evaluations/${id}` }))
    : [];
  return [...ofInstruments, ...ofEvaluations].sort((a, b) => b.on.localeCompare(a.on));
}
