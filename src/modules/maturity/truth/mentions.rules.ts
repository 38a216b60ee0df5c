/** A decree that a text names: `Nomor 8 Tahun 2022`. */
export type Mention = { readonly number: string; readonly year: number };

/** What a text says of decrees and days, as far as it was looked at. Days are `YYYY-MM-DD`. */
export type Mentions = { readonly decrees: readonly Mention[]; readonly days: readonly string[] };

const months = [
  'januari',
  'februari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
];

const most = 60;

const unique = <T>(all: readonly T[]): readonly T[] =>
  [...new Map(all.map((one) => [JSON.stringify(one), one])).values()].slice(0, most);

function dayOf([, day = '', month = '', year = '']: readonly string[]): string {
  const number = months.indexOf(month.toLowerCase()) + 1;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The decrees and days a text names, as Indonesian decrees write them: `NOMOR 8 TAHUN 2022`, `11 Mei 2022`. */
export function findMentions(pages: readonly string[]): Mentions {
  const text = pages.join('\n').slice(0, 400_000);
  const decrees = [...text.matchAll(/\bnomor\s*:?\s*([0-9][\w./-]{0,40})\s+tahun\s+((?:19|20)\d{2})\b/gi)];
  const days = [...text.matchAll(new RegExp(`\\b(\\d{1,2})\\s+(${months.join('|')})\\s+((?:19|20)\\d{2})\\b`, 'gi'))];
  return {
    decrees: unique(
      decrees.map(([, number = '', year = '']) => ({ number: number.toUpperCase(), year: Number(year) })),
    ),
    days: unique(days.map(dayOf)),
  };
}
