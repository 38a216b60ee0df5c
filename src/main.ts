import type { ListedCommand } from './cli/command.ts';
import { later } from './cli/later.ts';
import { runProgram } from './cli/program.ts';

/** Every command of Padu. */
const commands: Readonly<Record<string, ListedCommand>> = {
  serve: {
    summary: { id: 'Menjalankan server Padu.', en: 'Runs the Padu server.' },
    load: () => import('./cli/serve.ts'),
  },
  migrate: {
    summary: {
      id: 'Menyesuaikan basis data dengan versi Padu ini.',
      en: 'Brings the database up to this version of Padu.',
    },
    load: () => import('./cli/migrate.ts'),
  },
  worker: {
    summary: {
      id: 'Menjalankan pekerjaan latar pada proses tersendiri.',
      en: 'Runs background jobs in a process of its own.',
    },
    load: () => import('./cli/worker.ts'),
  },
  seed: {
    summary: { id: 'Mengisi basis data kosong dengan data contoh.', en: 'Fills an empty database with example data.' },
    load: () => import('./cli/seed.ts'),
  },
  token: {
    summary: { id: 'Membuat, menampilkan, dan mencabut token API.', en: 'Creates, lists and revokes API tokens.' },
    load: () => import('./cli/token.ts'),
  },
  verify: {
    summary: {
      id: 'Memeriksa log: apakah ada yang diubah di belakang Padu.',
      en: 'Checks the log: whether anything was changed behind the back of Padu.',
    },
    load: () => import('./cli/verify.ts'),
  },
  gateway: later({ id: 'Menjalankan sistem penghubung layanan', en: 'Runs the government service bus' }),
  backup: {
    summary: {
      id: 'Membuat cadangan basis data, berkas, dan kunci.',
      en: 'Makes a backup of database, files and keys.',
    },
    load: () => import('./cli/backup.ts'),
  },
  restore: {
    summary: { id: 'Memulihkan cadangan ke tempat kosong.', en: 'Restores a backup into an empty place.' },
    load: () => import('./cli/restore.ts'),
  },
};

process.exitCode = await runProgram(commands, process.argv.slice(2));
