import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { documentKinds, instrumentKinds } from '../../evidence/index.ts';
import { teamKinds } from '../../organization/index.ts';
import {
  type LegalCandidate,
  listLegalCandidates,
  listPaperCandidates,
  listRecordCandidates,
} from './candidates.queries.ts';
import { dayWords, relativeWords } from './day-words.ts';
import type { Topic } from './evidence-rules.schema.ts';
import type { EvidenceSource, Found } from './evidence-source.ts';

const all = <T>(topics: readonly Topic[], of: (topic: Topic) => readonly T[] | undefined): readonly T[] => [
  ...new Set(topics.flatMap((topic) => of(topic) ?? [])),
];

/** Why the first topic that asks for it wants it. */
const whyOf = (topics: readonly Topic[], asks: (topic: Topic) => boolean | undefined): Text =>
  topics.find(asks)?.why ?? same('');

const papers: EvidenceSource = async (reader, { topics, today }) => {
  const kinds = all(topics, ({ papers: wanted }) => wanted);
  if (kinds.length === 0) return [];
  return (await listPaperCandidates(reader, kinds, today)).map(({ id, title, kind, date, validUntil }): Found => {
    const text = { id: '{kind}, {date}, {ago}; {why}.', en: '{kind}, {date}, {ago}; {why}.' };
    const why = whyOf(topics, ({ papers: wanted }) => wanted?.includes(kind));
    const said = { kind: documentKinds[kind], date: dayWords(date), ago: relativeWords(date, today), why };
    return { register: 'documents', id, title: same(title), reason: fill(text, said), date, until: validUntil };
  });
};

function legalReason(topics: readonly Topic[], found: LegalCandidate): Text {
  const { kind, subject, from, until, team, teamKind } = found;
  const byTeam = topics.find(({ legal }) => legal?.includes(subject)) === undefined && team !== null;
  const text = byTeam
    ? {
        id: '{kind}, berlaku sejak {from}{until}; membentuk {team}.',
        en: '{kind}, in force since {from}{until}; sets up {team}.',
      }
    : { id: '{kind}, berlaku sejak {from}{until}; {why}.', en: '{kind}, in force since {from}{until}; {why}.' };
  const end = { id: ' sampai {day}', en: ' until {day}' };
  return fill(text, {
    kind: instrumentKinds[kind],
    from: dayWords(from),
    until: until === null ? '' : fill(end, { day: dayWords(until) }),
    team: team ?? (teamKind ? teamKinds[teamKind] : ''),
    why: whyOf(topics, ({ legal }) => legal?.includes(subject)),
  });
}

const legal: EvidenceSource = async (reader, { topics, today }) => {
  const subjects = all(topics, ({ legal: wanted }) => wanted);
  const teams = all(topics, ({ teams: wanted }) => wanted);
  if (subjects.length + teams.length === 0) return [];
  return (await listLegalCandidates(reader, subjects, teams, today)).map((found) => ({
    register: 'legal-instruments',
    id: found.id,
    title: fill(
      { id: '{reference}: {title}', en: '{reference}: {title}' },
      found as { reference: string; title: string },
    ),
    reason: legalReason(topics, found),
    date: found.from,
    until: found.until,
  }));
};

/** The states of each register that some topics ask for. */
function recordsAsked(topics: readonly Topic[]): ReadonlyMap<string, readonly string[]> {
  const pairs = topics.flatMap(({ records: wanted }) => Object.entries(wanted ?? {}));
  const states = Map.groupBy(pairs, ([register]) => register);
  return new Map([...states].map(([register, some]) => [register, [...new Set(some.flatMap(([, all]) => all))]]));
}

const records: EvidenceSource = async (reader, { topics, timeZone }) =>
  (await listRecordCandidates(reader, timeZone, recordsAsked(topics))).map(
    ({ register: name, id, name: called, status, date }) => {
      const { one, stateTitles } = reader.registry.get(name).register;
      const text = { id: '{one}, {state}, {date}; {why}.', en: '{one}, {state}, {date}; {why}.' };
      const why = whyOf(topics, ({ records: wanted }) => wanted !== undefined && Object.hasOwn(wanted, name));
      const reason = fill(text, { one, state: stateTitles[status] ?? same(status), date: dayWords(date), why });
      return { register: name, id, title: same(called), reason, date, until: null };
    },
  );

/** What Padu's own registers may offer, one statement each. */
export const registerSources: readonly EvidenceSource[] = [papers, legal, records];
