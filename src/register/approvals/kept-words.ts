import type { HistoryEntry } from '../../kernel/audit/history.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import type { Register } from '../register.ts';
import { assignStep, voteStep } from './kept-steps.ts';

type Entry = Pick<HistoryEntry, 'step' | 'answers'>;

const said = ({ answers }: Entry, name: string): string | null => {
  const value = answers?.[name];
  return typeof value === 'string' ? value : null;
};

/** Names of answers the history keeps for itself; all others are answers to questions of a step. */
export const isOwnAnswer = ({ step }: Entry, name: string): boolean =>
  name === 'actingFor' || step === voteStep || step === assignStep;

/** The people an entry names besides its actor: whom a substitute acted for, to whom a matter was given. */
export const peopleIn = (entry: Entry): readonly string[] =>
  [said(entry, 'actingFor'), entry.step === assignStep ? said(entry, 'to') : null].filter((id) => id !== null);

function voteTitle(register: Register, entry: Entry): Text {
  const step = register.steps[said(entry, 'step') ?? ''];
  const stages = step?.approval?.stages ?? [];
  const titleOf = (name: string | null) => stages.find((stage) => stage.name === name)?.title ?? same(name ?? '');
  const about = { step: step?.title ?? '', stage: titleOf(said(entry, 'stage')), to: titleOf(said(entry, 'backTo')) };
  if (said(entry, 'verdict') === 'approve')
    return fill({ id: 'Menyetujui: {step} ({stage})', en: 'Approved: {step} ({stage})' }, about);
  return said(entry, 'backTo') === null
    ? fill({ id: 'Menolak: {step} ({stage})', en: 'Refused: {step} ({stage})' }, about)
    : fill({ id: 'Menolak: {step} ({stage}), kembali ke {to}', en: 'Refused: {step} ({stage}), back to {to}' }, about);
}

/** The title of an entry no step of the register has: a vote, or a matter given to a colleague; null for any other. */
export function keptTitle(register: Register, entry: Entry, nameOf: (id: string | null) => string): Text | null {
  if (entry.step === voteStep) return voteTitle(register, entry);
  if (entry.step !== assignStep) return null;
  const step = register.steps[said(entry, 'step') ?? '']?.title ?? '';
  return fill(
    { id: 'Ditugaskan kepada {name}: {step}', en: 'Given to {name}: {step}' },
    { name: nameOf(said(entry, 'to')), step },
  );
}

/** Who acted, and as whose substitute. */
export function actorIn(entry: Entry & Pick<HistoryEntry, 'actorId'>, nameOf: (id: string | null) => string): Text {
  const name = nameOf(entry.actorId);
  const actedFor = said(entry, 'actingFor');
  return actedFor === null
    ? same(name)
    : fill(
        { id: '{name}, pengganti a.n. {other}', en: '{name}, as substitute of {other}' },
        { name, other: nameOf(actedFor) },
      );
}
