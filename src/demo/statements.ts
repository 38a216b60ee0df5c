import { addDays } from '../kernel/i18n/days.ts';
import type { Statement } from './data-file.ts';
import { lastDayAfter } from './days.ts';
import type { DemoEvent } from './event.ts';

const none = { cells: {}, answers: {}, reason: null };
const author = 'C-09';
const acceptor = 'C-45';
const explained =
  'Diperiksa Dinas bersama perangkat daerah dalam rapat koordinasi; catatan pemeriksaannya ada pada arsip Dinas (contoh).';

/**
 * Statements that duties are met: written and submitted by the Dinas, accepted by oversight the next day.
 * @param dutyOf the words of a duty, which stand in for a title
 */
export const statementEvents = (given: Statement, dutyOf: (id: string) => string): DemoEvent[] =>
  given.of.flatMap((obligation) => {
    const { on, says = 'met', months = 12, state } = given;
    const at = { ...none, register: 'attestations', row: `#attestations-${obligation}-${on}`, by: author };
    const cells = {
      obligation,
      says,
      title: (given.title ?? dutyOf(obligation)).replace(/\.$/, '').slice(0, 200),
      statement: explained,
      agency: given.agency ?? null,
      evidence: given.evidence ?? `$pemeriksaan-${on.slice(0, 7)}`,
      period: `${on}..${lastDayAfter(on, months)}`,
    };
    const written: DemoEvent = { ...at, step: null, on, cells };
    const submitted: DemoEvent = { ...at, step: 'submit', on };
    const accepted: DemoEvent = { ...at, step: 'accept', on: addDays(on, 1), by: acceptor };
    if (state === 'draft') return [written];
    if (state === 'submitted') return [written, submitted];
    if (state === undefined) return [written, submitted, accepted];
    const gone = addDays(on, 60);
    const answers = { on: gone, why: 'Keadaannya berubah; dinyatakan kembali setelah diperbaiki.' };
    return [written, submitted, accepted, { ...at, step: 'withdraw', on: gone, answers }];
  });
