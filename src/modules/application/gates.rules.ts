import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { type ClearanceKind, clearanceKinds } from './application-kinds.ts';
import type { ApplicationSettings } from './application-slots.ts';

/** What of an application its gates look at. */
export type GatedApplication = {
  readonly type: 'general' | 'special';
  readonly scope: 'one-agency' | 'all-agencies';
  readonly generalOrigin: 'national' | 'similar' | 'own' | null;
  readonly generalField: string | null;
  readonly builtBy: string | null;
  readonly ownership: string | null;
  readonly sourceRepository: string | null;
  readonly liveSince: string | null;
};

const unknownField: Text = {
  id: 'Peraturan daerah Anda tidak mengenal bidang ini.',
  en: 'Your regulation does not know this field.',
};

/** A field of general applications that the regulation in force does not know (LU 23(7)). */
export function findUnknownField(
  { generalField }: GatedApplication,
  settings: ApplicationSettings | null,
): readonly Problem[] {
  const known = settings?.general.fields ?? null;
  return generalField === null || known === null || known.includes(generalField)
    ? []
    : [problem('generalField', 'unknown-to-regulation', unknownField)];
}

const notCleared: Text = {
  id: 'Belum ada {kind} dengan hasil laik atau disetujui. Catat suratnya di Pertimbangan dan kelaikan.',
  en: 'There is no {kind} with a favourable result. Record the letter under Clearances.',
};

/** Who must be asked, in the words of a regulation, as a kind of clearance. */
const askedOf: Readonly<Record<string, ClearanceKind>> = {
  'state-apparatus-minister': 'state-apparatus-minister',
  'communication-minister': 'communication-minister',
  ict: 'ict-approval',
};

function needed(by: unknown, cleared: readonly string[]): readonly Problem[] {
  const kind = typeof by === 'string' ? askedOf[by] : undefined;
  if (!kind || cleared.includes(kind)) return [];
  return [problem('type', `no-${kind}`, fill(notCleared, { kind: clearanceKinds[kind] }))];
}

/** Why building may not begin (TPI 28(3), LU 23(3)): the Dinas needs no approval of its own. */
export function findBuildProblems(
  { type, scope, generalOrigin, builtBy }: GatedApplication,
  settings: ApplicationSettings | null,
  cleared: readonly string[],
): readonly Problem[] {
  if (!settings) return [];
  if (type === 'general') return generalOrigin === 'own' ? needed(settings.general.ownBuild.clearance, cleared) : [];
  const { by, when } = settings.special.clearance;
  const limited = scope === 'one-agency' && builtBy !== 'dinas';
  return when === 'before-build' && limited ? needed(by, cleared) : [];
}

const notDeposited: Text = {
  id: 'Kode sumber aplikasi umum harus disimpan dahulu: isi repositorinya.',
  en: 'The source code of a general application must be stored first: fill in its repository.',
};

const notOwned: Text = {
  id: 'Hak atas kode sumber dan sistem buatan pihak ketiga harus beralih ke pemerintah daerah dahulu.',
  en: 'Ownership of source and system built by a third party must pass to this government first.',
};

/**
 * Why an application that was built may not be used yet: its clearance (LU 24(4)), its source deposit (LU 23(6)), its
 * ownership (LU 25(4)). The source of what is designated nationally lies with whoever runs it.
 */
export function findUseProblems(
  { type, generalOrigin, builtBy, ownership, sourceRepository }: GatedApplication,
  settings: ApplicationSettings | null,
  cleared: readonly string[],
): readonly Problem[] {
  if (!settings) return [];
  const { by, when } = settings.special.clearance;
  const problems = type === 'special' && when === 'before-use' ? [...needed(by, cleared)] : [];
  const deposited = sourceRepository !== null || generalOrigin === 'national';
  if (type === 'general' && settings.repository?.generalApplications && !deposited)
    problems.push(problem('sourceRepository', 'not-deposited', notDeposited));
  if (settings.thirdPartyOwnership === 'local-government' && builtBy === 'third-party' && ownership !== 'government')
    problems.push(problem('ownership', 'not-owned', notOwned));
  return problems;
}

const buildFirst: Text = {
  id: 'Hanya aplikasi yang sudah berjalan sebelum dicatat dapat langsung dipakai: isi sejak kapan. Selain itu, lewat pembangunan dan uji.',
  en: 'Only an application that ran before it was recorded is in use at once: say since when. Any other is built and tested.',
};

/** Why an application that was never built here may not be put into use: it must have run before it was recorded. */
export const findShortcut = ({ liveSince }: GatedApplication, recordedOn: string): readonly Problem[] =>
  liveSince !== null && liveSince < recordedOn ? [] : [problem('liveSince', 'build-first', buildFirst)];
