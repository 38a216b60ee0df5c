import { type FunctionId, isAgencyKind, type SeatedMember } from '../organization/index.ts';
import { papersOfBudget } from './budget-papers.rules.ts';
import type { Day } from './dates.rules.ts';
import { documentPaper } from './document-paper.rules.ts';
import { papersOfEvaluation } from './evaluation-papers.rules.ts';
import type {
  AgencyFact,
  AttestationFact,
  Facts,
  InstrumentFact,
  MatrixFact,
  PolicyFact,
  Span,
  TeamFact,
} from './facts.ts';
import { keepLast } from './keep-last.ts';
import type { Paper, PaperKind } from './paper.ts';
import type { RecordSeen } from './record-facts.ts';
import { papersOfRecord } from './record-papers.ts';

export type { Paper, PaperKind };

export type SeatedTeam = Omit<TeamFact, 'members'> & { readonly members: readonly SeatedMember[] };

/** The facts as they stood on one day, with the questions that checks ask of them. */
export type Snapshot = {
  readonly day: Day;
  /** The agencies that carry duties, by name. */
  readonly agencies: readonly AgencyFact[];
  /** The agency that answers for a unit: itself or the nearest one above that carries duties. */
  readonly answeringAgency: (unitId: string | null) => string | null;
  /** Whether a unit is another one or lies below it. */
  readonly isWithin: (unitId: string | null, aboveId: string) => boolean;
  readonly holders: (id: FunctionId) => readonly AgencyFact[];
  readonly functionsOf: (agencyId: string) => readonly FunctionId[];
  readonly headsOf: (agencyId: string) => readonly string[];
  /** Papers of a kind that exist on the day, expired ones too, drafts and revoked ones not; oldest first. */
  readonly papers: (kind: PaperKind) => readonly Paper[];
  /** The same by the agency that answers for who issued them. */
  readonly papersByAgency: (kind: PaperKind) => ReadonlyMap<string | null, readonly Paper[]>;
  readonly drafts: (kind: PaperKind) => readonly Paper[];
  /** The instruments that set up a team, oldest first. */
  readonly decreesOf: (teamId: string) => readonly Paper[];
  readonly findPaper: (id: string) => Paper | undefined;
  readonly teams: (kind: TeamFact['kind']) => readonly SeatedTeam[];
  readonly matrices: readonly MatrixFact[];
  /** Reviews of all access finished by the day, oldest first. */
  readonly accessReviews: Facts['accessReviews'];
  /** Rows of a register as they stood on the day. */
  readonly records: (register: string) => readonly RecordSeen[];
  readonly attestations: (obligationId: string) => readonly AttestationFact[];
  readonly findPolicy: (obligationId: string) => PolicyFact | undefined;
};

const holds = (span: Span, day: Day): boolean => span.from <= day && (span.until === null || span.until >= day);
const isGone = (end: Day | null, day: Day): boolean => end !== null && end <= day;

function fromInstrument(fact: InstrumentFact, day: Day): Paper {
  const date = fact.date ?? day;
  return {
    register: 'legal-instruments',
    id: fact.id,
    recordId: fact.id,
    kind: fact.subject,
    form: fact.kind,
    teamId: fact.teamId,
    title: fact.title,
    date,
    from: fact.date === null ? null : fact.validFrom,
    until: fact.validUntil,
    term: { from: fact.validFrom ?? date, until: fact.validUntil },
    issuerId: fact.agencyId,
    deliveries: [],
    links: fact.links,
  };
}

/** A review and its own report are one paper: the record, delivered when either was. */
function withReports(records: readonly Paper[], documents: readonly Paper[]): readonly Paper[] {
  const named = new Set(records.flatMap(({ links }) => links));
  const byId = new Map(documents.filter(({ id }) => named.has(id)).map((paper) => [paper.id, paper]));
  const told = new Set<string>();
  const whole = records.map((record) => {
    const reports = record.links.flatMap((id) => byId.get(id) ?? []).filter(({ kind }) => kind === record.kind);
    for (const { id } of reports) told.add(id);
    return { ...record, deliveries: [...record.deliveries, ...reports.flatMap(({ deliveries }) => deliveries)] };
  });
  return [...whole, ...documents.filter(({ id }) => !told.has(id))];
}

function papersOn(facts: Facts, day: Day): Paper[] {
  const documents = facts.documents.filter((fact) => fact.date <= day && !isGone(fact.withdrawnOn, day));
  const instruments = facts.instruments.filter(
    (fact) => (fact.date === null || fact.date <= day) && !isGone(fact.revokedOn, day),
  );
  const records = facts.records.flatMap((fact) => papersOfRecord(fact, day));
  return [
    ...withReports(
      records,
      documents.map((fact) => documentPaper(fact, day)),
    ),
    ...instruments.map((fact) => fromInstrument(fact, day)),
    ...facts.evaluations.flatMap((fact) => papersOfEvaluation(fact, day)),
    ...facts.budgets.flatMap((fact) => papersOfBudget(fact, day)),
  ].sort((a, b) => (a.date < b.date || (a.date === b.date && a.id < b.id) ? -1 : 1));
}

