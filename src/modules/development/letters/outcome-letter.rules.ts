import { formatDate, formatMoney } from '../../../kernel/i18n/format.ts';
import type { LetterEntries } from '../../../register/letters/letter-entries.ts';
import { byWeight, type Finding, verdictWords } from '../gate/finding.ts';

/** The two ways an examination ends. */
export const outcomes = {
  'in-sync': {
    title: { id: 'Pernyataan permohonan selaras', en: 'Statement that the request is in sync' },
    heading: 'Pernyataan Permohonan Aplikasi Selaras',
    verdict: 'Permohonan tersebut dinyatakan selaras.',
    closing:
      'Pernyataan ini beserta analisis beban biaya menjadi dasar usulan anggaran dan pembangunan aplikasi dimaksud.',
    document: 'application-sync-letter',
  },
  returned: {
    title: { id: 'Pengembalian permohonan', en: 'Return of the request' },
    heading: 'Pengembalian Permohonan Aplikasi',
    verdict: 'Permohonan tersebut belum selaras dan dikembalikan kepada pemohon untuk disesuaikan.',
    closing: 'Setelah disesuaikan, permohonan dapat diajukan kembali.',
    document: 'application-examination',
  },
} as const;

export type Outcome = keyof typeof outcomes;

/** What a letter on the outcome of an examination is made of. Money in whole rupiah. */
export type OutcomeFacts = {
  readonly government: string;
  readonly dinas: string;
  readonly request: {
    readonly code: string;
    readonly name: string;
    readonly agency: string;
    readonly round: number;
    readonly purpose: string;
    readonly kind: string;
    readonly scope: string;
  };
  readonly reasons: string | null;
  readonly costAnalysis: string | null;
  readonly buildCost: number | null;
  readonly yearlyCost: number | null;
  readonly findings: readonly Finding[];
  /** What a rule is called, and where its provisions stand in the regulation in force. */
  readonly ruleOf: (finding: Finding) => string;
  readonly basisOf: (finding: Finding) => string;
};

const linesOf = (text: string | null): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const costLine = (label: string, amount: number | null): readonly string[] =>
  amount === null ? [] : [`${label}: ${formatMoney(amount, 'id')}`];

/** The data of a letter, as its template reads it; written in Indonesian, the language of the state. */
export function outcomeData(outcome: Outcome, facts: OutcomeFacts, entries: LetterEntries) {
  const { heading, verdict, closing, title } = outcomes[outcome];
  const { request } = facts;
  return {
    title: `${title.id} ${request.code}`,
    heading,
    verdict,
    closing,
    government: facts.government,
    agency: facts.dinas,
    number: entries.number,
    place: entries.place,
    dateWords: formatDate(entries.date, 'id'),
    request: { ...request, round: String(request.round) },
    subject: [
      { label: 'Aplikasi', value: request.name },
      { label: 'Pemohon', value: request.agency },
      { label: 'Jenis dan lingkup', value: `${request.kind}, ${request.scope}` },
      { label: 'Tujuan', value: request.purpose },
    ],
    reasons: outcome === 'returned' ? linesOf(facts.reasons) : [],
    costs:
      outcome === 'in-sync'
        ? [
            ...linesOf(facts.costAnalysis),
            ...costLine('Biaya pembangunan', facts.buildCost),
            ...costLine('Biaya tiap tahun', facts.yearlyCost),
          ]
        : [],
    findings: byWeight(facts.findings).map((finding) => ({
      rule: facts.ruleOf(finding),
      verdict: verdictWords[finding.verdict].label.id,
      says: finding.says.id,
      basis: facts.basisOf(finding),
    })),
    signers: entries.signers,
  };
}
