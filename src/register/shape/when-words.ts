import { same, type Text } from '../../kernel/i18n/text.ts';
import type { Fields } from '../field.ts';
import type { Condition, When } from './condition.ts';

const answers: Readonly<Record<string, Text>> = { true: { id: 'Ya', en: 'Yes' }, false: { id: 'Tidak', en: 'No' } };

const wordsOf = (fields: Fields, { field, is }: Condition): Text => {
  const known = fields[field]?.filter?.choices ?? [];
  const words = is.map(
    (value) => known.find((one) => one.value === String(value))?.label ?? answers[String(value)] ?? same(String(value)),
  );
  const label = fields[field]?.label ?? same(field);
  const list = (lang: 'id' | 'en') => words.map((word) => word[lang]).join(lang === 'id' ? ' atau ' : ' or ');
  return { id: `${label.id}: ${list('id')}`, en: `${label.en}: ${list('en')}` };
};

/** When a field is asked for, in words: "Hanya bila Jenis: Tetap atau Sementara". */
export function whenWords(fields: Fields, when: When): Text {
  const parts = when.all.map((condition) => wordsOf(fields, condition));
  return {
    id: `Hanya bila ${parts.map(({ id }) => id).join(' dan ')}`,
    en: `Only when ${parts.map(({ en }) => en).join(' and ')}`,
  };
}
