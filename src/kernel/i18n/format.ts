import type { Lang } from './text.ts';

const locales: Readonly<Record<Lang, string>> = { id: 'id-ID', en: 'en-GB' };

/** Building an Intl formatter costs a hundred times its use, so each is built once per language, zone and shape. */
function once<A extends readonly (string | number)[], F>(build: (...key: A) => F): (...key: A) => F {
  const built = new Map<string, F>();
  return (...key) => {
    const name = key.join('|');
    const found = built.get(name);
    if (found !== undefined) return found;
    const made = build(...key);
    built.set(name, made);
    return made;
  };
}

const numbers = once(
  (lang: Lang, digits: number) => new Intl.NumberFormat(locales[lang], { maximumFractionDigits: digits }),
);
const fixedNumbers = once(
  (lang: Lang, digits: number) =>
    new Intl.NumberFormat(locales[lang], { minimumFractionDigits: digits, maximumFractionDigits: digits }),
);
const percents = once(
  (lang: Lang, digits: number) =>
    new Intl.NumberFormat(locales[lang], { style: 'percent', maximumFractionDigits: digits }),
);
const dates = once(
  (lang: Lang, month: 'long' | 'short') =>
    new Intl.DateTimeFormat(locales[lang], { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }),
);
const instantDays = once(
  (lang: Lang, timeZone: string) =>
    new Intl.DateTimeFormat(locales[lang], { day: 'numeric', month: 'long', year: 'numeric', timeZone }),
);
const instantTimes = once(
  (lang: Lang, timeZone: string) =>
    new Intl.DateTimeFormat(locales[lang], {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
      timeZone,
    }),
);
const isoDays = once(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }),
);
const relatives = once((lang: Lang) => new Intl.RelativeTimeFormat(locales[lang], { numeric: 'auto' }));

/** A number with at most `digits` decimals: `1.234.567,89`. */
export const formatNumber = (value: number | bigint, lang: Lang, digits: number): string =>
  numbers(lang, digits).format(value);

/** A number with exactly `digits` decimals, so that a column of them lines up: `3,40`. */
export const formatFixed = (value: number, lang: Lang, digits: number): string =>
  fixedNumbers(lang, digits).format(value);

/** A share between 0 and 1 as a percentage: `62,5%`. */
export const formatPercent = (share: number, lang: Lang, digits: number): string =>
  percents(lang, digits).format(share);

/** An amount at a glance, `Rp 2,7 miliar`: where the exact one stands beside it. */
export const formatShortMoney = (rupiah: number, lang: Lang): string =>
  `Rp ${new Intl.NumberFormat(lang, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 }).format(rupiah)}`;

/** Whole rupiah: `Rp 1.250.000`, with a space that does not break. */
export function formatMoney(rupiah: number | bigint, lang: Lang): string {
  const sign = rupiah < 0 ? '−' : '';
  return `${sign}Rp\u00a0${formatNumber(rupiah < 0 ? -rupiah : rupiah, lang, 0)}`;
}

function atNoon(isoDate: string): Date {
  return new Date(`${isoDate.slice(0, 10)}T12:00:00Z`);
}

/** A calendar date `YYYY-MM-DD` in words: `22 November 2026`. What is not a date is returned as it stands. */
export function formatDate(isoDate: string, lang: Lang): string {
  const date = atNoon(isoDate);
  return Number.isNaN(date.getTime()) ? isoDate : dates(lang, 'long').format(date);
}

/** The same date in its short form, for narrow columns: `22 Nov 2026`. */
export function formatShortDate(isoDate: string, lang: Lang): string {
  const date = atNoon(isoDate);
  return Number.isNaN(date.getTime()) ? isoDate : dates(lang, 'short').format(date);
}

/** A moment in a time zone, with the zone's name: `22 November 2026, 14.05 WIB`. */
export const formatInstant = (instant: Date, lang: Lang, timeZone: string): string =>
  `${instantDays(lang, timeZone).format(instant)}, ${formatTime(instant, lang, timeZone)}`;

/** The time of day of a moment in a time zone, with the zone's name: `14.05 WIB`. */
export const formatTime = (instant: Date, lang: Lang, timeZone: string): string =>
  instantTimes(lang, timeZone).format(instant);

/** The calendar date `YYYY-MM-DD` a moment falls on in a time zone. */
export const isoDateOf = (instant: Date, timeZone: string): string => isoDays(timeZone).format(instant);

/** Whole days from one calendar date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / 86_400_000);

/** How far a calendar date is from today: `besok`, `12 hari yang lalu`, `dalam 3 bulan`. */
export function formatRelativeDate(isoDate: string, today: string, lang: Lang): string {
  const days = daysBetween(today, isoDate);
  const size = Math.abs(days);
  if (size < 60) return relatives(lang).format(days, 'day');
  if (size < 730) return relatives(lang).format(Math.trunc(days / 30.44), 'month');
  return relatives(lang).format(Math.trunc(days / 365.25), 'year');
}

/** How far a moment is from now, from seconds to years: `5 menit yang lalu`. */
export function formatRelativeInstant(instant: Date, now: Date, lang: Lang): string {
  const seconds = Math.round((instant.getTime() - now.getTime()) / 1000);
  const size = Math.abs(seconds);
  if (size < 60) return relatives(lang).format(0, 'second');
  if (size < 3600) return relatives(lang).format(Math.trunc(seconds / 60), 'minute');
  if (size < 86_400) return relatives(lang).format(Math.trunc(seconds / 3600), 'hour');
  const day = 86_400_000;
  const days = Math.trunc((instant.getTime() - now.getTime()) / day);
  const nowDay = now.toISOString().slice(0, 10);
  const thenDay = new Date(now.getTime() + days * day).toISOString().slice(0, 10);
  return formatRelativeDate(thenDay, nowDay, lang);
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** A size in bytes in the unit people know (1 kB = 1000 B): `1,4 MB`. */
export function formatBytes(bytes: number, lang: Lang): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < byteUnits.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${formatNumber(size, lang, unit === 0 || size >= 100 ? 0 : 1)}\u00a0${byteUnits[unit]}`;
}
