/** Why a file is refused before any library reads it, and in which line. */
export type Fault = {
  readonly code: 'broken' | 'doctype' | 'entity' | 'instruction' | 'too-deep' | 'too-many' | 'not-text';
  /** From 1. */
  readonly line: number;
};

/** A drawing of three hundred tasks stays far below both. */
const maxDepth = 60;
const maxElements = 20_000;

const name = String.raw`[\p{L}_][\p{L}\p{N}_:.-]*`;
const token = new RegExp(
  String.raw`<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?(?<instruction>${name})[\s\S]*?\?>|<\/(?<closed>${name})\s*>|<(?<opened>${name})(?<attributes>(?:\s+${name}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)`,
  'yu',
);

/** An ampersand that begins none of the five entities of XML and no numbered character. */
const strange = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;

const lineAt = (xml: string, at: number): number => xml.slice(0, at).split('\n').length;

type Groups = Readonly<Record<string, string | undefined>>;

/** What one token does wrong, given the elements that are open around it; null when nothing. */
function judgeToken(groups: Groups, open: string[], first: boolean): Fault['code'] | null {
  const { instruction, closed, opened, attributes, empty, text } = groups;
  if (instruction !== undefined) return first && instruction === 'xml' ? null : 'instruction';
  if (strange.test(text ?? attributes ?? '')) return 'entity';
  if (text !== undefined) return open.length > 0 || text.trim() === '' ? null : 'broken';
  if (closed !== undefined) return open.pop() === closed ? null : 'broken';
  if (opened !== undefined && empty === '') open.push(opened);
  return open.length > maxDepth ? 'too-deep' : null;
}

/** What stands where no token begins: a declaration, which could define entities or name other files, or broken markup. */
const notToken = (rest: string): Fault['code'] => (/^<!(?!--|\[CDATA\[)/.test(rest) ? 'doctype' : 'broken');

/**
 * Walks through XML once, without building anything, and finds the first reason to refuse it: markup that is broken, a
 * DOCTYPE, an entity beside the five of XML, an instruction to a program, too many or too deeply nested elements.
 * @returns null where a library may read it
 */
export function scanMarkup(xml: string): Fault | null {
  const open: string[] = [];
  let elements = 0;
  let roots = 0;
  let at = xml.startsWith('\uFEFF') ? 1 : 0;
  const start = at;
  while (at < xml.length) {
    token.lastIndex = at;
    const groups = token.exec(xml)?.groups;
    if (!groups) return { code: notToken(xml.slice(at, at + 12)), line: lineAt(xml, at) };
    if (groups.opened !== undefined) {
      elements += 1;
      if (open.length === 0) roots += 1;
    }
    const code = elements > maxElements ? 'too-many' : roots > 1 ? 'broken' : judgeToken(groups, open, at === start);
    if (code !== null) return { code, line: lineAt(xml, at) };
    at = token.lastIndex;
  }
  return open.length > 0 || roots === 0 ? { code: 'broken', line: lineAt(xml, xml.length) } : null;
}
