import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { fill } from '../../kernel/i18n/text.ts';
import { type Holders, holds } from '../element/index.ts';
import { functions, isFunction } from '../organization/index.ts';
import type { ProcessRoles } from './process-slots.ts';

/** What of a process decides whether it may be published. */
export type ProcessToPublish = {
  readonly reference: string | null;
  readonly author: string | null;
  readonly coordinatedWith: readonly string[] | null;
};

const notBased = {
  id: 'Proses ini belum berdasarkan arsitektur: isi kode referensinya dahulu.',
  en: 'The process is not based on the architecture yet: fill in its reference code first.',
};

const otherAuthor = {
  id: 'Peraturan menetapkan penyusunnya: pemegang fungsi {function}.',
  en: 'The regulation names who draws it up: the holder of the function {function}.',
};

const uncoordinated = {
  id: 'Koordinasi dengan pemegang fungsi {function} belum dicatat.',
  en: 'Coordination with the holder of the function {function} is missing.',
};

const named = (role: unknown) => (typeof role === 'string' && isFunction(role) ? role : null);

/** Why a process may not be published yet (TPI 12(1) and (2), LU 10(1) and (2)). */
export function findPublishingProblems(
  { reference, author, coordinatedWith }: ProcessToPublish,
  roles: ProcessRoles | null,
  holders: Holders,
): readonly Problem[] {
  const problems = reference === null ? [problem('reference', 'not-based-on-architecture', notBased)] : [];
  const wanted = named(roles?.author);
  if (wanted && !holds(holders, wanted, author))
    problems.push(problem('author', 'other-author', fill(otherAuthor, { function: functions[wanted] })));
  const partners = [author, ...(coordinatedWith ?? [])];
  for (const role of [named(roles?.coordinateWith), named(roles?.coordinator)])
    if (role && !partners.some((partner) => holds(holders, role, partner)))
      problems.push(problem('coordinatedWith', 'not-coordinated', fill(uncoordinated, { function: functions[role] })));
  return problems;
}
