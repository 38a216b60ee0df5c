import type { Transaction } from '../../../kernel/db/db.ts';
import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import type { StageChange, StagePart } from '../cycles/stage-part.ts';
import type { Indicator } from '../instrument.schema.ts';
import { type Occasion, openConcluded, openEvaluation, tellAssessors, todayOf } from '../scoring/open-scores.ts';
import { loadScoring } from '../scoring/scoring-facts.ts';
import { type Side, sides } from '../sides.ts';
import { handOutFollowUps, recordResults, releaseResults } from './record-results.ts';
import { listResults } from './result.queries.ts';
import { type Lack, lackingAgreement, levelsIn, withoutLevel } from './result-levels.rules.ts';

const named = ({ number, name }: Indicator) => ({ number, name });

const notAgreed: Text = {
  id: 'Indikator {number} ({name}): penilaian {who} belum dikunci semua atau perbedaannya belum disepakati.',
  en: 'Indicator {number} ({name}): {who} have not all locked their scores, or still differ.',
};
const sidesApart: Text = {
  id: 'Indikator {number} ({name}): asesor internal dan eksternal berbeda dan belum menyepakati tingkatnya.',
  en: 'Indicator {number} ({name}): internal and external assessors differ and have not agreed on a level.',
};
const noLevel: Text = {
  id: 'Indikator {number} ({name}): tingkat akhirnya belum diisi pada hasil.',
  en: 'Indicator {number} ({name}): its final level is not entered in the result.',
};
const nobody: Text = {
  id: 'Belum ada asesor pihak ini yang bertugas: {who}. Tetapkan asesor dahulu.',
  en: 'Nobody is appointed on this side: {who}. Appoint assessors first.',
};

const lackText = ({ indicator, sides: without, both }: Lack): Text => {
  if (both) return fill(sidesApart, named(indicator));
  const who = without.map((side) => sides[side]);
  const list = { id: who.map(({ id }) => id).join(', '), en: who.map(({ en }) => en).join(', ') };
  return fill(notAgreed, { ...named(indicator), who: list });
};

/** The sides that must agree before a step; one that takes no part is not waited for. */
const askedBy = ({ step, stageBefore }: StageChange): readonly Side[] =>
  step === 'lock-internal' || stageBefore === 'internal-assessment' ? ['internal'] : ['internal', 'external'];

/** How every indicator stands, looking only at the sides that are asked. */
async function loadAsked(occasion: Occasion, cycle: Cycle, asked: readonly Side[]) {
  const { required, of } = await loadScoring(occasion.tx, cycle.id, null, todayOf(occasion));
  const counted = asked.includes('external') ? required : { ...required, external: [] };
  return { required: counted, of: (code: string) => ({ ...of(code), required: counted }) };
}

async function agreementProblems(occasion: Occasion, change: StageChange): Promise<readonly Problem[]> {
  const asked = askedBy(change);
  const { required, of } = await loadAsked(occasion, change.cycle, asked);
  const empty = asked.find((side) => required[side].length === 0);
  if (empty) return [problem('name', 'nobody-appointed', fill(nobody, { who: sides[empty] }))];
  return lackingAgreement(change.cycle.instrument, of, asked, change.step === 'conclude').map((lack) =>
    problem('name', 'not-agreed', lackText(lack)),
  );
}

async function levelProblems(tx: Transaction, { id, instrument }: Cycle): Promise<readonly Problem[]> {
  const missing = withoutLevel(instrument, levelsIn(instrument, await listResults(tx, id)));
  return missing.map((indicator) => problem('name', 'no-level', fill(noLevel, named(indicator))));
}

async function conclude(occasion: Occasion, change: StageChange): Promise<void> {
  const { of } = await loadAsked(occasion, change.cycle, askedBy(change));
  await recordResults(occasion, change.cycle, of);
  await openConcluded(occasion, change.cycle.id);
}

const agreeing = ['lock-internal', 'lock-documents', 'conclude'];

/**
 * What scores and results have to do with the stages of their evaluation. Before a side's stage is locked and before the
 * result is drawn up, every indicator is agreed on; before it is adopted, every indicator has its level: what is missing is
 * named. Then the result is written, opened to everybody, or held back again.
 */
export const resultStages = (timeZone: string): StagePart => ({
  check: async (tx, change) => {
    if (agreeing.includes(change.step)) return agreementProblems({ tx, change, timeZone }, change);
    return change.step === 'deliver' ? levelProblems(tx, change.cycle) : [];
  },
  after: async (tx, change) => {
    const { id, step } = change;
    const occasion = { tx, change, timeZone };
    if (step === 'lock-self') await tellAssessors(occasion, 'internal');
    if (step === 'lock-internal') await tellAssessors(occasion, 'external');
    if (step === 'lock-internal' || step === 'lock-documents') await openEvaluation(occasion, id);
    if (step === 'conclude') await conclude(occasion, change);
    if (step === 'deliver' || step === 'record') await releaseResults(occasion, id, 'release');
    if (step === 'deliver') await handOutFollowUps(occasion, id);
    if (step === 'unlock-result') await releaseResults(occasion, id, 'hold');
  },
});
