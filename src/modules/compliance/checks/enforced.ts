import { type Static, Type } from 'typebox';
import { type Outcome, outcome } from '../outcome.ts';
import type { Scene } from '../scene.ts';

const words = Type.String({ minLength: 1 });

/** Padu itself makes a breach impossible; `by` says with what. */
export const enforcedSchema = Type.Object(
  { kind: Type.Literal('enforced'), by: Type.Object({ id: words, en: words }, { additionalProperties: false }) },
  { additionalProperties: false },
);

/** Always met, since the day the regulation took effect. */
export const checkEnforced = (check: Static<typeof enforcedSchema>, scene: Scene): Outcome =>
  outcome('met', check.by, { since: scene.profile.regulation.effective });
