import type { Text } from '../i18n/text.ts';
import type { NoticeGroup } from './notice-groups.ts';

/**
 * One kind of notice: its short name, the sentence a person reads, and the group under which they choose how to be told.
 * The sentence also goes into mail: it may name steps, registers, days and articles, never a record or a person.
 */
export type Kind = { readonly name: Text; readonly sentence: Text; readonly group: NoticeGroup };

/** The one catalogue of notices. `{marks}` are filled from the notice's values. */
export const noticeKinds = {
  waiting: {
    name: { id: 'Ada yang menunggu keputusan saya', en: 'Something waits for my decision' },
    sentence: { id: 'Menunggu Anda: {step}.', en: 'Waits for you: {step}.' },
    group: 'decisions',
  },
  'backup-failed': {
    name: { id: 'Cadangan gagal', en: 'A backup failed' },
    sentence: {
      id: 'Cadangan terjadwal gagal. Lihat sebabnya pada Keadaan sistem.',
      en: 'The scheduled backup failed. See why at State of the system.',
    },
    group: 'account',
  },
  'drill-failed': {
    name: { id: 'Uji pemulihan gagal', en: 'A restore drill failed' },
    sentence: {
      id: 'Cadangan terbaru tidak terbukti dapat dipulihkan. Lihat sebabnya pada Keadaan sistem.',
      en: 'The newest backup was not proved to restore. See why at State of the system.',
    },
    group: 'account',
  },
  'files-damaged': {
    name: { id: 'Berkas rusak di penyimpanan', en: 'Files damaged in the store' },
    sentence: {
      id: 'Ada berkas yang rusak atau hilang di penyimpanan, sehingga tidak ikut dicadangkan.',
      en: 'Some files are damaged or missing in the store and were left out of the backup.',
    },
    group: 'account',
  },
  'batch-ended': {
    name: { id: 'Impor atau ubah sekaligus saya selesai', en: 'My import or bulk edit has ended' },
    sentence: {
      id: '{register}: {created} baris dibuat, {updated} diperbarui, {refused} ditolak.',
      en: '{register}: {created} rows created, {updated} updated, {refused} refused.',
    },
    group: 'following',
  },
  'batch-undone': {
    name: { id: 'Impor atau ubah sekaligus saya telah dibatalkan', en: 'My import or bulk edit was undone' },
    sentence: { id: '{register}: {undone} baris dikembalikan.', en: '{register}: {undone} rows were put back.' },
    group: 'following',
  },
  assigned: {
    name: { id: 'Keputusan ditugaskan kepada saya', en: 'A decision is given to me' },
    sentence: { id: 'Ditugaskan kepada Anda: {step}.', en: 'Given to you to decide: {step}.' },
    group: 'decisions',
  },
  'signature-awaited': {
    name: { id: 'Ada dokumen yang menunggu tanda tangan saya', en: 'A document waits for my signature' },
    sentence: {
      id: 'Sebuah dokumen resmi sudah disahkan dan menunggu tanda tangan Anda.',
      en: 'An official document was made final and waits for your signature.',
    },
    group: 'decisions',
  },
  'scoring-begins': {
    name: { id: 'Saatnya saya menilai', en: 'It is my turn to score' },
    sentence: {
      id: 'Penilaian evaluasi dimulai bagi Anda. Nilai indikator pada lembar penilaian.',
      en: 'Scoring of an evaluation begins for you. Score its indicators on the worksheet.',
    },
    group: 'decisions',
  },
  'scores-differ': {
    name: { id: 'Penilaian asesor berbeda', en: 'Scores of assessors differ' },
    sentence: {
      id: 'Ada penilaian evaluasi yang berbeda dan perlu disepakati.',
      en: 'Scores in an evaluation differ and have to be agreed.',
    },
    group: 'decisions',
  },
  'decisions-due': {
    name: { id: 'Tenggat keputusan saya', en: 'Deadlines of my decisions' },
    sentence: {
      id: 'Keputusan yang menunggu Anda: {late} terlambat, {soon} segera jatuh tempo.',
      en: 'Decisions that wait for you: {late} overdue, {soon} soon due.',
    },
    group: 'deadlines',
  },
  'decisions-escalated': {
    name: { id: 'Keputusan bawahan saya terlambat', en: 'Decisions of those I am above are overdue' },
    sentence: {
      id: 'Keputusan yang menunggu bawahan Anda dan lama terlambat: {late}.',
      en: 'Decisions that wait for those you are above and are long overdue: {late}.',
    },
    group: 'deadlines',
  },
  'due-soon': {
    name: { id: 'Tenggat mendekat', en: 'A deadline comes near' },
    sentence: { id: 'Jatuh tempo {day}: {what}', en: 'Due on {day}: {what}' },
    group: 'deadlines',
  },
  overdue: {
    name: { id: 'Tenggat terlewat', en: 'A deadline has passed' },
    sentence: { id: 'Lewat tenggat {day}: {what}', en: 'Overdue since {day}: {what}' },
    group: 'deadlines',
  },
  'request-in-sync': {
    name: { id: 'Permohonan aplikasi saya selaras', en: 'My request for an application is in sync' },
    sentence: {
      id: 'Permohonan aplikasi Anda dinyatakan selaras: anggarannya dapat diusulkan dan pembangunan dapat dimulai.',
      en: 'Your request for an application is in sync: its budget can be proposed and building can begin.',
    },
    group: 'decisions',
  },
  'request-forwarded': {
    name: {
      id: 'Ada permohonan aplikasi yang siap dianggarkan',
      en: 'A request for an application is ready to be budgeted',
    },
    sentence: {
      id: 'Sebuah permohonan aplikasi dinyatakan selaras dan diteruskan kepada Anda beserta analisis beban biayanya.',
      en: 'A request for an application is in sync and forwarded to you with its cost load analysis.',
    },
    group: 'decisions',
  },
  'request-returned': {
    name: { id: 'Permohonan aplikasi saya dikembalikan', en: 'My request for an application was returned' },
    sentence: {
      id: 'Permohonan aplikasi Anda dikembalikan. Lihat alasannya, sesuaikan, lalu ajukan lagi.',
      en: 'Your request for an application was returned. See why, adjust it, then submit it again.',
    },
    group: 'decisions',
  },
  enacted: {
    name: { id: 'Arsitektur atau peta rencana ditetapkan', en: 'An architecture or roadmap was enacted' },
    sentence: {
      id: 'Ditetapkan: {what}. Catatan perangkat daerah Anda termasuk di dalamnya.',
      en: 'Enacted: {what}. It holds records of your agency.',
    },
    group: 'following',
  },
  'access-review': {
    name: { id: 'Akses perlu ditinjau', en: 'Access to be reviewed' },
    sentence: {
      id: 'Tinjau hak akses yang menjadi tanggung jawab Anda, paling lambat {day}.',
      en: 'Review the access you answer for, by {day}.',
    },
    group: 'decisions',
  },
  'access-review-overdue': {
    name: { id: 'Peninjauan akses terlambat', en: 'An access review is overdue' },
    sentence: {
      id: 'Peninjauan akses seharusnya selesai {day}; masih ada yang belum diputuskan.',
      en: 'The access review was due on {day}; some access is still undecided.',
    },
    group: 'deadlines',
  },
  'recovery-proposed': {
    name: { id: 'Pemulihan akun diajukan', en: 'An account recovery was put forward' },
    sentence: {
      id: 'Seorang administrator mengajukan pemulihan akun. Periksa sebelum menyetujuinya.',
      en: 'An administrator put an account recovery forward. Check before you agree.',
    },
    group: 'account',
  },
  'recovery-confirmed': {
    name: { id: 'Pemulihan akun disetujui', en: 'An account recovery was agreed' },
    sentence: {
      id: 'Sebuah akun dipulihkan oleh dua administrator.',
      en: 'An account was recovered by two administrators.',
    },
    group: 'account',
  },
  'recovery-mine': {
    name: { id: 'Pemulihan akun saya', en: 'A recovery of my account' },
    sentence: {
      id: 'Pemulihan akun Anda diajukan atau disetujui. Bila bukan atas permintaan Anda, hubungi administrator lain.',
      en: 'A recovery of your account was put forward or agreed. If you did not ask for it, tell another administrator.',
    },
    group: 'account',
  },
  'recovered-on-server': {
    name: { id: 'Akun dipulihkan di mesin server', en: 'An account was recovered on the server' },
    sentence: {
      id: 'Sebuah akun dipulihkan dengan perintah di mesin server, tanpa administrator kedua. Pastikan memang diminta.',
      en: 'An account was recovered by a command on the server, without a second administrator. Make sure it was asked for.',
    },
    group: 'account',
  },
  'new-device': {
    name: { id: 'Akun saya masuk dari perangkat baru', en: 'My account was used on a new device' },
    sentence: {
      id: 'Akun Anda masuk dari perangkat yang belum dikenal: {device}. Bila bukan Anda, akhiri sesinya dan ganti kata sandi.',
      en: 'Your account signed in on a device not seen before: {device}. If it was not you, end the session and change the password.',
    },
    group: 'account',
  },
  mentioned: {
    name: { id: 'Saya disebut dalam komentar', en: 'I am mentioned in a comment' },
    sentence: { id: 'Anda disebut dalam komentar: {register}.', en: 'You are mentioned in a comment: {register}.' },
    group: 'conversation',
  },
  commented: {
    name: { id: 'Ada komentar pada catatan yang saya ikuti', en: 'A record I follow was commented on' },
    sentence: {
      id: 'Komentar baru pada yang Anda ikuti: {register}.',
      en: 'A new comment on what you follow: {register}.',
    },
    group: 'conversation',
  },
  'followed-change': {
    name: { id: 'Catatan yang saya ikuti berubah', en: 'A record I follow changed' },
    sentence: {
      id: 'Yang Anda ikuti berubah ({step}): {register}.',
      en: 'What you follow changed ({step}): {register}.',
    },
    group: 'following',
  },
  'filter-matches': {
    name: { id: 'Saringan saya menemukan baris baru', en: 'My filter found new rows' },
    sentence: {
      id: '{count} baris baru cocok dengan saringan Anda pada {list}.',
      en: '{count} new rows match your filter on {list}.',
    },
    group: 'following',
  },
  'webhook-stopped': {
    name: { id: 'Webhook dihentikan', en: 'A webhook was stopped' },
    sentence: {
      id: 'Sebuah webhook dijeda karena penerimanya tidak lagi menjawab.',
      en: 'A webhook was paused because its receiver does not answer any more.',
    },
    group: 'account',
  },
} as const satisfies Record<string, Kind>;

export type NoticeKind = keyof typeof noticeKinds;

const unknown: Kind = {
  name: { id: 'Pemberitahuan', en: 'Notice' },
  sentence: { id: 'Ada yang perlu Anda lihat.', en: 'There is something for you to see.' },
  group: 'account',
};

/** A kind by its name as it was stored; notices outlive the version of the program that knew their kind. */
export function kindOf(name: string): Kind {
  const known: Readonly<Record<string, Kind>> = noticeKinds;
  return Object.hasOwn(known, name) ? (known[name] ?? unknown) : unknown;
}
