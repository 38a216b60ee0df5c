import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import type { EditorNote, Profile, Provision } from './profile.schema.ts';
import { resolveReference } from './provisions.rules.ts';

/** One definition of a term in one regulation. */
export type Definition = { readonly profile: Profile; readonly term: Text; readonly provision: Provision };

/** Places of one regulation that do not agree on a term, and the editor's note that says how. */
export type TermConflict = { readonly note: EditorNote; readonly provisions: readonly Provision[] };

export type GlossaryAnswer = {
  readonly here: readonly Definition[];
  readonly elsewhere: readonly Definition[];
  readonly conflicts: readonly TermConflict[];
  /** The answer in one sentence. */
  readonly answer: Text;
};

const disagreements = new Set(['internal-conflict', 'inconsistent-term', 'definition-scope']);

/** Every definition of a regulation, in the order of its text. */
export const definitions = (profile: Profile): readonly Definition[] =>
  profile.provisions.flatMap((provision) =>
    provision.kind === 'definition' && provision.term ? [{ profile, term: provision.term, provision }] : [],
  );

const matching = (profile: Profile, query: string): readonly Definition[] => {
  const found = definitions(profile).filter(({ term }) => `${term.id}\n${term.en}`.toLowerCase().includes(query));
  const exact = found.filter(({ term }) => term.id.toLowerCase() === query || term.en.toLowerCase() === query);
  return exact.length > 0 ? exact : found;
};

function conflictsOf(profile: Profile, found: readonly Definition[]): readonly TermConflict[] {
  const cited = new Set(found.flatMap(({ provision }) => provision.editorNotes ?? []));
  return profile.editorNotes
    .filter((note) => cited.has(note.id) && disagreements.has(note.type))
    .map((note) => ({ note, provisions: note.refs.flatMap((ref) => resolveReference(profile, ref)) }));
}

const place = ({ profile, provision }: Definition) => `${profile.regulation.code} ${provision.ref}`;

function answerOf(here: readonly Definition[], elsewhere: readonly Definition[]): Text {
  const at = (list: readonly Definition[]) => ({ places: same(list.map(place).join('; ')) });
  if (here.length > 0) return fill({ id: 'didefinisikan dalam {places}', en: 'defined in {places}' }, at(here));
  if (elsewhere.length === 0) {
    return { id: 'tidak didefinisikan dalam peraturan mana pun', en: 'not defined in any regulation' };
  }
  return fill(
    {
      id: 'tidak didefinisikan dalam peraturan ini; didefinisikan dalam {places}',
      en: 'not defined in this regulation; defined in {places}',
    },
    at(elsewhere),
  );
}

/**
 * Looks a term up in one regulation and, beside it, in others. A term that is exactly the query wins; else all terms
 * that contain it are given. Where the regulation's own places disagree, the conflict is named with every place.
 */
export function glossary(profile: Profile, others: readonly Profile[], term: string): GlossaryAnswer {
  const query = term.trim().toLowerCase();
  const here = query === '' ? [] : matching(profile, query);
  const elsewhere = query === '' ? [] : others.flatMap((other) => matching(other, query));
  return { here, elsewhere, conflicts: conflictsOf(profile, here), answer: answerOf(here, elsewhere) };
}
