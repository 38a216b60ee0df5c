import { type Static, Type } from 'typebox';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { instrumentKinds } from '../../evidence/index.ts';
import { findTeamFindings, type TeamFinding, teamKinds } from '../../organization/index.ts';
import { type Evidence, type Outcome, outcome } from '../outcome.ts';
import { evidenceOf } from '../requirement.rules.ts';
import type { Scene } from '../scene.ts';
import { isCurrent, type Paper, type SeatedTeam } from '../snapshot.rules.ts';
import { joinTexts, listChoices } from '../wording.ts';
import { instrumentForms, teamKind } from './fields.ts';

/**
 * A team exists. `decree`: it rests on an instrument in force of one of these forms. `complete`: it is made up as the
 * settings of the regulation say. `cio`: its CIO is the head of the ICT agency.
 */
export const compositionSchema = Type.Object(
  {
    kind: Type.Literal('composition'),
    team: teamKind,
    decree: Type.Optional(instrumentForms),
    complete: Type.Optional(Type.Literal(true)),
    cio: Type.Optional(Type.Literal(true)),
  },
  { additionalProperties: false },
);

type Composition = Static<typeof compositionSchema>;

const findDecree = (team: SeatedTeam, scene: Scene): Paper | undefined =>
  scene.snapshot.decreesOf(team.id).findLast((paper) => isCurrent(paper, scene.day));

function decreeLack(team: SeatedTeam, check: Composition, scene: Scene): Text[] {
  if (!check.decree) return [];
  const form = findDecree(team, scene)?.form;
  if (form && check.decree.includes(form)) return [];
  const forms = listChoices(check.decree.map((wanted) => instrumentKinds[wanted]));
  return [fill({ id: 'belum ada {forms} yang berlaku', en: 'no {forms} in force' }, { forms })];
}

function findings(team: SeatedTeam, check: Composition, scene: Scene): TeamFinding[] {
  const { snapshot, profile } = scene;
  const ictHeads = snapshot.holders('ict').flatMap(({ id }) => snapshot.headsOf(id));
  const context = { ictHeads, functionsOf: snapshot.functionsOf };
  return findTeamFindings(team.kind, team.members, profile.settings, context).filter(({ code }) => {
    if (code === 'cio-not-head') return check.cio;
    return check.complete;
  });
}

function cioLack(team: SeatedTeam, check: Composition): Text[] {
  if (!check.cio || team.members.some((member) => member.position === 'cio')) return [];
  return [{ id: 'belum ada CIO', en: 'there is no CIO' }];
}

/** Met by a team that lacks nothing; partly while a team exists but lacks something, which is named. */
export function checkComposition(check: Composition, scene: Scene): Outcome {
  const name = teamKinds[check.team];
  const teams = scene.snapshot.teams(check.team).map((team) => ({
    team,
    lacks: [
      ...decreeLack(team, check, scene),
      ...cioLack(team, check),
      ...findings(team, check, scene).map(({ text }) => text),
    ],
  }));
  const best = teams.find(({ lacks }) => lacks.length === 0) ?? teams.at(-1);
  if (!best) return outcome('due', fill({ id: '{name} belum dibentuk.', en: 'No {name} exists.' }, { name }));
  const decree = findDecree(best.team, scene);
  const evidence: Evidence[] = [
    { kind: 'teams', id: best.team.id, title: best.team.name, date: best.team.from },
    ...(decree ? [evidenceOf(decree)] : []),
  ];
  if (best.lacks.length === 0) {
    const text = { id: '{team} memenuhi syarat.', en: '{team} is in order.' };
    return outcome('met', fill(text, { team: same(best.team.name) }), {
      since: best.team.from,
      nextDue: best.team.until,
      evidence,
    });
  }
  const text = { id: '{team}: {lacks}.', en: '{team}: {lacks}.' };
  const lacks = joinTexts(best.lacks, '; ');
  return outcome('partly', fill(text, { team: same(best.team.name), lacks }), { evidence });
}
