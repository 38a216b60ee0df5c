import type { Command } from './cli/command.ts';
import { later } from './cli/later.ts';
import { runProgram } from './cli/program.ts';

/** Every command of Padu. A command's code is loaded only when it is the one that runs. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: () => import('./cli/serve.ts'),
  migrate: () => import('./cli/migrate.ts'),
  worker: () => import('./cli/worker.ts'),
  seed: () => import('./cli/seed.ts'),
  token: () => import('./cli/token.ts'),
  verify: () => import('./cli/verify.ts'),
  gateway: async () => later({ id: 'Menjalankan sistem penghubung layanan', en: 'Runs the government service bus' }),
  backup: async () => later({ id: 'Membuat cadangan', en: 'Makes a backup' }),
  restore: async () => later({ id: 'Memulihkan cadangan', en: 'Restores a backup' }),
};

process.exitCode = await runProgram(commands, process.argv.slice(2));
