import { type Static, Type } from 'typebox';
import { closed, textSchema } from '../../kernel/data-file/schema-parts.ts';

const number = Type.Integer({ minimum: 1, maximum: 999 });
/** Decimals stand as text, so that 1.3 is read as it is written. */
const decimal = Type.String({ pattern: '^\\d+(\\.\\d+)?$' });
const date = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

const levelText = closed({
  level: Type.Integer({ minimum: 0, maximum: 9 }),
  text: Type.Union([textSchema, Type.Null()]),
});

const scale = closed({
  id: Type.String({ pattern: '^[a-z][a-z-]*$' }),
  name: textSchema,
  min: decimal,
  max: decimal,
  /** `whole`: only whole levels are awarded. `hundredths`: two decimals, as an external index gives them. */
  step: Type.Union([Type.Literal('whole'), Type.Literal('hundredths')]),
  levels: Type.Array(closed({ level: Type.Integer({ minimum: 0 }), name: textSchema })),
});

const indicator = closed({
  number,
  name: textSchema,
  aspect: number,
  /** Percent of the index; where absent, the aspect's weight is shared equally by the indicators that count. */
  weight: Type.Optional(decimal),
  scale: Type.String(),
  /** May be left out of a cycle, and then counts for nothing: a service sector a government does not have. */
  optional: Type.Optional(Type.Literal(true)),
  /** Whose published value it is, where it is not assessed here. */
  external: Type.Optional(textSchema),
  /** One per level of the scale; null where no source describes it. */
  criteria: Type.Array(levelText),
  evidence: Type.Union([textSchema, Type.Null()]),
});

/** An evaluation instrument: what is measured, how it is weighed and what a level means. */
export const instrumentSchema = closed({
  id: Type.String({ pattern: '^[a-z]+-\\d{4}$' }),
  version: Type.Integer({ minimum: 1 }),
  title: textSchema,
  /** The regulation it rests on. */
  basis: textSchema,
  inForce: closed({ from: date, until: Type.Union([date, Type.Null()]) }),
  scales: Type.Array(scale, { minItems: 1 }),
  domains: Type.Array(closed({ number, name: textSchema, weight: decimal })),
  aspects: Type.Array(closed({ number, name: textSchema, domain: Type.Optional(number), weight: decimal }), {
    minItems: 1,
  }),
  indicators: Type.Array(indicator, { minItems: 1 }),
  /** The highest first; a value belongs to the first whose `min` it reaches. */
  predicates: Type.Array(closed({ name: textSchema, min: decimal }), { minItems: 1 }),
  /** Whether a level needs the criteria of every level below it. */
  cumulative: Type.Boolean(),
  rules: Type.Array(textSchema),
  /** What our sources leave uncertain; shown where it matters. */
  doubts: Type.Array(textSchema),
});

export type Instrument = Static<typeof instrumentSchema>;
export type Indicator = Instrument['indicators'][number];
export type Scale = Instrument['scales'][number];
