import { addDays } from '../kernel/i18n/days.ts';
import type { Paper, PerAgency } from './data-file.ts';
import { workday } from './days.ts';
import type { Cells, DemoEvent } from './event.ts';

/** Who writes documents for an agency in the demonstration; for the others the Dinas does. */
const authors: Readonly<Record<string, string>> = {
  ITDA: 'C-45',
  DISDUKCAPIL: 'C-52',
  BAPPERIDA: 'C-58',
  BPKAD: 'C-55',
  'BAG-ORG': 'C-54',
  DINKES: 'C-53',
  DISDIK: 'C-49',
};
const authorElsewhere = 'C-09';

const none = { cells: {}, answers: {}, reason: null };

/** Numbers papers agency by agency and year by year, as a register of outgoing letters does. */
export function newNumbering(): (paper: { agency: string; on: string }) => string {
  const last = new Map<string, number>();
  return ({ agency, on }) => {
    const year = on.slice(0, 4);
    const next = (last.get(`${agency} ${year}`) ?? 0) + 1;
    last.set(`${agency} ${year}`, next);
    return `${agency}/${String(next).padStart(3, '0')}/${year}`;
  };
}

function cellsOf(paper: Paper, number: string): Cells {
  const { class: classification = 'public', excluded, file, kind, title, agency, party, summary } = paper;
  const given = {
    party,
    summary,
    period: paper.period,
    validUntil: paper.validUntil,
    basis: paper.basis,
    follows: paper.follows,
  };
  return {
    number,
    title,
    kind,
    agency,
    date: paper.on,
    classification,
    openness: excluded === undefined ? 'public' : 'excluded',
    exclusion: excluded ?? null,
    ...(file ? { files: file } : { location: `Arsip ${agency}, boks ${paper.on.slice(0, 4)}` }),
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

/** `head-of-region 2023-04-03`: to whom and when; a code in capitals is an agency. */
function delivery(to: string, row: string, finalOn: string, by: string): DemoEvent {
  const [recipient = '', date = finalOn] = to.split(' ');
  const isAgency = /^[A-Z]/.test(recipient);
  const cells = {
    document: row,
    recipient: isAgency ? 'agency' : recipient,
    agency: isAgency ? recipient : null,
    date,
  };
  return {
    ...none,
    register: 'deliveries',
    row: `#${row} ${to}`,
    step: null,
    on: date > finalOn ? date : finalOn,
    by,
    cells,
  };
}

/** A document from its draft to where it stands now, with its deliveries: written by an officer, approved by the head. */
export function paperEvents(paper: Paper, number: string): DemoEvent[] {
  const row = paper.as === undefined ? `#documents-${number}` : `$${paper.as}`;
  const by = authors[paper.agency] ?? authorElsewhere;
  const head = `head ${paper.agency}`;
  const finalOn = workday(addDays(paper.on, 1));
  const at = { ...none, register: 'documents', row };
  const written: DemoEvent = { ...at, step: null, on: paper.on, by, cells: cellsOf(paper, number) };
  if (paper.state === 'draft') return [written];
  const submitted: DemoEvent = { ...at, step: 'submit', on: paper.on, by };
  if (paper.state === 'submitted') return [written, submitted];
  const final: DemoEvent = { ...at, step: 'finalise', on: finalOn, by: head };
  const events = [written, submitted, final, ...(paper.to ?? []).map((to) => delivery(to, row, finalOn, by))];
  if (paper.state !== 'withdrawn') return events;
  const on = addDays(paper.on, 90);
  const answers = { on, why: 'Diganti daftar yang lebih lengkap.' };
  return [...events, { ...at, step: 'withdraw', on, by: head, answers }];
}

/** The same paper from many agencies, a few days apart, so that not all of them are on one day. */
export function fromEach(given: PerAgency, agencies: readonly string[]): Paper[] {
  const { from = agencies, except = [], ...paper } = given;
  return from
    .filter((agency) => !except.includes(agency))
    .map((agency, index) => ({
      ...paper,
      agency,
      on: workday(addDays(paper.on, Math.floor(index / 3))),
      title: `${paper.title} – ${agency}`,
    }));
}
