import { type Static, Type } from 'typebox';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { earlier, later } from '../dates.rules.ts';
import type { AgencyFact } from '../facts.ts';
import { type Outcome, outcome } from '../outcome.ts';
import { counts, endOf, evidenceOf, isGoodOn } from '../requirement.rules.ts';
import type { Scene } from '../scene.ts';
import type { Paper } from '../snapshot.rules.ts';
import { listNames, listTexts, paperName } from '../wording.ts';
import { paperKind, paperKinds, requirementFields } from './fields.ts';

/**
 * Each agency has a valid paper of each kind named. `among` narrows it to the agencies that issued a paper of that
 * kind: only an agency that lists SPBE services must have a help facility for them.
 */
export const perAgencySchema = Type.Object(
  { kind: Type.Literal('per-agency'), documents: paperKinds, among: Type.Optional(paperKind), ...requirementFields },
  { additionalProperties: false },
);

type PerAgency = Static<typeof perAgencySchema>;
/** The papers of an agency that count: the newest of each kind, and the oldest of each. */
type Held = { readonly agency: AgencyFact; readonly papers: readonly Paper[]; readonly first: readonly Paper[] };

function subjects(check: PerAgency, scene: Scene): readonly AgencyFact[] {
  if (!check.among) return scene.snapshot.agencies;
  const issuers = scene.snapshot.papersByAgency(check.among);
  return scene.snapshot.agencies.filter((agency) => issuers.has(agency.id));
}

function noSubjects(check: PerAgency): Outcome {
  if (!check.among) {
    return outcome('not-yet', { id: 'Belum ada perangkat daerah yang tercatat.', en: 'No agency is recorded yet.' });
  }
  const text = { id: 'Belum ada perangkat daerah dengan {name}.', en: 'No agency has recorded its {name} yet.' };
  return outcome('not-yet', fill(text, { name: paperName(check.among) }));
}

function sentence(check: PerAgency, total: number, complete: number, owing: readonly AgencyFact[]): Text {
  const name = listTexts(check.documents.map(paperName));
  const text =
    owing.length === 0
      ? { id: 'Semua {total} perangkat daerah memiliki {name}.', en: 'All {total} agencies have: {name}.' }
      : {
          id: '{complete} dari {total} perangkat daerah lengkap: {name}. Belum: {missing}.',
          en: '{complete} of {total} agencies are complete: {name}. Missing: {missing}.',
        };
  return fill(text, { name, total, complete, missing: listNames(owing.map((agency) => agency.name)) });
}

/** Met when every agency has all papers; partly when some agency has some; the agencies that lack one are named. */
export function checkPerAgency(check: PerAgency, scene: Scene): Outcome {
  const agencies = subjects(check, scene);
  if (agencies.length === 0) return noSubjects(check);
  const issued = check.documents.map((kind) => scene.snapshot.papersByAgency(kind));
  const isGood = (paper: Paper) => isGoodOn(paper, check, scene.day) && counts(paper, check, scene.snapshot);
  const held: Held[] = agencies.map((agency) => ({
    agency,
    papers: issued.flatMap((papers) => papers.get(agency.id)?.findLast(isGood) ?? []),
    first: issued.flatMap((papers) => papers.get(agency.id)?.find(isGood) ?? []),
  }));
  const owing = held.filter(({ papers }) => papers.length < issued.length).map(({ agency }) => agency);
  const papers = held.flatMap((one) => one.papers);
  const ends = papers.flatMap((paper) => endOf(paper, check) ?? []);
  const state = owing.length === 0 ? 'met' : papers.length > 0 ? 'partly' : 'due';
  return outcome(state, sentence(check, agencies.length, agencies.length - owing.length, owing), {
    since: state === 'met' ? held.flatMap(({ first }) => first.map((paper) => paper.date)).reduce(later) : null,
    nextDue: state === 'met' && ends.length > 0 ? ends.reduce(earlier) : null,
    evidence: papers.map(evidenceOf),
    owing: owing.map((agency) => agency.id),
  });
}
