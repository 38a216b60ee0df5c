import { relationKinds } from '../../element/index.ts';
import {
  fieldKey,
  propertyKeys,
  type Travelling,
  type TravellingElement,
  type TravellingRelation,
} from './exchange-model.ts';
import type { LeftOut, Tally } from './left-out.ts';

/** What came in, and what Padu has no place for. */
export type ReadModel = Travelling & { readonly left: readonly LeftOut[] };

/** Whether Padu knows a property of elements or relations by its name. */
export const isKnownKey = (key: string): boolean =>
  [...propertyKeys, fieldKey].some((one) => one === key.toLowerCase());

/** A relation as a file says it; `said` is the field it names itself. An end is missing where Padu does not keep it. */
type Said = {
  readonly type: string;
  readonly said: string | undefined;
  readonly source: TravellingElement | undefined;
  readonly target: TravellingElement | undefined;
};

/** The field a relation is: as it says itself, else the first that the metamodel has for these ends and this type. */
export function relationOf({ type, said, source, target }: Said): TravellingRelation | undefined {
  if (!source || !target) return undefined;
  for (const kind of relationKinds) {
    const [from, to] = kind.reversed ? [target, source] : [source, target];
    if (kind.from !== from.register || kind.to !== to.register) continue;
    if (said === undefined ? kind.archimate === type : kind.field === said)
      return {
        from: { register: from.register, code: from.code },
        field: kind.field,
        to: { register: to.register, code: to.code },
      };
  }
  return undefined;
}

/** The elements with each code once, the first that has it; the others are counted. */
export function withoutRepeats(elements: readonly TravellingElement[], tally: Tally): readonly TravellingElement[] {
  const seen = new Set<string>();
  return elements.filter(({ register, code }) => {
    const key = `${register}/${code}`;
    if (seen.has(key)) tally.add('repeated', code);
    return !seen.has(key) && seen.add(key);
  });
}
