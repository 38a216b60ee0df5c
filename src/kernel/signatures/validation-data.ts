import {
  type PdfDictionary,
  type PdfObject,
  type PlaceOf,
  readDictionary,
  readObject,
  readPlaces,
  skipBlank,
} from './pdf-syntax.ts';

/** What is added after a signature, part by part. */
type Added = {
  readonly objects: readonly PdfObject[];
  readonly places: readonly PlaceOf[];
  readonly tables: readonly number[];
  readonly trailers: readonly PdfDictionary[];
  readonly begins: readonly number[];
};

/** Reads all of an addition; undefined where a byte of it is neither object, table, trailer nor blank. */
function readAdded(text: string, from: number): Added | undefined {
  const [objects, places, tables, trailers, begins]: [PdfObject[], PlaceOf[], number[], PdfDictionary[], number[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  for (let at = skipBlank(text, from); at < text.length; at = skipBlank(text, at)) {
    const object = readObject(text, at);
    const table = object ? undefined : readPlaces(text, at);
    const trailer = text.startsWith('trailer', at) ? readDictionary(text, skipBlank(text, at + 7)) : undefined;
    const begin = /^startxref\s+(\d{1,12})/.exec(text.slice(at, at + 40));
    if (object) objects.push(object.value);
    else if (table) {
      tables.push(at);
      places.push(...table.value);
    } else if (trailer) trailers.push(trailer.value);
    else if (begin) begins.push(Number(begin[1]));
    else return undefined;
    at = object?.end ?? table?.end ?? trailer?.end ?? at + (begin?.[0].length ?? 1);
  }
  return { objects, places, tables, trailers, begins };
}

const lastOf = (text: string, pattern: RegExp): string | undefined => [...text.matchAll(pattern)].at(-1)?.[1];

/** The catalog as it stood when it was signed, where it is written plainly. */
function catalogIn(text: string, root: string): PdfDictionary | null {
  const [number] = root.split(' ');
  const places = [...text.matchAll(new RegExp(`(?<![0-9])${number} +\\d+ +obj(?![A-Za-z])`, 'g'))];
  const at = places.at(-1)?.index;
  return at === undefined ? null : (readObject(text, at)?.value.dictionary ?? null);
}

/** What a catalog may gain: the security store, and that the file uses that extension. */
const gained: readonly string[] = ['/DSS', '/Extensions'];

const without = (dictionary: PdfDictionary): string =>
  JSON.stringify([...dictionary].filter(([key]) => !gained.includes(key)).toSorted());

/** Whether tables and trailers lead to what was added and to nothing else. */
function isPlainUpdate(
  { objects, places, tables, trailers, begins }: Added,
  { root, previous }: { readonly root: string; readonly previous: string },
): boolean {
  const at = new Set(objects.map((object) => `${object.number} ${object.at}`));
  return (
    tables.length > 0 &&
    trailers.length === tables.length &&
    begins.length === tables.length &&
    begins.every((begin, n) => tables[n] === begin) &&
    trailers.every((trailer, n) => trailer.get('/Prev') === String(begins[n - 1] ?? previous)) &&
    trailers.every(
      (trailer) => trailer.get('/Root') === root && !trailer.has('/XRefStm') && !trailer.has('/Encrypt'),
    ) &&
    places.every(({ number, at: place, free }) => (free ? number === 0 : at.has(`${number} ${place}`)))
  );
}

/**
 * Whether all that stands after a signature is data to validate it by (PAdES, ETSI EN 319 142-1, 5.4.2: certificates and
 * revocation lists in a document security store). Nothing that was signed is replaced but the catalog, which gains the store
 * and keeps every other entry, and nothing signed points to what is new. Whatever is written otherwise counts as a change.
 * @param end up to which byte the signature covers the file
 */
export function addsValidationDataOnly(file: Buffer, end: number): boolean {
  const text = file.toString('latin1');
  const signed = text.slice(0, end);
  const added = readAdded(text, end);
  const root = lastOf(signed, /\/Root\s+(\d+ \d+ R)/g);
  const size = Number(lastOf(signed, /\/Size\s+(\d+)/g));
  const previous = lastOf(signed, /startxref\s+(\d+)/g);
  if (!added || root === undefined || previous === undefined) return false;
  if (!isPlainUpdate(added, { root, previous })) return false;
  const before = catalogIn(signed, root);
  const pointedTo = new Set(
    [...signed.matchAll(/(?<!\d)(\d{1,10})\s+\d{1,5}\s+R(?![A-Za-z])/g)].map(([, number]) => Number(number)),
  );
  const isStore = ({ number, dictionary }: PdfObject): boolean =>
    number === Number.parseInt(root, 10)
      ? before !== null && dictionary?.has('/DSS') === true && without(dictionary) === without(before)
      : number >= size && !pointedTo.has(number);
  return added.objects.some(({ dictionary }) => dictionary?.has('/DSS')) && added.objects.every(isStore);
}
