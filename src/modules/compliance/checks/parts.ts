import { type Static, Type } from 'typebox';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { combine } from '../combine.rules.ts';
import type { Outcome } from '../outcome.ts';
import type { Scene } from '../scene.ts';
import { listTexts } from '../wording.ts';

/** A duty that is the sum of other duties of the same regulation: an ayat and its huruf. */
export const partsSchema = Type.Object(
  { kind: Type.Literal('parts'), of: Type.Array(Type.String(), { minItems: 1 }) },
  { additionalProperties: false },
);

export type Parts = Static<typeof partsSchema>;

/** The parts taken together; the reason names those that are open. */
export function checkParts(check: Parts, scene: Scene): Outcome {
  const parts = check.of.map((id) => ({ id, part: scene.outcomeOf(id) }));
  const refs = new Map(scene.profile.provisions.map(({ id, ref }) => [id, ref]));
  const open = parts.filter(({ part }) => ['partly', 'due', 'overdue'].includes(part.state));
  const met = parts.filter(({ part }) => part.state === 'met').length;
  const text: Text =
    open.length === 0
      ? { id: '{met} dari {total} bagian terpenuhi.', en: '{met} of {total} parts are met.' }
      : {
          id: '{met} dari {total} bagian terpenuhi; belum: {open}.',
          en: '{met} of {total} parts are met; open: {open}.',
        };
  // Within "Pasal 25 ayat (2)" its letters are enough.
  const shorten = (ref: string) => ref.replace(`${scene.provision.ref} `, '');
  const names = listTexts(open.map(({ id }) => same(shorten(refs.get(id) ?? id))));
  return combine(
    parts.map(({ part }) => part),
    fill(text, { met, total: parts.length, open: names }),
  );
}
