import type { Tx } from '../../../kernel/db/db.ts';
import { typeset } from '../../../kernel/letters/typeset.ts';
import type { LetterEntries, Signer } from '../../../register/letters/letter-entries.ts';
import type { Reader } from '../../../register/read.ts';
import { findHead, listHolders } from '../../organization/index.ts';
import { listStandings } from '../board/board.queries.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { getResults } from '../results/read-results.ts';
import { listFollowUps } from '../results/standings.queries.ts';
import { findSummary, listAssessorNames } from './letter.queries.ts';
import { letterData } from './letter.rules.ts';
import { type LetterId, letterKinds } from './letter-kinds.ts';

/** A government as its documents name it. */
export type Issuer = { readonly government: string; readonly today: string };

/** The agency that holds the function of communication and informatics, whose head presents an evaluation. */
export const findPresenter = async (tx: Tx, day: string) =>
  (await listHolders(tx, day)).find((holder) => holder.function === 'ict');

/** Where a government has its seat: its name without what kind of government it is, and without remarks. */
const seatOf = (government: string): string =>
  government.replace(/^(Pemerintah )?(Daerah )?(Kota|Kabupaten|Provinsi) /, '').replace(/ \(.*\)$/, '');

/** Who signs, and with which number and date, unless somebody says otherwise. */
export async function proposeEntries(tx: Tx, { government, today }: Issuer, letter: LetterId): Promise<LetterEntries> {
  const agency = await findPresenter(tx, today);
  const [region, head] = await Promise.all([
    findHead(tx, letter === 'consent' ? 'head-of-region' : 'regional-secretary', null, today),
    letter === 'consent' || !agency ? undefined : findHead(tx, 'agency-head', agency.id, today),
  ]);
  const signers = [head, region].filter((one): one is Signer => one !== undefined);
  return { number: '', date: today, place: seatOf(government), signers };
}

/**
 * Writes one official document of an evaluation as PDF. What was entered and what the registers hold make it up entirely:
 * as long as neither changes, it comes out the same to the byte.
 */
export async function writeLetter(
  reader: Reader,
  issuer: Issuer,
  letter: LetterId,
  cycle: Cycle,
  entries: LetterEntries,
): Promise<Buffer> {
  const { tx } = reader;
  const [agency, summary, answers, results, assessors, recommended] = await Promise.all([
    findPresenter(tx, entries.date),
    findSummary(tx, cycle.id),
    listStandings(reader, cycle.id),
    getResults(reader, cycle.id),
    listAssessorNames(tx, cycle.id),
    listFollowUps(reader, cycle.id),
  ]);
  const { title, levels, template } = letterKinds[letter];
  const government = `Pemerintah ${issuer.government.replace(/^Pemerintah /, '')}`;
  const facts = { government, agency: agency?.name ?? '', cycle, summary, answers, results, assessors, recommended };
  return typeset(template, letterData(title.id, facts, entries, levels), new Date(`${entries.date}T00:00:00Z`));
}
