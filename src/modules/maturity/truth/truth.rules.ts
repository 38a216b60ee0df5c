import { addMonths, type Day } from '../../../kernel/i18n/days.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { fill, joinTexts, same, type Text } from '../../../kernel/i18n/text.ts';
import type { SignerFacts } from '../../../kernel/signatures/certificates.ts';
import type { SignatureState } from '../../../kernel/signatures/pdf-signatures.ts';
import { counts } from '../answers/counting.rules.ts';
import { dayWords } from '../proposals/day-words.ts';
import type { OnDay } from '../proposals/evidence-source.ts';
import type { Mentions } from './mentions.rules.ts';

/** One piece of evidence with what is known of it. `title` is null where the reader may not read the record. */
export type EvidenceItem = {
  readonly id: string;
  readonly answer: string;
  readonly level: string;
  readonly pages: string | null;
  readonly register: string;
  readonly record: string;
  readonly title: string | null;
  readonly kind: string;
  readonly status: string;
  readonly date: Day | null;
  readonly until: Day | null;
  /** Of a record of another register: how it stands, the version that was attached, and what changed since. */
  readonly attached: {
    readonly state: Text;
    readonly tone: string | undefined;
    readonly speaks: boolean;
    readonly version: {
      readonly number: number;
      readonly action: string;
      readonly at: Day;
      readonly commitment: string;
    } | null;
    readonly changed: readonly Text[];
  } | null;
  /** Of a legal instrument. */
  readonly number: string | null;
  readonly year: number | null;
  /** `signature` is null while nobody has looked, `mentions` while the text was not read. */
  readonly contents: readonly {
    readonly sha256: string;
    readonly signature: SignatureState | null;
    readonly signers: readonly SignerFacts[] | null;
    readonly mentions: Mentions | null;
  }[];
};

/** The same file as evidence elsewhere; `place` is null where the reader may not read that answer. */
export type SeenElsewhere = {
  readonly evidence: string;
  readonly otherAgency: boolean;
  readonly otherCycle: boolean;
  readonly place: { readonly indicator: string; readonly agency: string; readonly cycle: string } | null;
};

/** Something found of a piece of evidence: `bad` makes it count for nothing, `warning` wants a look. */
export type Finding = {
  readonly tone: 'good' | 'info' | 'warning' | 'bad';
  readonly code: string;
  readonly text: Text;
};

/** For how many months a document counts, by its kind. */
export type Ages = Readonly<Record<string, number>>;

const finding = (
  tone: Finding['tone'],
  code: string,
  id: string,
  en: string,
  values: Parameters<typeof fill>[1] = {},
) => ({
  tone,
  code,
  text: fill({ id, en }, values),
});

/** The last day a piece of evidence counts: the end of its validity, or that of its age, whichever comes first. */
export function lastDayOf(
  { kind, register, date, until }: Pick<EvidenceItem, 'kind' | 'register' | 'date' | 'until'>,
  ages: Ages,
): Day | null {
  const months = register === 'documents' ? ages[kind] : undefined;
  const byAge = months === undefined || date === null ? null : addMonths(date, months);
  if (until === null || byAge === null) return until ?? byAge;
  return until < byAge ? until : byAge;
}

function findState(item: EvidenceItem, ages: Ages, today: Day): readonly Finding[] {
  const { status, until, date } = item;
  if (status === 'withdrawn')
    return [finding('bad', 'withdrawn', 'Dokumen sudah ditarik.', 'The document was withdrawn.')];
  if (status === 'revoked')
    return [finding('bad', 'revoked', 'Produk hukum sudah dicabut.', 'The instrument was revoked.')];
  if (until !== null && until < today)
    return [finding('bad', 'expired', 'Berlaku sampai {day}.', 'Valid until {day} only.', { day: dayWords(until) })];
  const last = lastDayOf(item, ages);
  if (last !== null && last < today && date !== null) {
    const values = { day: dayWords(date), months: ages[item.kind] ?? 0 };
    return [
      finding(
        'bad',
        'too-old',
        'Bertanggal {day}: lebih tua dari {months} bulan.',
        'Dated {day}: older than {months} months.',
        values,
      ),
    ];
  }
  if (counts(status)) return [];
  return [
    finding(
      'warning',
      'not-final',
      'Belum sah: masih konsep atau diajukan.',
      'Not final yet: a draft, or still submitted.',
    ),
  ];
}

