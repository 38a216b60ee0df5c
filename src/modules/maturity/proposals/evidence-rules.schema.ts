import { type Static, Type } from 'typebox';
import { closed, codeOf, textSchema } from '../../../kernel/data-file/schema-parts.ts';
import { documentKinds, instrumentSubjects } from '../../evidence/index.ts';
import { teamKinds } from '../../organization/index.ts';
import { capabilities } from '../../regulation/index.ts';

const list = <T extends Parameters<typeof Type.Array>[0]>(item: T) => Type.Optional(Type.Array(item, { minItems: 1 }));
const name = Type.String({ pattern: '^[a-z][a-z-]*$' });

const topic = closed({
  /** Ends the sentence that proposes what is found. */
  why: textSchema,
  legal: list(codeOf(instrumentSubjects)),
  papers: list(codeOf(documentKinds)),
  teams: list(codeOf(teamKinds)),
  duties: list(codeOf(capabilities)),
  /** Registers whose records speak for it, each with the states in which they do. */
  records: Type.Optional(Type.Record(name, Type.Array(name, { minItems: 1 }))),
});

/** What the registers hold on each subject evaluations ask about. */
export const topicsSchema = Type.Record(name, topic);

/** Which topics support which indicator of one instrument, and how long documents of a kind count. */
export const evidenceRulesSchema = closed({
  instrument: Type.String(),
  ages: Type.Record(name, Type.Integer({ minimum: 1, maximum: 240 })),
  indicators: Type.Record(Type.String({ pattern: '^\\d{1,3}$' }), Type.Array(name, { minItems: 1 })),
});

export type Topic = Static<typeof topic>;
export type EvidenceRules = Static<typeof evidenceRulesSchema>;
