import type { BackupRun, BackupState } from '../../kernel/backup/backup-runs.queries.ts';
import type { BackupStanding } from '../../kernel/backup/backup-standing.rules.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import type { HealthCheck } from '../../kernel/http/health.ts';
import { formatBytes, formatNumber } from '../../kernel/i18n/format.ts';
import { same, type Text } from '../../kernel/i18n/text.ts';
import { card } from '../../ui/card/card.ts';
import { relativeTime } from '../../ui/date/date-text.ts';
import { page } from '../../ui/page/page.ts';
import { statusBadge } from '../../ui/state/state-badge.ts';
import { backupAlert } from '../../ui/system/backup-line.ts';
import { dataTable } from '../../ui/table/data-table.ts';
import { t, type View } from '../../ui/view.ts';

/** Everything the page shows. */
export type SystemParts = {
  readonly version: string;
  readonly checks: readonly HealthCheck[];
  readonly jobs: { readonly waiting: number; readonly running: number; readonly failed: number };
  readonly standing: BackupStanding;
  readonly backups: BackupState;
  readonly runs: readonly BackupRun[];
};

/** The parts of the server by the names of their probes. */
const parts: Readonly<Record<string, Text>> = {
  database: { id: 'Basis data', en: 'Database' },
  files: { id: 'Penyimpanan berkas', en: 'File store' },
  disk: { id: 'Ruang cakram', en: 'Disk space' },
  log: { id: 'Log bukti', en: 'Log of proofs' },
  'virus scanner': { id: 'Pemeriksa virus (ClamAV)', en: 'Virus scanner (ClamAV)' },
};

const ok: Text = { id: 'Baik', en: 'Good' };
const wrong: Text = { id: 'Bermasalah', en: 'In trouble' };
const word = (view: View, good: boolean): Html => statusBadge(view, good ? ok : wrong, good ? 'good' : 'bad');

const checksCard = (view: View, checks: readonly HealthCheck[], jobs: SystemParts['jobs']): Html =>
  card(view, {
    title: { id: 'Bagian server', en: 'Parts of the server' },
    flush: true,
    body: dataTable(view, {
      caption: { id: 'Keadaan bagian server', en: 'State of the parts of the server' },
      columns: [
        { key: 'part', label: { id: 'Bagian', en: 'Part' }, cell: ({ name }) => t(view, parts[name] ?? same(name)) },
        { key: 'state', label: { id: 'Keadaan', en: 'State' }, cell: (one) => word(view, one.ok) },
        { key: 'detail', label: { id: 'Keterangan', en: 'Detail' }, cell: ({ detail }) => detail ?? '' },
      ],
      rows: [
        ...checks,
        {
          name: t(view, { id: 'Pekerjaan latar', en: 'Background jobs' }),
          ok: jobs.failed === 0,
          detail: jobWords(view, jobs),
        },
      ],
      empty: html``,
    }),
  });

function jobWords(view: View, { waiting, running, failed }: SystemParts['jobs']): string {
  const numbers = [waiting, running, failed].map((n) => formatNumber(n, view.lang, 0));
  return t(view, {
    id: `${numbers[0]} menunggu, ${numbers[1]} berjalan, ${numbers[2]} gagal`,
    en: `${numbers[0]} waiting, ${numbers[1]} running, ${numbers[2]} failed`,
  });
}

const kinds: Readonly<Record<BackupRun['kind'], Text>> = {
  backup: { id: 'Cadangan', en: 'Backup' },
  drill: { id: 'Uji pemulihan', en: 'Restore drill' },
};

function outcome(view: View, { failure, rows, files, bytes }: BackupRun): string {
  if (failure !== null) return t(view, failure);
  const [r, f] = [rows ?? 0, files ?? 0].map((n) => formatNumber(n, view.lang, 0));
  const size = bytes === null ? '' : `, ${formatBytes(bytes, view.lang)}`;
  return t(view, { id: `${r} baris, ${f} berkas${size}`, en: `${r} rows, ${f} files${size}` });
}

const proofOf = ({ logSize, logRoot }: BackupRun): Html | string =>
  logSize === null ? '' : html`${logSize}<br><code class="text-break">${logRoot ?? ''}</code>`;

const runsCard = (view: View, runs: readonly BackupRun[]): Html =>
  card(view, {
    title: { id: 'Cadangan dan uji pemulihan', en: 'Backups and restore drills' },
    flush: runs.length > 0,
    body: dataTable(view, {
      caption: { id: 'Yang terakhir dijalankan', en: 'Those that ran last' },
      columns: [
        { key: 'at', label: { id: 'Waktu', en: 'Time' }, cell: (run: BackupRun) => relativeTime(view, run.at) },
        { key: 'kind', label: { id: 'Jenis', en: 'Kind' }, cell: (run) => t(view, kinds[run.kind]) },
        { key: 'ok', label: { id: 'Keadaan', en: 'State' }, cell: (run) => word(view, run.failure === null) },
        { key: 'outcome', label: { id: 'Hasil', en: 'Outcome' }, cell: (run) => outcome(view, run) },
        {
          key: 'seconds',
          label: { id: 'Detik', en: 'Seconds' },
          cell: (run) => formatNumber(run.seconds, view.lang, 1),
        },
        { key: 'log', label: { id: 'Log: entri dan akar', en: 'Log: entries and root' }, cell: proofOf },
      ],
      rows: runs,
      empty: html`<p class="text-secondary">${t(view, {
        id: 'Belum ada. Cadangan pertama: npm run -s padu -- backup --to <folder>.',
        en: 'None yet. The first backup: npm run -s padu -- backup --to <folder>.',
      })}</p>`,
    }),
  });

/** How the server itself stands: its parts, its background work, its backups and what proves them. */
export function systemPage(view: View, shown: SystemParts): Html {
  return page(view, {
    title: { id: 'Keadaan sistem', en: 'State of the system' },
    lead: {
      id: `Padu ${shown.version}: bagian server, pekerjaan latar, cadangan, dan pemulihan terakhir yang terbukti.`,
      en: `Padu ${shown.version}: parts of the server, background work, backups, and the last proven restore.`,
    },
    body: [
      backupAlert(view, shown.standing, shown.backups),
      checksCard(view, shown.checks, shown.jobs),
      runsCard(view, shown.runs),
    ],
  });
}
