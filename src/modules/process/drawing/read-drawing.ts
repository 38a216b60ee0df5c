import { BpmnModdle, type Moddle, type Warning } from 'bpmn-moddle';
import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { type DrawingRule, drawingRules, type Finding, findDrawingFaults } from './drawing.rules.ts';
import type { Drawing } from './drawing.ts';
import { readTree } from './read-tree.ts';
import { type Fault, scanMarkup } from './scan-markup.ts';

/** Bytes of one drawing; one of a hundred tasks has about a tenth of that. */
export const maxDrawingBytes = 512 * 1024;

/** So many problems are told at once; mending those usually mends the rest. */
const maxTold = 12;

/** A drawing that may be kept, with the tree it was read from and what is still wrong with it; or why it may not. */
export type ReadDrawing =
  | {
      readonly drawing: Drawing;
      readonly tree: Moddle;
      /** Every element of the tree by its id. */
      readonly elements: Readonly<Record<string, Moddle>>;
      readonly faults: readonly Finding[];
      readonly refused: null;
    }
  | { readonly refused: readonly Problem[] };

const markup: Readonly<Record<Fault['code'], Text>> = {
  broken: {
    id: 'Baris {line}: penulisan XML rusak. Simpan ulang dari program penggambar BPMN.',
    en: 'Line {line}: the XML is broken. Save it again from a program that draws BPMN.',
  },
  doctype: {
    id: 'Baris {line}: deklarasi seperti DOCTYPE atau ENTITY tidak diterima. Hapus lalu unggah lagi.',
    en: 'Line {line}: declarations such as DOCTYPE or ENTITY are not accepted. Remove it and upload again.',
  },
  entity: {
    id: 'Baris {line}: ada tanda & yang tidak dikenal XML. Tulis &amp; atau hapus.',
    en: 'Line {line}: an & that XML does not know. Write &amp; or remove it.',
  },
  instruction: {
    id: 'Baris {line}: perintah untuk program lain (<?…?>) tidak diterima. Hapus lalu unggah lagi.',
    en: 'Line {line}: instructions to other programs (<?…?>) are not accepted. Remove it and upload again.',
  },
  'too-deep': {
    id: 'Baris {line}: elemen bersarang terlalu dalam. Pecah proses menjadi beberapa gambar.',
    en: 'Line {line}: elements are nested too deeply. Split the process into several drawings.',
  },
  'too-many': {
    id: 'Baris {line}: terlalu banyak elemen untuk satu gambar. Pecah menjadi beberapa gambar.',
    en: 'Line {line}: too many elements for one drawing. Split it into several.',
  },
  'not-text': {
    id: 'Berkas ini bukan teks UTF-8. Simpan sebagai .bpmn (XML, UTF-8).',
    en: 'The file is no UTF-8 text. Save it as .bpmn (XML, UTF-8).',
  },
};

const tooLarge: Text = {
  id: 'Gambar melebihi {limit} KB. Hapus gambar atau lampiran di dalamnya, atau pecah prosesnya.',
  en: 'The drawing is over {limit} KB. Remove pictures or attachments inside it, or split the process.',
};

const notBpmn: Text = {
  id: 'Baris {line}: tidak sesuai BPMN 2.0 ({detail}). Perbaiki di program penggambar, lalu unggah lagi.',
  en: 'Line {line}: not BPMN 2.0 ({detail}). Mend it in the program that draws, then upload again.',
};

const notBpmnAnywhere: Text = {
  id: 'Tidak sesuai BPMN 2.0 ({detail}). Perbaiki di program penggambar, lalu unggah lagi.',
  en: 'Not BPMN 2.0 ({detail}). Mend it in the program that draws, then upload again.',
};

const imports: Text = {
  id: 'Gambar ini memuat rujukan ke berkas lain ({detail}). Gambar harus lengkap sendiri; hapus rujukannya.',
  en: 'The drawing refers to another file ({detail}). It must be complete by itself; remove the reference.',
};

const told = (code: string, text: Text, values: Readonly<Record<string, string | number>>): Problem =>
  problem('drawing', `bpmn-${code}`, fill(text, values));

/** What a rule says of one shape. */
export const findingText = ({ rule, name }: Finding): Text => fill(drawingRules[rule].title, { name });

/** A finding as what refuses a form. */
export const findingProblem = (finding: Finding): Problem =>
  problem('drawing', `bpmn-${finding.rule}`, findingText(finding));

/** The library counts lines from 0 and names what it met in English; what is quoted is the file's own. */
function schemaProblem({ message }: Pick<Warning, 'message'>): Problem {
  const line = /\bline: (\d+)/.exec(message)?.[1];
  const detail = (/nested error: ([^\n]*)/.exec(message)?.[1] ?? message.split('\n')[0] ?? '').slice(0, 200);
  return line === undefined
    ? told('schema', notBpmnAnywhere, { detail })
    : told('schema', notBpmn, { line: Number(line) + 1, detail });
}

/** A flow that leads nowhere is told by its rule, which names the flow. */
const isLooseEnd = ({ element, property }: Warning): boolean =>
  element?.$type === 'bpmn:SequenceFlow' && (property === 'bpmn:sourceRef' || property === 'bpmn:targetRef');

const isKept = (rule: DrawingRule): boolean => drawingRules[rule].stage === 'keep';

function refusals(tree: Moddle, faults: readonly Finding[], warnings: readonly Warning[]): readonly Problem[] {
  const imported = Array.isArray(tree.imports) ? (tree.imports as readonly Moddle[]) : [];
  return [
    ...imported.map(({ location }) => told('external', imports, { detail: String(location ?? '').slice(0, 100) })),
    ...warnings.filter((one) => !isLooseEnd(one)).map(schemaProblem),
    ...faults.filter(({ rule }) => isKept(rule)).map(findingProblem),
  ].slice(0, maxTold);
}

/** The text of a file; null where it is none. */
function textOf(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * Reads a BPMN 2.0 file that somebody brought. Nothing of it is resolved, fetched or run: the text is walked through first,
 * and only what holds no declaration reaches the library.
 */
export async function readDrawing(bytes: Buffer): Promise<ReadDrawing> {
  if (bytes.length > maxDrawingBytes)
    return { refused: [told('too-large', tooLarge, { limit: maxDrawingBytes / 1024 })] };
  const xml = textOf(bytes);
  const fault: Fault | null = xml === null ? { code: 'not-text', line: 1 } : scanMarkup(xml);
  if (xml === null || fault)
    return { refused: [told(fault?.code ?? 'broken', markup[fault?.code ?? 'broken'], { line: fault?.line ?? 1 })] };
  try {
    const { rootElement: tree, elementsById: elements, warnings } = await new BpmnModdle().fromXML(xml);
    const drawing = readTree(tree);
    const faults = findDrawingFaults(drawing);
    const refused = refusals(tree, faults, warnings);
    return refused.length > 0 ? { refused } : { drawing, tree, elements, faults, refused: null };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { refused: [schemaProblem(error)] };
  }
}
