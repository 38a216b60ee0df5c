import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { isDate } from '../fields/range.ts';

/** A person who signs: their position, name and number as the registers know them. */
export type Signer = { readonly position: string; readonly name: string; readonly number: string };

/** What somebody fills in for a letter or another official document. */
export type LetterEntries = {
  readonly number: string;
  readonly date: string;
  readonly place: string;
  readonly signers: readonly Signer[];
};

/** What a form or an address carries. */
export type Given = Readonly<Record<string, unknown>>;

const longest = 200;
/** At most two sign, beside each other. */
export const signerNumbers = [1, 2] as const;

const textOf = (given: Given, name: string, otherwise: string): string => {
  const value = given[name];
  return typeof value === 'string' ? value.trim().slice(0, longest) : otherwise;
};

/** The entries of a document: as given, or as Padu proposes them. Whoever has no name does not sign. */
export function readEntries(given: Given, proposed: LetterEntries): LetterEntries {
  const signers = signerNumbers.map((n): Signer => {
    const other = proposed.signers[n - 1];
    return {
      position: textOf(given, `position${n}`, other?.position ?? ''),
      name: textOf(given, `name${n}`, other?.name ?? ''),
      number: textOf(given, `nip${n}`, other?.number ?? ''),
    };
  });
  return {
    number: textOf(given, 'number', proposed.number),
    date: textOf(given, 'date', proposed.date),
    place: textOf(given, 'place', proposed.place),
    signers: signers.filter(({ position, name }) => position !== '' || name !== ''),
  };
}

/** What of the entries keeps a document from being written. */
export function entryProblems({ date, place, signers }: LetterEntries): readonly Problem[] {
  const [first] = signers;
  return [
    ...(isDate(date)
      ? []
      : [problem('date', 'date', { id: 'Isi tanggal dokumen.', en: 'Give the date of the document.' })]),
    ...(place === ''
      ? [problem('place', 'required', { id: 'Isi tempat penandatanganan.', en: 'Give the place.' })]
      : []),
    ...(first === undefined || signers.some(({ position, name }) => position === '' || name === '')
      ? [
          problem('name1', 'required', {
            id: 'Isi jabatan dan nama penanda tangan.',
            en: 'Give position and name of whoever signs.',
          }),
        ]
      : []),
  ];
}

/** The entries as an address carries them. */
export function entriesQuery({ number, date, place, signers }: LetterEntries): string {
  const each = signers.flatMap(({ position, name, number: nip }, at): [string, string][] => [
    [`position${at + 1}`, position],
    [`name${at + 1}`, name],
    [`nip${at + 1}`, nip],
  ]);
  return new URLSearchParams([['number', number], ['date', date], ['place', place], ...each]).toString();
}
