import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { isRoadmapPart, roadmapParts } from './roadmap-parts.ts';

/** The contents a regulation asks for that no initiative stands for (LU 7(2)); none where it leaves them open. */
export const missingParts = (wanted: readonly string[] | null, present: readonly string[]): readonly string[] =>
  (wanted ?? []).filter((part) => !present.includes(part));

const listed = (texts: readonly Text[]): Text => ({
  id: texts.map(({ id }) => id).join(', '),
  en: texts.map(({ en }) => en).join(', '),
});

/** The names of parts, in both languages. */
export const namesOfParts = (parts: readonly string[]): Text =>
  listed(parts.map((part) => (isRoadmapPart(part) ? roadmapParts[part] : same(part))));

/** A roadmap that lacks contents is neither submitted nor enacted (LU 7(2)). */
export function findPartProblems(missing: readonly string[]): readonly Problem[] {
  if (missing.length === 0) return [];
  const text = {
    id: 'Belum ada inisiatif untuk muatan: {parts}. Tambahkan sekurangnya satu untuk tiap muatan.',
    en: 'No initiative yet for: {parts}. Add at least one for each part.',
  };
  return [problem('name', 'parts-missing', fill(text, { parts: namesOfParts(missing) }))];
}

/** The instrument a roadmap is enacted by. */
export type Decree = { readonly kind: string; readonly subject: string; readonly status: string };

/**
 * What is wrong with the instrument: not in force, about something else, or not of the kind the regulation wants
 * (LU 7(4): a regulation of the head of region).
 * @param kind the kind wanted; null where any will do
 * @param words what that kind is called
 */
export function findDecreeProblems(decree: Decree | undefined, kind: string | null, words: Text): readonly Problem[] {
  if (decree?.status !== 'in-force')
    return [
      problem('decree', 'not-in-force', {
        id: 'Pilih produk hukum yang sudah ditetapkan dan berlaku.',
        en: 'Choose an instrument that is enacted and in force.',
      }),
    ];
  if (decree.subject !== 'roadmap')
    return [
      problem('decree', 'other-subject', {
        id: 'Produk hukum ini mengatur hal lain. Pokok pengaturannya harus «Peta rencana SPBE».',
        en: 'This instrument governs something else. Its subject must be “SPBE roadmap”.',
      }),
    ];
  if (kind !== null && decree.kind !== kind)
    return [
      problem(
        'decree',
        'wrong-instrument',
        fill({ id: 'Penetapannya harus dengan {words}.', en: 'It must be enacted by: {words}.' }, { words }),
      ),
    ];
  return [];
}

/** A review needs grounds where the regulation ties reviews to them; else only a review that leads to a change does. */
export function findGroundProblems(
  applyTo: string,
  review: { readonly grounds: readonly string[] | null; readonly outcome: string | null },
): readonly Problem[] {
  const needed = applyTo === 'review' || (applyTo === 'change' && review.outcome === 'change');
  if (!needed || (review.grounds ?? []).length > 0) return [];
  return [
    problem('grounds', 'required', {
      id: 'Pilih sekurangnya satu alasan reviu.',
      en: 'Choose at least one ground for the review.',
    }),
  ];
}

/** A review stays open until its result reached whom the regulation names (TPI 10(4)). */
export const findDeliveryProblems = (recipient: string | null, deliveredOn: string | null): readonly Problem[] =>
  recipient === null || deliveredOn !== null
    ? []
    : [
        problem('deliveredOn', 'not-delivered', {
          id: 'Hasil reviu belum disampaikan kepada kepala daerah. Isi tanggal penyampaiannya.',
          en: 'Result not delivered to the head of region. Fill in the day of delivery.',
        }),
      ];
