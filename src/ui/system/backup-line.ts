import type { BackupState } from '../../kernel/backup/backup-runs.queries.ts';
import type { BackupStanding } from '../../kernel/backup/backup-standing.rules.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import { formatInstant } from '../../kernel/i18n/format.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { type AlertTone, alert } from '../alert/alert.ts';
import { t, type View } from '../view.ts';

const standings: Readonly<Record<BackupStanding, { readonly tone: AlertTone; readonly title: Text }>> = {
  unscheduled: {
    tone: 'warning',
    title: {
      id: 'Cadangan harian belum diatur. Isi BACKUP_TO pada pengaturan server.',
      en: 'No daily backup is set up. Set BACKUP_TO in the settings of the server.',
    },
  },
  'backup-failed': { tone: 'bad', title: { id: 'Cadangan terakhir gagal.', en: 'The last backup failed.' } },
  'backup-old': {
    tone: 'bad',
    title: {
      id: 'Tidak ada cadangan dalam satu setengah hari terakhir.',
      en: 'There is no backup of the last day and a half.',
    },
  },
  'drill-failed': {
    tone: 'bad',
    title: { id: 'Uji pemulihan terakhir gagal.', en: 'The last restore drill failed.' },
  },
  'drill-old': {
    tone: 'warning',
    title: {
      id: 'Belum ada pemulihan yang terbukti dalam 40 hari terakhir.',
      en: 'No restore was proved within the last 40 days.',
    },
  },
  good: {
    tone: 'good',
    title: { id: 'Cadangan ada dan terbukti dapat dipulihkan.', en: 'Backups are there and proved to restore.' },
  },
};

/** How the backups stand, with the newest one and the last proven restore. */
export function backupAlert(view: View, standing: BackupStanding, { backup, drill }: BackupState): Html {
  const { tone, title } = standings[standing];
  return alert(view, { tone, title, body: html`<p>${backupTimes(view, { backup, drill })}</p>` });
}

/** The two times alone, in one sentence. */
export function backupTimes(view: View, { backup, drill }: BackupState): Html {
  const when = (at: Date | undefined) =>
    at === undefined ? t(view, never) : formatInstant(at, view.lang, view.timeZone);
  return html`${t(view, lastBackup)} ${when(backup.good?.at)}; ${t(view, lastDrill)} ${when(drill.good?.at)}.`;
}

const never: Text = { id: 'belum pernah', en: 'never' };
const lastBackup: Text = { id: 'Cadangan terakhir', en: 'Last backup' };
const lastDrill: Text = { id: 'pemulihan terakhir yang terbukti', en: 'last proven restore' };
