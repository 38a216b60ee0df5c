import type { Sheet, SheetCell } from '../../kernel/sheet/sheet.ts';
import { isInput } from '../field.ts';
import { fieldOf, type Register } from '../register.ts';
import type { Answers, BatchQuestion, Meaning } from './batch.ts';

const plain = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[\s*_-]+/g, ' ')
    .trim();

const none: Meaning = { kind: 'none' };

/** Headings an export writes beside the fields: those of the row itself, and the state, which no import sets. */
const rowHeadings: Readonly<Record<string, Meaning>> = {
  id: { kind: 'id' },
  'id padu': { kind: 'id' },
  'padu id': { kind: 'id' },
  'versi padu': { kind: 'version' },
  'padu version': { kind: 'version' },
  versi: { kind: 'version' },
  version: { kind: 'version' },
  status: none,
  state: none,
  'alasan ditolak': none,
  'reasons for refusal': none,
};

/** What a heading means: a field by its label in either language or its name in the API, or a fact of the row itself. */
function meaningOf(register: Register, heading: string): Meaning | undefined {
  const wanted = plain(heading);
  if (wanted === '') return none;
  const [name] =
    Object.entries(register.fields).find(
      ([field, { label, headings = [], holdsFiles }]) =>
        !holdsFiles && [field, label.id, label.en, ...headings].some((one) => plain(one) === wanted),
    ) ?? [];
  if (name === undefined) return rowHeadings[wanted];
  // What Padu writes by itself comes along in an export and is no input.
  const field = fieldOf(register, name);
  return isInput(field) ? { kind: 'field', name } : none;
}

/** Of all that was answered, what concerns the sheet of one register inside. */
export function answersOn(answers: Answers, register: string): Answers {
  const own = <T>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(
      Object.entries(all).flatMap(([place, answer]) => {
        const [of, at] = place.split(':');
        return of === register && at !== undefined ? [[at, answer]] : [];
      }),
    );
  return { headings: own(answers.headings), readings: own(answers.readings) };
}

const sampleSize = 3;

const samplesOf = (sheet: Sheet, at: number): readonly SheetCell[] =>
  [...new Set(sheet.rows.map(({ cells }) => cells[at] ?? null).filter((cell) => cell !== null))].slice(0, sampleSize);

const sameMeaning = (one: Meaning, other: Meaning): boolean =>
  one.kind !== 'none' && one.kind === other.kind && (one.kind !== 'field' || one.name === (other as typeof one).name);

/** What one answered a column to be; undefined where nothing was answered, or what was answered is no field. */
function answered(register: Register, answers: Answers, at: number): Meaning | undefined {
  const answer = answers.headings[at];
  if (answer === undefined) return undefined;
  if (answer === '') return none;
  return Object.hasOwn(register.fields, answer) ? { kind: 'field', name: answer } : undefined;
}

function readingQuestion(register: Register, sheet: Sheet, meaning: Meaning, at: number): readonly BatchQuestion[] {
  if (meaning.kind !== 'field') return [];
  const field = register.fields[meaning.name];
  const doubtful = sheet.rows.flatMap(({ cells }) => {
    const cell = cells[at] ?? null;
    const readings = field?.doubtsOf?.(cell) ?? [];
    return readings.length > 0 ? [{ cell, readings }] : [];
  });
  const [first] = doubtful;
  if (!first) return [];
  const samples = [...new Set(doubtful.map(({ cell }) => cell))].slice(0, sampleSize);
  const heading = sheet.headings[at] ?? '';
  return [{ kind: 'reading', at, heading, name: meaning.name, readings: first.readings, samples }];
}

/**
 * What the columns of a sheet mean, and what must be asked before it can be read: headings that mean nothing or the same
 * as another, and cells that could mean two things. Nothing is guessed; what was answered before is not asked again.
 */
export function readHeadings(
  register: Register,
  sheet: Sheet,
  answers: Answers,
): { readonly meanings: readonly Meaning[]; readonly questions: readonly BatchQuestion[] } {
  const found = sheet.headings.map((heading, at) => answered(register, answers, at) ?? meaningOf(register, heading));
  const isDouble = (meaning: Meaning) => found.filter((one) => one && sameMeaning(one, meaning)).length > 1;
  const questions: BatchQuestion[] = [];
  for (const [at, heading] of sheet.headings.entries()) {
    const meaning = found[at];
    const samples = samplesOf(sheet, at).map(String);
    const asked = meaning === undefined || isDouble(meaning);
    if (asked && (samples.length > 0 || heading !== '')) questions.push({ kind: 'heading', at, heading, samples });
    else if (meaning && answers.readings[at] === undefined)
      questions.push(...readingQuestion(register, sheet, meaning, at));
  }
  return { meanings: found.map((meaning) => meaning ?? none), questions };
}
