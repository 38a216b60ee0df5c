import { Compile } from 'typebox/schema';
import { CodedError, type Problem } from '../../kernel/errors/errors.ts';
import { same } from '../../kernel/i18n/text.ts';
import { obligations, type Profile, profiles } from '../regulation/index.ts';
import { type Check, checkSchema, columnsOfCheck } from './checks/check.ts';
import type { Basis } from './outcome.ts';
import { columnsOfPapers } from './record-papers.ts';

const validator = Compile(checkSchema);
const read = new WeakMap<Profile, ReadonlyMap<string, Check>>();

const problem = (field: string, message: string): Problem => ({ field, code: 'check', message: same(message) });

function referenceProblems(id: string, check: Check, known: ReadonlySet<string>): Problem[] {
  const named = check.kind === 'parts' ? check.of : check.kind === 'rasci' ? check.tasks : [];
  return named
    .filter((other) => !known.has(other) || other === id)
    .map((other) => problem(`provisions.${id}.check`, other));
}

/**
 * The check of every duty, by its id. A duty without one is attested. Throws `data-file-invalid`, naming each duty whose
 * check is not of the vocabulary or points to a provision that does not exist.
 */
export function checksOf(profile: Profile): ReadonlyMap<string, Check> {
  const known = read.get(profile);
  if (known) return known;
  const ids = new Set(profile.provisions.map(({ id }) => id));
  const checks = new Map<string, Check>();
  const problems: Problem[] = [];
  for (const { id, check = { kind: 'attested' } } of obligations(profile)) {
    if (!validator.Check(check)) {
      const details = validator.Errors(check)[1].map((error) => `${error.instancePath} ${error.message}`);
      problems.push(problem(`provisions.${id}.check`, details[0] ?? check.kind));
      continue;
    }
    problems.push(...referenceProblems(id, check, ids));
    checks.set(id, check);
  }
  if (problems.length > 0) throw new CodedError('data-file-invalid', { path: profile.regulation.id }, { problems });
  read.set(profile, checks);
  return checks;
}

/** How the state of a duty is found; a duty that is the sum of others is only as strong as the weakest of them. */
export function basisOf(id: string, checks: ReadonlyMap<string, Check>): Basis {
  const check = checks.get(id);
  if (!check || check.kind === 'attested') return 'attested';
  if (check.kind === 'enforced') return 'enforced';
  if (check.kind === 'parts')
    return check.of.some((part) => basisOf(part, checks) === 'attested') ? 'attested' : 'computed';
  return 'computed';
}

let columns: ReadonlyMap<string, readonly string[]> | undefined;

/** The columns of registers that checks and papers are made of, in any regulation: register → fields. Found once. */
export function recordColumns(): ReadonlyMap<string, readonly string[]> {
  if (columns) return columns;
  const all = profiles().flatMap((profile) => [...checksOf(profile).values()].flatMap(columnsOfCheck));
  const byRegister = Map.groupBy([...all, ...columnsOfPapers], ([register]) => register);
  columns = new Map(
    [...byRegister].map(([register, asked]) => [register, [...new Set(asked.flatMap(([, fields]) => fields))]]),
  );
  return columns;
}
