import { type Static, Type } from 'typebox';
import { fill } from '../../../kernel/i18n/text.ts';
import { functions } from '../../organization/index.ts';
import { type Outcome, outcome } from '../outcome.ts';
import type { Scene } from '../scene.ts';
import { listTexts } from '../wording.ts';
import { functionId } from './fields.ts';

/** Each function named is held by an agency or unit. */
export const functionHeldSchema = Type.Object(
  { kind: Type.Literal('function-held'), functions: Type.Array(functionId, { minItems: 1 }) },
  { additionalProperties: false },
);

/** Met when every function has a holder; partly when some have. */
export function checkFunctionHeld(check: Static<typeof functionHeldSchema>, scene: Scene): Outcome {
  const holders = check.functions.map((id) => ({ id, agency: scene.snapshot.holders(id)[0] }));
  const missing = holders.filter(({ agency }) => !agency).map(({ id }) => functions[id]);
  const evidence = holders.flatMap(({ agency }) =>
    agency ? [{ kind: 'agencies' as const, id: agency.id, title: agency.name, date: null }] : [],
  );
  const total = holders.length;
  if (missing.length === 0) {
    const text = { id: 'Semua {total} fungsi ada pemegangnya.', en: 'All {total} functions have a holder.' };
    return outcome('met', fill(text, { total }), { evidence });
  }
  const text = { id: 'Belum ada pemegang: {missing}.', en: 'Nobody holds: {missing}.' };
  const reason = fill(text, { missing: listTexts(missing) });
  return outcome(missing.length < total ? 'partly' : 'due', reason, { evidence });
}
