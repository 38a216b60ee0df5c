import type { Tx } from '../../../kernel/db/db.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import type { Holders } from '../holders.ts';

/** A breach: a duty of the regulation in force is not kept. A warning: it is kept poorly, or needs a reason. */
export type FindingLevel = 'breach' | 'warning';

/** What a rule found about one record. */
export type Finding = {
  readonly rule: string;
  readonly level: FindingLevel;
  readonly register: string;
  readonly id: string;
  readonly name: string;
  readonly agencyId: string | null;
  readonly message: Text;
  /** Where it is mended, where that is not the page of the record. */
  readonly href?: string;
};

/** A rule by which records are looked through, and the articles behind it. */
export type FindingRule = {
  readonly id: string;
  readonly title: Text;
  readonly serves: readonly string[];
};

/** What every rule is asked with. */
export type FindingScene = {
  readonly day: string;
  readonly holders: Holders;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
};

/** Rules of one module, and what they find. A constant number of statements. */
export type FindingSource = {
  readonly rules: readonly FindingRule[];
  readonly find: (tx: Tx, scene: FindingScene) => Promise<readonly Finding[]>;
};

/** What a rule says of one record. */
export type Verdict = { readonly level: FindingLevel; readonly message: Text };

export const breach = (message: Text | null): Verdict | null => message && { level: 'breach', message };
export const warning = (message: Text | null): Verdict | null => message && { level: 'warning', message };

/** What one rule finds in the records of one register. */
export const findIn = <R extends { readonly id: string; readonly name: string; readonly agency: string }>(
  rule: string,
  register: string,
  records: readonly R[],
  judge: (record: R) => Verdict | null,
): readonly Finding[] =>
  records.flatMap((record) => {
    const verdict = judge(record);
    return verdict ? [{ rule, register, id: record.id, name: record.name, agencyId: record.agency, ...verdict }] : [];
  });