const byKind = (papers: readonly Paper[]) => Map.groupBy(papers, (paper) => paper.kind);

function tree(units: readonly AgencyFact[]) {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  // The list guards against a cycle in the tree, which the organization module refuses but other data may hold.
  function upwards(id: string | null): AgencyFact[] {
    const path: AgencyFact[] = [];
    for (let unit = byId.get(id ?? ''); unit && !path.includes(unit); unit = byId.get(unit.parentId ?? '')) {
      path.push(unit);
    }
    return path;
  }
  return {
    byId,
    answeringAgency: (id: string | null) => upwards(id).find((unit) => isAgencyKind(unit.kind))?.id ?? null,
    isWithin: (id: string | null, aboveId: string) => upwards(id).some((unit) => unit.id === aboveId),
  };
}

function organisationOn(facts: Facts, day: Day) {
  const units = facts.agencies.filter((agency) => holds(agency, day));
  const { byId, answeringAgency, isWithin } = tree(units);
  const holdings = facts.holdings.filter((holding) => holds(holding, day));
  const heads = facts.heads.filter((head) => holds(head, day));
  return {
    agencies: units.filter((unit) => isAgencyKind(unit.kind)).sort((a, b) => a.name.localeCompare(b.name, 'id')),
    answeringAgency,
    isWithin,
    holders: (id: FunctionId) =>
      holdings.flatMap((holding) => (holding.function === id ? (byId.get(holding.agencyId) ?? []) : [])),
    functionsOf: (agencyId: string) =>
      holdings.filter((holding) => isWithin(agencyId, holding.agencyId)).map((holding) => holding.function),
    headsOf: (agencyId: string) => heads.filter((head) => head.agencyId === agencyId).map((head) => head.personId),
  };
}

/** The facts as they stood at the end of a day. Later facts, and later deliveries of earlier papers, are not seen. */
export const snapshotOf = keepLast((facts: Facts, day: Day): Snapshot => {
  const papers = papersOn(facts, day);
  const issued = byKind(papers.filter((paper) => paper.from !== null));
  const drafts = byKind(papers.filter((paper) => paper.from === null));
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const decrees = Map.groupBy(
    papers.filter((paper) => paper.teamId !== null),
    (paper) => paper.teamId,
  );
  const organisation = organisationOn(facts, day);
  const byAgency = new Map<PaperKind, ReadonlyMap<string | null, readonly Paper[]>>();
  function papersByAgency(kind: PaperKind) {
    const known = byAgency.get(kind);
    if (known) return known;
    const sorted = Map.groupBy(issued.get(kind) ?? [], (paper) => organisation.answeringAgency(paper.issuerId));
    byAgency.set(kind, sorted);
    return sorted;
  }

  const recorded = Map.groupBy(facts.records, ({ register }) => register);
  const seen = new Map<string, readonly RecordSeen[]>();
  function records(register: string) {
    const known = seen.get(register);
    if (known) return known;
    const rows = (recorded.get(register) ?? []).flatMap(({ id, spans }) => {
      const span = spans.findLast((one) => holds(one, day));
      return span ? [{ register, id, ...span }] : [];
    });
    seen.set(register, rows);
    return rows;
  }

  const attestations = Map.groupBy(
    facts.attestations.filter((fact) => fact.from <= day && !isGone(fact.withdrawnOn, day)),
    (fact) => fact.obligationId,
  );
  return {
    day,
    ...organisation,
    papers: (kind) => issued.get(kind) ?? [],
    papersByAgency,
    drafts: (kind) => drafts.get(kind) ?? [],
    decreesOf: (teamId) => decrees.get(teamId) ?? [],
    findPaper: (id) => byId.get(id),
    teams: (kind) =>
      facts.teams
        .filter((team) => team.kind === kind && holds(team, day))
        .map((team) => ({ ...team, members: team.members.filter((member) => holds(member, day)) })),
    matrices: facts.matrices.filter((matrix) => holds(matrix, day)),
    accessReviews: facts.accessReviews.filter(({ finishedOn }) => finishedOn <= day),
    records,
    attestations: (obligationId) => attestations.get(obligationId) ?? [],
    findPolicy: (obligationId) =>
      facts.policies.find((policy) => policy.obligationId === obligationId && holds(policy, day)),
  };
});

/** Whether a paper holds good on a day: in force, and not past its last day. */
export const isCurrent = (paper: Paper, day: Day): boolean =>
  paper.from !== null && paper.from <= day && (paper.until === null || paper.until >= day);
