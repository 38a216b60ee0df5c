import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { addDays } from '../../kernel/i18n/days.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { fill, same } from '../../kernel/i18n/text.ts';
import { createRow, takeStep } from '../../register/change.ts';
import { mergeSteps } from '../../register/duplicates/merge-steps.ts';
import type { Period } from '../../register/fields/date.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import { agencies } from './agencies.register.ts';
import {
  existsOn,
  getNameStart,
  hasLivingParent,
  holdsDuring,
  isInCircle,
  listHoldingsBeyond,
  listSurvivingUnits,
  lockTree,
} from './agency.queries.ts';
import { findEndProblem } from './period-end.rules.ts';

const periodOf = (values: ChangeSeen['values']): Period => values.period as Period;

/** The tree must stay a tree, and a unit cannot stand under one that is gone. */
async function checkPlace(tx: Transaction, change: ChangeSeen): Promise<readonly Problem[]> {
  if (change.values.parent === null) return [];
  if (change.before !== null && change.before.parent !== change.values.parent) {
    await lockTree(tx);
    if (await isInCircle(tx, change.id))
      return [
        problem('parent', 'circle', {
          id: 'Unit ini berada di atas unit yang dipilih; pilihan ini membentuk lingkaran.',
          en: 'This unit stands above the one chosen; that would close a circle.',
        }),
      ];
  }
  if (await hasLivingParent(tx, change.id)) return [];
  return [
    problem('parent', 'not-there', {
      id: 'Unit di atasnya tidak ada pada masa berdiri unit ini.',
      en: 'The unit above does not exist in the time this unit does.',
    }),
  ];
}

async function checkRename(tx: Transaction, change: ChangeSeen, today: string): Promise<readonly Problem[]> {
  const since = change.answers.since as string;
  if (change.before?.name === change.values.name)
    return [problem('name', 'same', { id: 'Nama ini sama dengan nama sekarang.', en: 'This is the present name.' })];
  if (since > today)
    return [
      problem('since', 'future', {
        id: 'Catat nama baru pada hari mulai berlakunya, bukan sebelumnya.',
        en: 'Record a new name from the day it takes effect, not before.',
      }),
    ];
  if (since > (await getNameStart(tx, change.id))) return [];
  return [
    problem('since', 'too-early', {
      id: 'Tanggal ini tidak sesudah hari pertama nama yang sekarang.',
      en: 'This day is not after the first day of the present name.',
    }),
  ];
}

async function checkSuccessor(tx: Transaction, change: ChangeSeen): Promise<readonly Problem[]> {
  const successor = change.values.successor as string | null;
  if (successor === null)
    return [problem('successor', 'required', { id: 'Pilih penerusnya.', en: 'Choose the successor.' })];
  const until = periodOf(change.values).until;
  if (successor !== change.id && until !== null && (await existsOn(tx, successor, addDays(until, 1)))) return [];
  return [
    problem('successor', 'not-there', {
      id: 'Penerus harus perangkat daerah lain yang ada sehari setelah tanggal akhir.',
      en: 'The successor must be another agency that exists the day after the last day.',
    }),
  ];
}

/** No unit may outlive the one it stands under. */
async function checkUnits(tx: Transaction, change: ChangeSeen): Promise<readonly Problem[]> {
  const units = await listSurvivingUnits(tx, change.id);
  if (units.length === 0) return [];
  const text = {
    id: 'Masih ada unit di bawahnya sesudah tanggal itu: {units}. Pindahkan atau bubarkan dahulu.',
    en: 'Units below it still exist after that day: {units}. Move or dissolve them first.',
  };
  return [problem('period', 'units-below', fill(text, { units: same(units.join(', ')) }))];
}

async function checkEnd(tx: Transaction, change: ChangeSeen): Promise<readonly Problem[]> {
  const ending = change.before && findEndProblem(periodOf(change.before), periodOf(change.values));
  if (ending) return [ending];
  const below = await checkUnits(tx, change);
  return below.length === 0 && change.step === 'merge' ? checkSuccessor(tx, change) : below;
}

/** Puts the name that was into the register of former names. */
async function keepFormerName(tx: Transaction, change: ChangeSeen, names: Mounted): Promise<void> {
  const { since, basis } = change.answers as { since: string; basis: string };
  const period: Period = { from: await getNameStart(tx, change.id), until: addDays(since, -1) };
  const values = { agency: change.id, name: change.before?.name, period, basis };
  await createRow({ ...change, tx }, names, { values, answers: {}, reason: null });
}

/** Ends what the agency held; after a merger its successor holds it from the next day. */
async function passFunctionsOn(tx: Transaction, change: ChangeSeen, holdings: Mounted): Promise<void> {
  const { until } = periodOf(change.values);
  if (until === null) return;
  const act = { ...change, tx };
  const next = addDays(until, 1);
  for (const held of await listHoldingsBeyond(tx, change.id, until)) {
    const over = held.from > until;
    const values = over ? {} : { period: { from: held.from, until } };
    await takeStep(act, holdings, over ? 'strike' : 'end', held.id, held.version, {
      values,
      answers: {},
      reason: null,
    });
    if (change.step !== 'merge') continue;
    const agency = change.values.successor as string;
    const period = { from: over ? held.from : next, until: held.until };
    if (await holdsDuring(tx, { agencyId: agency, function: held.function, ...period })) continue;
    const passed = { function: held.function, agency, period, basis: change.answers.basis };
    await createRow(act, holdings, { values: passed, answers: {}, reason: null });
  }
}

/** The register of agencies with its rules: a tree, names that are kept, ends that leave nothing hanging. */
export const mountAgencies = (timeZone: string, names: Mounted, holdings: Mounted): Mounted => ({
  register: agencies,
  check: async (tx, change) => {
    if (change.step === mergeSteps.gone) return [];
    if (change.step === 'rename') return checkRename(tx, change, isoDateOf(change.now, timeZone));
    if (change.step === 'merge' || change.step === 'dissolve') return checkEnd(tx, change);
    return [...(await checkPlace(tx, change)), ...(await checkUnits(tx, change))];
  },
  after: async (tx, change) => {
    if (change.step === 'rename') await keepFormerName(tx, change, names);
    if (change.step === 'merge' || change.step === 'dissolve') await passFunctionsOn(tx, change, holdings);
  },
});
