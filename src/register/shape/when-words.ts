import { same, type Text } from '../../kernel/i18n/text.ts';
import type { Fields } from '../field.ts';
import type { Condition, When } from './condition.ts';

const answers: Readonly<Record<string, Text>> = { true: { id: 'Ya', en: 'Yes' }, false: { id: 'Tidak', en: 'No' } };

const either: Text = { id: ' atau ', en: ' or ' };
const both: Text = { id: ' dan ', en: ' and ' };

/** Answers of a field in words: "Jenis: Tetap atau Sementara". */
function answersIn(fields: Fields, { field, is }: Condition, between: Text): Text {
  const known = fields[field]?.filter?.choices ?? [];
  const words = is.map(
    (value) => known.find((one) => one.value === String(value))?.label ?? answers[String(value)] ?? same(String(value)),
  );
  const label = fields[field]?.label ?? same(field);
  const list = (lang: 'id' | 'en') => words.map((word) => word[lang]).join(between[lang]);
  return { id: `${label.id}: ${list('id')}`, en: `${label.en}: ${list('en')}` };
}

/** What a field holds, all of it: "Belum memverifikasi: Fungsi perencanaan dan Fungsi keuangan". */
export function heldWords(fields: Fields, field: string, value: unknown): Text {
  const { refers, label = same(field) } = fields[field] ?? {};
  // What another row is called is for whoever may read it.
  if (refers) return { id: `${label.id} sudah ada`, en: `${label.en} is there already` };
  return answersIn(fields, { field, is: [value].flat().map(String) }, both);
}

/** When a field is asked for, in words: "Hanya bila Jenis: Tetap atau Sementara". */
export function whenWords(fields: Fields, when: When): Text {
  const parts = when.all.map((condition) => answersIn(fields, condition, either));
  return {
    id: `Hanya bila ${parts.map(({ id }) => id).join(' dan ')}`,
    en: `Only when ${parts.map(({ en }) => en).join(' and ')}`,
  };
}
