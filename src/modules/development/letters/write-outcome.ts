import { join } from 'node:path';
import { typeset } from '../../../kernel/letters/typeset.ts';
import type { LetterEntries } from '../../../register/letters/letter-entries.ts';
import type { BareRow } from '../../../register/read.ts';
import type { Provision } from '../../../ui/page/page.ts';
import type { Finding } from '../gate/finding.ts';
import { ruleTitle } from '../gate/findings-field.ts';
import { developmentRequests } from '../requests/development-requests.register.ts';
import { type Outcome, outcomeData } from './outcome-letter.rules.ts';

const template = join(import.meta.dirname, 'outcome.typ');

/** What the letter of an examination is written from. */
export type Examined = {
  readonly government: string;
  readonly dinas: string;
  readonly requester: string;
  readonly request: BareRow;
  readonly examination: BareRow;
  readonly findings: readonly Finding[];
  readonly provisions: (ids: readonly string[]) => readonly Provision[];
};

const inIndonesian = (field: 'type' | 'scope', value: unknown): string => {
  const choices = developmentRequests.fields[field].filter?.choices ?? [];
  return choices.find((one) => one.value === value)?.label.id ?? '';
};

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Writes the letter on an outcome as PDF. As long as entries and records do not change, it is the same to the byte. */
export function writeOutcome(outcome: Outcome, examined: Examined, entries: LetterEntries): Promise<Buffer> {
  const { government, dinas, requester, provisions, findings } = examined;
  const [{ values: asked }, { values }] = [examined.request, examined.examination];
  const facts = {
    government: `Pemerintah ${government.replace(/^Pemerintah /, '')}`,
    dinas,
    request: {
      code: String(asked.code),
      name: String(asked.name),
      agency: requester,
      round: Number(values.round),
      purpose: String(asked.purpose),
      kind: inIndonesian('type', asked.type),
      scope: inIndonesian('scope', asked.scope).toLowerCase(),
    },
    reasons: textOf(values.reasons),
    costAnalysis: textOf(values.costAnalysis),
    buildCost: numberOf(values.buildCost),
    yearlyCost: numberOf(values.yearlyCost),
    findings,
    ruleOf: (finding: Finding) => ruleTitle(finding).id,
    basisOf: (finding: Finding) =>
      provisions(finding.provisions)
        .map(({ ref }) => ref)
        .join('; '),
  };
  return typeset(template, outcomeData(outcome, facts, entries), new Date(`${entries.date}T00:00:00Z`));
}
