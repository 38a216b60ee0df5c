import type { FastifyRequest } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { same, type Text } from '../../kernel/i18n/text.ts';
import type { Fields, Posted } from '../field.ts';
import { oneText } from '../fields/posted.ts';
import { askName } from '../pages/form.page.ts';
import type { ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import { factsOf } from '../row-facts.ts';
import { readerOf, type Site } from '../site.ts';
import { ownSeats, refusalOf } from '../step-availability.ts';
import { stagesOf } from './approval.ts';
import type { VoteInput } from './vote.ts';
import { readVote, voteFields } from './vote-fields.ts';

/** What the form of a step asks, and at which stage of an approval. */
type Asked = { readonly ask: Fields; readonly lead?: Text };

/**
 * The questions of a step: its own, or those of a vote where several people approve it.
 * @throws CodedError as `refusalOf` says, to somebody who may not vote now
 */
export async function askedBy(
  site: Site,
  request: FastifyRequest,
  register: Register,
  row: ReadRow,
  name: string,
): Promise<Asked> {
  const step = register.steps[name];
  if (!step?.approval) return { ask: step?.ask ?? {} };
  const reader = readerOf(site, request);
  const facts = await factsOf(reader, register, row);
  const standing = facts.approvals.get(name);
  const refusal = refusalOf(register, name, reader.actor, facts);
  const state = register.stateTitles[row.status] ?? same(row.status);
  if (!standing || refusal) throw new CodedError(refusal?.code ?? 'not-found', { step: step.title, state });
  const own = ownSeats(step, name, reader.actor, facts);
  return { ask: voteFields(stagesOf(register, name), standing.stage, own), lead: standing.stage.title };
}

/** The vote that came with a form; undefined where it brings none. */
export const postedVote = (posted: Posted): VoteInput | undefined => {
  const said = (name: string) => oneText(posted, askName(name));
  return readVote({ verdict: said('verdict'), backTo: said('backTo'), seat: said('seat') });
};
