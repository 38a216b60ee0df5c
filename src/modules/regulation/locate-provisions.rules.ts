import type { Chapter, Place, ProfileFile, Provision } from './profile.schema.ts';
import { parseReference } from './reference.rules.ts';

const holds = (range: readonly number[], pasal: number): boolean =>
  pasal >= (range[0] ?? 0) && pasal <= (range[1] ?? 0);

/** The consecutive numeral of a chapter: the printed one, unless the print is wrong. */
export const chapterNumeral = (chapter: Chapter): string => chapter.corrected ?? chapter.bab;

/** Where a reference stands, or nothing when no chapter holds its pasal or it cannot be read. */
export function findPlace(structure: readonly Chapter[], ref: string): Place | undefined {
  const reference = parseReference(ref);
  const chapter = reference && structure.find((candidate) => holds(candidate.pasal, reference.pasal));
  if (!reference || !chapter) return undefined;
  const bagian = chapter.bagian?.find((candidate) => holds(candidate.pasal, reference.pasal));
  return { ...reference, bab: chapterNumeral(chapter), ...(bagian ? { bagian: bagian.number } : {}) };
}

/** Gives every provision its place. Those that stand nowhere are left out: `profileProblems` names them. */
export function locateProvisions(file: ProfileFile): Provision[] {
  return file.provisions.flatMap((provision) => {
    const place = findPlace(file.structure, provision.ref);
    return place ? [{ ...provision, ...place }] : [];
  });
}
