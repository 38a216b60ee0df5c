import { type Lang, say } from '../../kernel/i18n/text.ts';
import type { CalendarEntry } from './calendar.rules.ts';
import { addDays, type Day, daysBetween } from './dates.rules.ts';

/** What stands around the entries: who publishes the calendar, where, in which language, and when it was made. */
export type ICalendarFrame = {
  readonly name: string;
  /** The host name that makes entry ids unique in the world. */
  readonly host: string;
  readonly lang: Lang;
  readonly now: Date;
  /** The address of the page about a provision. */
  readonly link: (provisionId: string) => string;
};

const octetsPerLine = 75;
const encoder = new TextEncoder();

/** Folds one content line at 75 octets, never inside a character (RFC 5545, 3.1). */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > octetsPerLine) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n');
const compactDay = (day: Day): string => day.replaceAll('-', '');
const stamp = (now: Date): string => `${now.toISOString().replace(/[-:]|\.\d+/g, '')}`;

function event(entry: CalendarEntry, frame: ICalendarFrame): string[] {
  const title = say(entry.title, frame.lang);
  return [
    'BEGIN:VEVENT',
    `UID:${entry.id}@${frame.host}`,
    `DTSTAMP:${stamp(frame.now)}`,
    `DTSTART;VALUE=DATE:${compactDay(entry.due)}`,
    `DTEND;VALUE=DATE:${compactDay(addDays(entry.due, 1))}`,
    `SUMMARY:${escapeText(`${entry.ref}: ${title}`)}`,
    `URL:${frame.link(entry.provisionId)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(title)}`,
    `TRIGGER:-P${daysBetween(entry.remindOn, entry.due)}D`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** The entries as an iCalendar text (RFC 5545) of whole-day events, each with a reminder. */
export function toICalendar(entries: readonly CalendarEntry[], frame: ICalendarFrame): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Padu//SPBE//ID',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(frame.name)}`,
    ...entries.flatMap((entry) => event(entry, frame)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
