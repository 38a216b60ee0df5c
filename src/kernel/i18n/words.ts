const ones = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;

const joined = (head: string, rest: number): string => (rest === 0 ? head : `${head} ${numberInWords(rest)}`);

/**
 * A whole number below a million in Indonesian words, as official letters write it: `dua ribu dua puluh enam`.
 * @throws RangeError for anything else
 */
export function numberInWords(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n >= 1_000_000) throw new RangeError(`no words for ${n}`);
  if (n < 12) return ones[n] ?? '';
  if (n < 20) return `${ones[n - 10]} belas`;
  if (n < 100) return joined(`${ones[Math.floor(n / 10)]} puluh`, n % 10);
  if (n < 200) return joined('seratus', n - 100);
  if (n < 1000) return joined(`${ones[Math.floor(n / 100)]} ratus`, n % 100);
  if (n < 2000) return joined('seribu', n - 1000);
  return joined(`${numberInWords(Math.floor(n / 1000))} ribu`, n % 1000);
}

const weekdays = new Intl.DateTimeFormat('id-ID', { weekday: 'long', timeZone: 'UTC' });
const months = new Intl.DateTimeFormat('id-ID', { month: 'long', timeZone: 'UTC' });

/** A calendar date `YYYY-MM-DD` as minutes begin: `Sabtu tanggal dua puluh delapan bulan November tahun dua ribu …`. */
export function dayInWords(isoDate: string): string {
  const date = new Date(`${isoDate}T12:00:00Z`);
  const day = numberInWords(date.getUTCDate());
  const year = numberInWords(date.getUTCFullYear());
  return `${weekdays.format(date)} tanggal ${day} bulan ${months.format(date)} tahun ${year}`;
}
