import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CalendarEntry } from './calendar.rules.ts';
import { toICalendar } from './icalendar.ts';

const entry: CalendarEntry = {
  id: 'tpi-60-deadline-2023-05-12',
  kind: 'deadline',
  provisionId: 'tpi-60',
  ref: 'Pasal 60',
  from: '2022-05-12',
  due: '2023-05-12',
  actBy: '2023-05-12',
  remindOn: '2023-05-05',
  title: {
    id: 'Arsitektur; peta rencana, keduanya — harus ada\npaling lambat satu tahun, dengan kata yang sangat panjang é',
    en: 'x',
  },
};
const frame = {
  name: 'Padu',
  host: 'padu.example',
  lang: 'id',
  now: new Date('2024-01-02T03:04:05.678Z'),
  link: (id: string) => `https://padu.example/provisions/${id}`,
} as const;

test('an entry is a whole-day event with a reminder, ended by CRLF', () => {
  const text = toICalendar([entry], frame);
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  assert.ok(!/[^\r]\n/.test(text));
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  assert.ok(lines.includes('DTSTART;VALUE=DATE:20230512'));
  assert.ok(lines.includes('DTEND;VALUE=DATE:20230513'));
  assert.ok(lines.includes('DTSTAMP:20240102T030405Z'));
  assert.ok(lines.includes('UID:tpi-60-deadline-2023-05-12@padu.example'));
  assert.ok(lines.includes('TRIGGER:-P7D'));
  assert.ok(
    lines.some((line) => line.startsWith('SUMMARY:Pasal 60: Arsitektur\\; peta rencana\\, keduanya — harus ada\\n')),
  );
});

test('no line is longer than 75 octets and no character is cut', () => {
  const text = toICalendar([entry], frame);
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(!text.includes('\uFFFD'));
  assert.ok(text.replaceAll('\r\n ', '').includes('sangat panjang é'));
});

test('an empty calendar is still a calendar', () => {
  assert.match(toICalendar([], frame), /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
});
