import type { Transaction } from '../../../kernel/db/db.ts';
import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { findBareRow } from '../../../register/read.ts';
import type { ChangeSeen, Mounted } from '../../../register/registry.ts';
import { splitAddress } from '../../evidence/index.ts';
import { findCycle } from '../cycles/cycle.queries.ts';
import { findIndicator } from '../indicators.rules.ts';
import { findAnswerPlace } from './answer.queries.ts';
import { wholeLevels } from './answer.rules.ts';
import { findStageProblems } from './answer-mount.ts';
import { evaluationEvidence } from './evaluation-evidence.register.ts';

const noLevel = { id: 'Indikator ini tidak mempunyai tingkat itu.', en: 'This indicator has no such level.' };

const unknown = {
  id: 'Tidak ada catatan di alamat ini yang dapat Anda buka.',
  en: 'There is no record at this address that you can open.',
};
const ownField = {
  id: 'Pilih dokumen dan produk hukum pada isiannya sendiri.',
  en: 'Choose documents and legal instruments in their own entry.',
};
const itself = {
  id: 'Catatan evaluasi sendiri bukan bukti untuk evaluasi.',
  en: 'The records of an evaluation are no evidence for one.',
};

/** A record becomes evidence for whoever may read it; once it is held, so that what it says and its attaching stand in order. */
async function checkRecord(tx: Transaction, change: ChangeSeen): Promise<readonly Problem[]> {
  const { values, registry, actor } = change;
  if (change.step !== 'create' || typeof values.record !== 'string') return [];
  const { register, id } = splitAddress(values.record);
  if (register === 'documents' || register === 'legal-instruments') return [problem('record', 'own-field', ownField)];
  if (register.startsWith('evaluation-')) return [problem('record', 'itself', itself)];
  const found = registry.find(register)?.register;
  const row = found && (await findBareRow({ tx, registry, actor, lang: 'id' }, found, found.read, id, true));
  return row ? [] : [problem('record', 'unknown-reference', unknown)];
}

async function checkEvidence(tx: Transaction, change: ChangeSeen): Promise<readonly Problem[]> {
  const { values } = change;
  const recorded = await checkRecord(tx, change);
  if (recorded.length > 0) return recorded;
  const place = await findAnswerPlace(tx, String(values.answer));
  if (!place) return [];
  const locked = await findStageProblems(tx, place.cycle);
  if (locked.length > 0) return locked.map((one) => ({ ...one, field: 'answer' }));
  const cycle = await findCycle(tx, place.cycle);
  const indicator = cycle && findIndicator(cycle.instrument, place.indicator);
  if (!cycle || !indicator || wholeLevels(cycle.instrument, indicator).includes(Number(values.level))) return [];
  return [problem('level', 'level-out-of-scale', noLevel)];
}

/** Evidence of answers, while the self-assessment runs. */
export const evidenceMounted: Mounted = { register: evaluationEvidence, check: checkEvidence };