const signatures: Readonly<Record<SignatureState, Finding>> = {
  intact: finding(
    'good',
    'signed',
    'Tanda tangan elektronik cocok dengan isinya.',
    'The electronic signature fits the content.',
  ),
  extended: finding(
    'warning',
    'signed-extended',
    'Ada yang ditambahkan setelah ditandatangani secara elektronik.',
    'Something was added after it was signed electronically.',
  ),
  broken: finding(
    'bad',
    'signature-broken',
    'Tanda tangan elektronik tidak cocok dengan isinya: berkas berubah setelah ditandatangani.',
    'The electronic signature does not fit the content: the file was changed after signing.',
  ),
  unchecked: finding(
    'info',
    'signature-unchecked',
    'Ada tanda tangan elektronik; keabsahannya tidak diperiksa.',
    'There is an electronic signature; its validity was not checked.',
  ),
  none: finding('info', 'unsigned', 'Tidak ada tanda tangan elektronik.', 'There is no electronic signature.'),
};

const issuerWords = {
  trusted: { id: 'penerbitnya dipercaya', en: 'its issuer is trusted' },
  unknown: { id: 'penerbitnya tidak dikenal', en: 'its issuer is unknown' },
  unchecked: { id: 'penerbitnya tidak diperiksa', en: 'its issuer is not checked' },
} as const satisfies Record<SignerFacts['issuerTrust'], Text>;

const stamped: Text = { id: '{day} menurut stempel waktu {by}', en: '{day} by the time stamp of {by}' };

/** Who signed, with what certificate. One that was not valid then, or whose issuer is unknown, wants a look. */
function signedBy({ name, issuer, issuerTrust, outdated, at, stampedBy }: SignerFacts, timeZone: string): Finding {
  const day = at === null ? '' : dayWords(isoDateOf(new Date(at), timeZone));
  const when = stampedBy ? fill(stamped, { day, by: stampedBy }) : day;
  const values = { name, issuer, trust: issuerWords[issuerTrust], day: when };
  if (outdated)
    return finding(
      'warning',
      'certificate-outdated',
      'Sertifikat {name} tidak berlaku saat ditandatangani.',
      'The certificate of {name} was not valid when it was signed.',
      values,
    );
  return finding(
    issuerTrust === 'unknown' ? 'warning' : 'info',
    `issuer-${issuerTrust}`,
    at === null
      ? 'Sertifikat atas nama {name}, diterbitkan {issuer}; {trust}.'
      : 'Sertifikat atas nama {name}, {day}, diterbitkan {issuer}; {trust}.',
    at === null
      ? 'Certificate of {name}, issued by {issuer}; {trust}.'
      : 'Certificate of {name}, {day}, issued by {issuer}; {trust}.',
    values,
  );
}

/** The worst first: of several files the one that needs a look is told. */
const worst: readonly SignatureState[] = ['broken', 'extended', 'unchecked', 'none', 'intact'];

function findFiles({ contents, register }: EvidenceItem, timeZone: string): readonly Finding[] {
  if (contents.length === 0)
    return [
      finding(
        'warning',
        'no-file',
        'Tidak ada berkas di Padu untuk diperiksa.',
        'There is no file in Padu to look at.',
      ),
    ];
  const known = contents.flatMap(({ signature }) => signature ?? []);
  if (known.length < contents.length)
    return [finding('info', 'not-looked-at', 'Berkas sedang diperiksa.', 'The file is being looked at.')];
  const state = worst.find((one) => known.includes(one));
  if (state === undefined || (state === 'none' && register === 'legal-instruments')) return [];
  return [signatures[state], ...contents.flatMap(({ signers }) => signers ?? []).map((one) => signedBy(one, timeZone))];
}

