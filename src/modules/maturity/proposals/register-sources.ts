import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { documentKinds, instrumentKinds } from '../../evidence/index.ts';
import { teamKinds } from '../../organization/index.ts';
import {
  type LegalCandidate,
  listAccessReviewCandidates,
  listLegalCandidates,
  listMatrixCandidates,
  listPaperCandidates,
  type RecordCandidate,
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

const shown = (register: string, text: Text, why: Text, { id, name, date, until }: RecordCandidate): Found => ({
  register,
  id,
  title: same(name),
  reason: fill(text, { date: dayWords(date), why }),
  date,
  until,
});

const matrices: EvidenceSource = async (reader, { topics, today }) => {
  const asks = (topic: Topic) => topic.matrices;
  if (!topics.some(asks)) return [];
  const text = {
    id: 'Pembagian tugas (RASCI), berlaku sejak {date}; {why}.',
    en: 'Division of tasks (RASCI), in force since {date}; {why}.',
  };
  return (await listMatrixCandidates(reader, today)).map((one) =>
    shown('rasci-matrices', text, whyOf(topics, asks), one),
  );
};

const accessReviews: EvidenceSource = async (reader, { topics }) => {
  const asks = (topic: Topic) => topic.accessReviews;
  if (!topics.some(asks)) return [];
  const text = { id: 'Peninjauan akses selesai, {date}; {why}.', en: 'Review of access finished, {date}; {why}.' };
  return (await listAccessReviewCandidates(reader)).map((one) =>
    shown('access-reviews', text, whyOf(topics, asks), one),
  );
};

/** What Padu's own registers below this module may offer, one statement each. */
export const registerSources: readonly EvidenceSource[] = [papers, legal, matrices, accessReviews];
