/** The entries of a PDF dictionary as they are written, by name; blanks between tokens are one space. */
export type PdfDictionary = ReadonlyMap<string, string>;

/** Something read at a place of a file, and where it ends. */
type Read<T> = { readonly value: T; readonly end: number };

/** An object with its number, where it begins, and its dictionary where it is one. */
export type PdfObject = { readonly number: number; readonly at: number; readonly dictionary: PdfDictionary | null };

const blank = /(?:[\0\t\n\f\r ]|%[^\r\n]*(?:[\r\n]|$))*/y;
const name = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y;
/** References, numbers, hexadecimal and plain strings, and the three words. */
const atom =
  /\d+ +\d+ +R(?![A-Za-z])|[+-]?(?:\d+\.?\d*|\.\d+)|<[0-9A-Fa-f\s]*>|\([^()\\]*\)|(?:true|false|null)(?![A-Za-z])/y;
const deepest = 8;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Where the next token begins: past blanks and comments. */
export const skipBlank = (text: string, at: number): number => at + (matchAt(blank, text, at)?.[0].length ?? 0);

function readArray(text: string, at: number, depth: number): Read<string> | undefined {
  const parts: string[] = [];
  for (let next = skipBlank(text, at + 1); ; ) {
    if (text[next] === ']') return { value: `[${parts.join(' ')}]`, end: next + 1 };
    const item = readValue(text, next, depth + 1);
    if (!item) return undefined;
    parts.push(item.value);
    next = skipBlank(text, item.end);
  }
}

/** A dictionary of the simple kind; undefined where it is none, or holds what this reader does not know. */
export function readDictionary(text: string, at: number, depth = 0): Read<PdfDictionary> | undefined {
  const entries = new Map<string, string>();
  if (!text.startsWith('<<', at)) return undefined;
  for (let next = skipBlank(text, at + 2); ; ) {
    if (text.startsWith('>>', next)) return { value: entries, end: next + 2 };
    const key = matchAt(name, text, next)?.[0];
    const item = key === undefined ? undefined : readValue(text, skipBlank(text, next + key.length), depth + 1);
    if (key === undefined || !item || entries.has(key)) return undefined;
    entries.set(key, item.value);
    next = skipBlank(text, item.end);
  }
}

function readValue(text: string, at: number, depth: number): Read<string> | undefined {
  if (depth > deepest) return undefined;
  if (text[at] === '[') return readArray(text, at, depth);
  if (text.startsWith('<<', at)) {
    const found = readDictionary(text, at, depth);
    return found && { value: `<<${[...found.value].flat().join(' ')}>>`, end: found.end };
  }
  const word = (matchAt(name, text, at) ?? matchAt(atom, text, at))?.[0];
  return word === undefined ? undefined : { value: word.replace(/ +/g, ' '), end: at + word.length };
}

/** Past a stream whose length its dictionary says itself; where no stream follows, the same place. */
function skipStream(text: string, at: number, dictionary: PdfDictionary): number | undefined {
  const opening = matchAt(/stream\r?\n/y, text, at)?.[0];
  if (opening === undefined) return at;
  const length = dictionary.get('/Length') ?? '';
  if (!/^\d{1,9}$/.test(length)) return undefined;
  const end = skipBlank(text, at + opening.length + Number(length));
  return text.startsWith('endstream', end) ? skipBlank(text, end + 'endstream'.length) : undefined;
}

/** An object from its number to `endobj`; undefined where none begins here, or not one this reader knows. */
export function readObject(text: string, at: number): Read<PdfObject> | undefined {
  const head = matchAt(/(\d{1,10}) +\d{1,5} +obj(?![A-Za-z])/y, text, at);
  if (!head) return undefined;
  const begin = skipBlank(text, at + head[0].length);
  const found = readDictionary(text, begin);
  const value = found ?? readValue(text, begin, 0);
  if (!value) return undefined;
  const next = skipBlank(text, value.end);
  const end = found ? skipStream(text, next, found.value) : next;
  if (end === undefined || !text.startsWith('endobj', end)) return undefined;
  const object = { number: Number(head[1]), at, dictionary: found?.value ?? null };
  return { value: object, end: end + 'endobj'.length };
}

/** A line of a cross-reference table: which object stands where; `free` is none. */
export type PlaceOf = { readonly number: number; readonly at: number; readonly free: boolean };

/** A cross-reference table (ISO 32000-2, 7.5.4). */
export function readPlaces(text: string, at: number): Read<readonly PlaceOf[]> | undefined {
  const places: PlaceOf[] = [];
  const head = matchAt(/xref[ ]*\r?\n/y, text, at);
  if (!head) return undefined;
  let next = at + head[0].length;
  for (;;) {
    const section = matchAt(/(\d{1,10}) (\d{1,6})[ ]*\r?\n/y, text, next);
    if (!section) return { value: places, end: next };
    next += section[0].length;
    for (let n = 0; n < Number(section[2]); n += 1, next += 20) {
      const line = /^(\d{10}) \d{5} ([fn])[ \r][\r\n]$/.exec(text.slice(next, next + 20));
      if (!line) return undefined;
      places.push({ number: Number(section[1]) + n, at: Number(line[1]), free: line[2] === 'f' });
    }
  }
}
