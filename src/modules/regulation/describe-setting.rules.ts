import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { settingLabels } from './setting-labels.ts';
import { settingWords } from './setting-words.ts';

const units: Readonly<Record<string, Text>> = {
  Y: { id: '{count} tahun', en: '{count} years' },
  M: { id: '{count} bulan', en: '{count} months' },
  W: { id: '{count} minggu', en: '{count} weeks' },
  D: { id: '{count} hari', en: '{count} days' },
};
const oneUnit: Readonly<Record<string, string>> = { Y: '1 year', M: '1 month', W: '1 week', D: '1 day' };

const notStated: Text = { id: 'tidak disebut', en: 'not stated' };
const join = (texts: readonly Text[], between: string): Text => ({
  id: texts.map(({ id }) => id).join(between),
  en: texts.map(({ en }) => en).join(between),
});

/** An ISO 8601 duration of one unit in words: `P5Y` is "5 tahun", "5 years". Nothing when it is not one. */
export function describeDuration(value: string): Text | undefined {
  const [, count, unit = ''] = /^P(\d+)([YMWD])$/.exec(value) ?? [];
  const words = units[unit];
  if (count === undefined || words === undefined) return undefined;
  const text = fill(words, { count });
  return count === '1' ? { id: text.id, en: oneUnit[unit] ?? text.en } : text;
}

const isText = (value: object): value is Text => 'id' in value && 'en' in value;

/** How often within what time is one phrase; it takes the place of its two keys. */
function describeFrequency(value: object): readonly Text[] {
  if (!('minCount' in value && 'period' in value)) return [];
  const text = { id: 'paling sedikit {count} kali dalam {period}', en: 'at least {count} times in {period}' };
  const period = describeSetting(value.period);
  return [fill(text, { count: String(value.minCount), period })];
}

function describeParts(value: object): Text {
  const frequency = describeFrequency(value);
  const said = frequency.length > 0 ? ['minCount', 'period'] : [];
  const others = Object.entries(value).flatMap(([key, part]) => {
    if (part === null || said.includes(key)) return [];
    const label = settingLabels[key] ?? same(key);
    return [
      part === true
        ? label
        : fill({ id: '{label}: {part}', en: '{label}: {part}' }, { label, part: describeSetting(part) }),
    ];
  });
  const parts = [...frequency, ...others];
  return parts.length === 0 ? notStated : join(parts, '; ');
}

/** An answer of the settings as a reader sees it, in both languages; null is "not stated". */
export function describeSetting(value: unknown): Text {
  if (value === null || value === undefined) return notStated;
  if (value === true) return { id: 'ya', en: 'yes' };
  if (value === false) return { id: 'tidak', en: 'no' };
  if (typeof value === 'string') return settingWords[value] ?? describeDuration(value) ?? same(value);
  if (Array.isArray(value)) {
    return value.length === 0 ? { id: 'tidak ada', en: 'none' } : join(value.map(describeSetting), ', ');
  }
  if (typeof value !== 'object') return same(String(value));
  return isText(value) ? value : describeParts(value);
}
