import type { Problem } from '../../../kernel/errors/errors.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { documentKinds } from '../../evidence/index.ts';
import type { Instrument } from '../instrument.schema.ts';
import type { EvidenceRules } from './evidence-rules.schema.ts';

/** What the schema cannot see: every name is known, and every indicator of the instrument has rules. */
export function evidenceRuleProblems(
  rules: EvidenceRules,
  instrument: Instrument | undefined,
  topics: readonly string[],
): Problem[] {
  const problem = (field: string, message: Text): Problem => ({ field, code: 'wrong-value', message });
  if (!instrument) {
    const message = { id: 'Instrumen ini tidak ada.', en: 'There is no such instrument.' };
    return [problem('instrument', message)];
  }
  const numbers = instrument.indicators.map(({ number }) => String(number));
  const given = Object.entries(rules.indicators);
  return [
    ...Object.keys(rules.ages)
      .filter((kind) => !Object.hasOwn(documentKinds, kind))
      .map((kind) => problem(`ages.${kind}`, { id: 'Bukan jenis dokumen.', en: 'No kind of document.' })),
    ...given
      .filter(([number]) => !numbers.includes(number))
      .map(([number]) => problem(`indicators.${number}`, { id: 'Bukan indikatornya.', en: 'No indicator of it.' })),
    ...numbers
      .filter((number) => rules.indicators[number] === undefined)
      .map((number) => problem(`indicators.${number}`, { id: 'Belum ada aturan.', en: 'No rules yet.' })),
    ...given.flatMap(([number, names]) =>
      names
        .filter((name) => !topics.includes(name))
        .map((name) => problem(`indicators.${number}`, { id: `Topik tidak dikenal: ${name}`, en: `No topic ${name}` })),
    ),
  ];
}
