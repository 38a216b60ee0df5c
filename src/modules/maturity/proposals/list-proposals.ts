import type { Reader } from '../../../register/read.ts';
import { readIndicatorCode } from '../indicator-field.ts';
import { type AnswerSeen, listUsed } from './answer.queries.ts';
import type { EvidenceSource, OnDay } from './evidence-source.ts';
import { topicsOf } from './load-evidence-rules.ts';
import { type Proposal, proposalsOf } from './proposals.rules.ts';
import { registerSources } from './register-sources.ts';

/**
 * What may support an answer, the newest first, as far as the reader may read it; what supports it already is marked.
 * @param published sources of modules above this one
 */
export async function listProposals(
  reader: Reader,
  answer: Pick<AnswerSeen, 'id' | 'indicator'>,
  on: OnDay,
  published: readonly EvidenceSource[],
): Promise<readonly Proposal[]> {
  const { instrument, number } = readIndicatorCode(answer.indicator);
  const asked = { topics: topicsOf(instrument, number), ...on };
  const [used, ...found] = await Promise.all([
    listUsed(reader, answer.id),
    ...[...registerSources, ...published].map((source) => source(reader, asked)),
  ]);
  return proposalsOf(found.flat(), used, (name) => reader.registry.find(name) !== undefined);
}
