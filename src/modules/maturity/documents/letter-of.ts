import type { LetterEntries } from '../../../register/letters/letter-entries.ts';
import type { WrittenLetter } from '../../evidence/index.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { evaluationCycles } from '../cycles/evaluation-cycles.register.ts';
import { type LetterId, letterKinds, titleOfLetter } from './letter-kinds.ts';

/** What is kept of an official document of an evaluation, beside the document itself. */
export const letterOf = (
  letter: LetterId,
  cycle: Pick<Cycle, 'id' | 'year'>,
  { number, date, signers }: LetterEntries,
): Omit<WrittenLetter, 'pdf' | 'issuer' | 'once'> => ({
  title: titleOfLetter(letter, cycle),
  kind: letterKinds[letter].document,
  number,
  archive: `EVAL/${cycle.year}/${letter}`,
  date,
  signers,
  record: `${evaluationCycles.name}/${cycle.id}`,
});
