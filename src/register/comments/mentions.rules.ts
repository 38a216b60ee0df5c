/** Someone who can be named in a comment. */
export type Mentionable = { readonly id: string; readonly name: string; readonly login: string | null };

/** A piece of a comment: plain text, or `@` with the people it names; none where it names nobody known. */
export type Piece = { readonly text: string; readonly people: readonly string[] | null };

/** What a person may be called after `@`: the whole name, the name without its titles, the sign-in name. */
const namesOf = ({ name, login }: Mentionable): readonly string[] =>
  [name, name.split(',')[0] ?? '', login ?? ''].map((one) => one.trim().toLowerCase()).filter((one) => one !== '');

/** An `@` that begins a name: not the one inside an e-mail address. */
const sign = /(?<=^|[\s([{"'“‘/])@(?=[\p{L}\p{N}])/gu;

const goesOn = /^[\p{L}\p{N}_-]/u;

function longestName(
  rest: string,
  people: readonly Mentionable[],
): { readonly length: number; readonly ids: readonly string[] } {
  const lower = rest.toLowerCase();
  let best = { length: 0, ids: [] as string[] };
  for (const person of people)
    for (const name of namesOf(person)) {
      if (name.length < best.length || !lower.startsWith(name) || goesOn.test(rest.slice(name.length))) continue;
      if (name.length > best.length) best = { length: name.length, ids: [] };
      if (!best.ids.includes(person.id)) best.ids.push(person.id);
    }
  return best;
}

/** Cuts a comment into plain text and mentions. The pieces joined are the text again. */
export function piecesOf(text: string, people: readonly Mentionable[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { index } of text.matchAll(sign)) {
    if (index < at) continue;
    const rest = text.slice(index + 1);
    const { length, ids } = longestName(rest, people);
    const end = index + 1 + (length || (/^[\p{L}\p{N}._-]*[\p{L}\p{N}]/u.exec(rest)?.[0].length ?? 1));
    if (index > at) pieces.push({ text: text.slice(at, index), people: null });
    pieces.push({ text: text.slice(index, end), people: ids });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), people: null });
  return pieces;
}

/** Who is named in a comment, and what looks like a name but is none of these people. */
export function mentionsIn(
  text: string,
  people: readonly Mentionable[],
): { readonly people: readonly string[]; readonly unknown: readonly string[] } {
  const pieces = piecesOf(text, people);
  return {
    people: [...new Set(pieces.flatMap((piece) => piece.people ?? []))],
    unknown: pieces.flatMap((piece) => (piece.people?.length === 0 ? [piece.text] : [])),
  };
}
