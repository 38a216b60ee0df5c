import { join } from 'node:path';
import { Type } from 'typebox';
import { dataFileReader, refuseFile } from '../../../kernel/data-file/read-data-file.ts';
import type { DomainId } from '../domains.ts';
import { aboveOf, levelOf, orphanProblems } from './reference-codes.rules.ts';

const schema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]+$' }),
    version: Type.Integer({ minimum: 1 }),
    source: Type.String({ minLength: 1 }),
    unsure: Type.Array(
      Type.Object(
        { prefix: Type.String(), levels: Type.Array(Type.Integer({ minimum: 1, maximum: 7 })) },
        { additionalProperties: false },
      ),
    ),
    codes: Type.Record(Type.String({ pattern: '^RA[BLDAIK]([.][0-9]{2}){1,7}$' }), Type.String({ minLength: 1 })),
  },
  { additionalProperties: false },
);

/** A code of the national architecture. `sure` is false where only its name, not its number, could be confirmed. */
export type ReferenceCode = {
  readonly code: string;
  readonly name: string;
  readonly domain: DomainId;
  readonly level: number;
  /** The code one level up; null at level one. */
  readonly above: string | null;
  readonly sure: boolean;
};

const path = join(import.meta.dirname, 'perpres-132-2022.yaml');
const read = dataFileReader(schema);
let loaded: ReadonlyMap<string, ReferenceCode> | undefined;

/**
 * The national reference codes by code, in their order. Read once, when first asked.
 * @throws CodedError `data-file-invalid` naming each code that hangs below none
 */
export function referenceCodes(): ReadonlyMap<string, ReferenceCode> {
  if (loaded) return loaded;
  const { codes, unsure } = read(path);
  refuseFile(path, orphanProblems(Object.keys(codes)));
  const isSure = (code: string) =>
    !unsure.some(({ prefix, levels }) => code.startsWith(prefix) && levels.includes(levelOf(code)));
  loaded = new Map(
    Object.entries(codes).map(([code, name]) => [
      code,
      {
        code,
        name,
        domain: code.slice(0, 3) as DomainId,
        level: levelOf(code),
        above: aboveOf(code),
        sure: isSure(code),
      },
    ]),
  );
  return loaded;
}

/** The finest national code that a code, perhaps one of the government's own below it, belongs to. */
export function nationalCodeOf(code: string): ReferenceCode | undefined {
  const known = referenceCodes();
  for (let at: string | null = code; at !== null; at = aboveOf(at)) {
    const found = known.get(at);
    if (found) return found;
  }
  return undefined;
}