/** Whether the text of a legal instrument names its own number, year and day, as the register has them. */
function findDecree({ register, number, year, date, contents }: EvidenceItem): readonly Finding[] {
  if (register !== 'legal-instruments' || number === null || year === null) return [];
  const read = contents.flatMap(({ mentions }) => mentions ?? []);
  const words = { number, year: same(String(year)), day: date === null ? '' : dayWords(date) };
  if (read.every(({ decrees, days }) => decrees.length + days.length === 0)) return [];
  const wanted = number.toUpperCase();
  if (!read.some(({ decrees }) => decrees.some((one) => one.number === wanted && one.year === year)))
    return [
      finding(
        'warning',
        'number-differs',
        'Nomor {number} Tahun {year} tidak ditemukan dalam naskah.',
        'Number {number} of {year} does not appear in the text.',
        words,
      ),
    ];
  if (date !== null && !read.some(({ days }) => days.includes(date)))
    return [
      finding(
        'warning',
        'day-differs',
        'Nomornya cocok, tetapi tanggal {day} tidak ditemukan dalam naskah.',
        'The number fits, but {day} does not appear in the text.',
        words,
      ),
    ];
  return [
    finding('good', 'decree-fits', 'Nomor dan tanggal dalam naskah cocok.', 'Number and date in the text fit.', words),
  ];
}

function findSeen(seen: readonly SeenElsewhere[]): readonly Finding[] {
  const named = seen.flatMap(({ place, otherAgency, otherCycle }) =>
    place ? [{ ...place, otherAgency, otherCycle }] : [],
  );
  const first = named.find(({ otherAgency }) => otherAgency) ?? named[0];
  if (first) {
    const values = { agency: first.agency, cycle: first.cycle, indicator: first.indicator.split('.')[1] ?? '' };
    return first.otherAgency
      ? [
          finding(
            'warning',
            'seen-agency',
            'Berkas yang sama dipakai {agency} untuk indikator {indicator} ({cycle}).',
            'The same file is used by {agency} for indicator {indicator} ({cycle}).',
            values,
          ),
        ]
      : [
          finding(
            'warning',
            'seen-year',
            'Berkas yang sama sudah dipakai dalam {cycle}, indikator {indicator}.',
            'The same file was used in {cycle}, indicator {indicator}.',
            values,
          ),
        ];
  }
  if (seen.length === 0) return [];
  return [
    finding(
      'warning',
      'seen-hidden',
      'Berkas yang sama dipakai dalam jawaban lain yang tidak dapat Anda buka.',
      'The same file is used in another answer that you cannot open.',
    ),
  ];
}

const hidden: Finding = finding(
  'warning',
  'hidden',
  'Anda tidak dapat membuka bukti ini, jadi pemeriksaannya tidak ditampilkan.',
  'You cannot open this piece of evidence, so what was found of it is not shown.',
);

/** How a record stands that was attached: what it said is kept in the log, so that a later change shows. */
function findRecord({
  state,
  tone,
  speaks,
  version,
  changed,
}: NonNullable<EvidenceItem['attached']>): readonly Finding[] {
  const standing = { state, n: version?.number ?? 0, day: version ? dayWords(version.at) : '' };
  const fields = joinTexts(changed, ', ');
  return [
    ...(!speaks
      ? [finding('bad', 'record-void', 'Keadaan catatan: {state}.', 'State of the record: {state}.', standing)]
      : []),
    ...(speaks && (tone === 'warning' || tone === 'info')
      ? [
          finding(
            'warning',
            'record-open',
            'Belum selesai; keadaan catatan: {state}.',
            'Not finished; state of the record: {state}.',
            standing,
          ),
        ]
      : []),
    ...(changed.length > 0
      ? [
          finding(
            'warning',
            'changed-since',
            'Berubah sejak dilampirkan: {fields}.',
            'Has changed since it was attached: {fields}.',
            { fields },
          ),
        ]
      : []),
    ...(version
      ? [
          finding(
            changed.length === 0 && speaks ? 'good' : 'info',
            'as-recorded',
            'Dilampirkan sebagaimana tercatat {day}, versi {n}.',
            'Attached as recorded on {day}, version {n}.',
            standing,
          ),
        ]
      : []),
  ];
}

/** Everything found of a piece of evidence on a day. Of what the reader may not read, nothing is told. */
export function findingsOf(
  item: EvidenceItem,
  seen: readonly SeenElsewhere[],
  ages: Ages,
  { today, timeZone }: OnDay,
): readonly Finding[] {
  if (item.title === null) return [hidden];
  if (item.attached) return findRecord(item.attached);
  return [...findState(item, ages, today), ...findDecree(item), ...findFiles(item, timeZone), ...findSeen(seen)];
}
