import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { workDeviceKinds } from './infrastructure-kinds.ts';
import type { InfrastructureSettings } from './infrastructure-slots.ts';

/** What of an item the rules look at before it is stored. */
export type ItemToStore = {
  readonly kind: string;
  readonly segment: string | null;
  readonly need: string | null;
};

const isWorkDevice = (kind: string): boolean => workDeviceKinds.some((one) => one === kind);

const noNeed: Text = {
  id: 'Spesifikasi harus sesuai tugas: tulis tugas yang memerlukan perangkat ini.',
  en: 'The specification must match the task: write which task needs this device.',
};

const unknownSegment: Text = {
  id: 'Peraturan daerah Anda tidak mengenal bagian jaringan ini.',
  en: 'Your regulation does not know this segment.',
};

/** Why an item may not be stored as it is (TPI 22(4); TPI 24(1), LU 18(6)). */
export function findItemProblems(
  { kind, segment, need }: ItemToStore,
  settings: InfrastructureSettings | null,
): readonly Problem[] {
  if (!settings) return [];
  const problems: Problem[] = [];
  if (settings.assets.rules !== null && isWorkDevice(kind) && need === null)
    problems.push(problem('need', 'required', noNeed));
  if (segment !== null && !settings.network.segments.includes(segment))
    problems.push(problem('segment', 'unknown-to-regulation', unknownSegment));
  return problems;
}

const missingLetter: Text = {
  id: 'Belum ada surat dengan hasil laik: {kind}. Catat di Pertimbangan dan kelaikan.',
  en: 'A favourable letter is missing: {kind}. Record it under Clearances.',
};

const letters: Readonly<Record<string, Text>> = {
  'operational-feasibility': { id: 'kelaikan operasi', en: 'operational feasibility' },
  'security-feasibility': { id: 'kelaikan keamanan', en: 'security feasibility' },
  'network-link': {
    id: 'keterhubungan dengan jaringan intra pemerintah',
    en: 'link to the government network',
  },
  'interoperability-standard': { id: 'standar interoperabilitas', en: 'interoperability standard' },
};

/** Why a network may not be put into use: a letter the regulation asks for is missing, or says no (LU 18(5)). */
export function findNetworkGateProblems(
  kind: string,
  settings: InfrastructureSettings | null,
  cleared: readonly string[],
): readonly Problem[] {
  if (!settings || kind !== 'intra-network') return [];
  return settings.network.clearances
    .filter((asked) => typeof asked === 'string' && !cleared.includes(asked))
    .map((asked) =>
      problem('kind', `no-${asked}`, fill(missingLetter, { kind: letters[String(asked)] ?? String(asked) })),
    );
}

const short: Text = {
  id: 'Melebihi kapasitas ruas: {planned} dari {capacity} Mbps terbagi, kurang {shortage} Mbps.',
  en: 'Beyond the capacity of the link: {planned} of {capacity} Mbps shared out, {shortage} Mbps short.',
};

/** A share of bandwidth beyond what a link can carry (TPI 24(3)). `planned`: all shares in force at one time, this one included. */
export function findShortage(planned: number, capacity: number | null): readonly Problem[] {
  if (capacity === null)
    return [
      problem('link', 'no-capacity', {
        id: 'Isi dahulu lebar pita ruas ini.',
        en: 'Fill in the bandwidth of this link first.',
      }),
    ];
  if (planned <= capacity) return [];
  return [problem('bandwidth', 'beyond-capacity', fill(short, { planned, capacity, shortage: planned - capacity }))];
}

/** What somebody acknowledged on taking a device over. */
export type Handover = {
  readonly officialUse: boolean;
  readonly dataOwned: boolean;
  readonly handedOn: string;
  readonly returnedOn: string | null;
};

/** Why a handover may not be recorded as it is (TPI 22(1) and (2)). */
export function findHandoverProblems(
  { officialUse, dataOwned, handedOn, returnedOn }: Handover,
  settings: InfrastructureSettings | null,
  today: string,
): readonly Problem[] {
  const rules = settings?.assets.rules ?? null;
  const problems: Problem[] = [];
  const acknowledge = (field: string, text: Text) => problems.push(problem(field, 'not-acknowledged', text));
  if (rules?.officialUseOnly && !officialUse)
    acknowledge('officialUse', {
      id: 'Pemegang harus menyatakan pemakaian hanya untuk dinas.',
      en: 'The holder must acknowledge official use only.',
    });
  if (rules?.dataOwnedByGovernment && !dataOwned)
    acknowledge('dataOwned', {
      id: 'Pemegang harus mengakui bahwa data di dalamnya milik pemerintah daerah.',
      en: "The holder must acknowledge that its data is the government's.",
    });
  if (handedOn > today || (returnedOn !== null && (returnedOn < handedOn || returnedOn > today)))
    problems.push(
      problem(returnedOn === null ? 'handedOn' : 'returnedOn', 'out-of-order', {
        id: 'Tanggal tidak boleh belum tiba, atau mendahului penyerahan.',
        en: 'The day must not lie ahead, or before the handover.',
      }),
    );
  return problems;
}
