// A process that runs test files one after the other, as run-tests.ts hands them over. They share what is costly: the
// program, read and compiled once and warm, and Chromium. Each still has a database, a data folder and servers of its own.
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { failUnheard, runFile } from './test-blocks.ts';
import type { Told } from './test-runner.ts';

const blocks = new URL('test-blocks.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'node:test' ? { url: blocks, shortCircuit: true } : next(specifier, context),
});

process.on('uncaughtException', failUnheard);
process.on('message', async (file: string) => {
  const tell = (told: Told) => void process.send?.(told);
  const report = await runFile(file, () => import(pathToFileURL(resolve(file)).href), {
    said: (said) => tell({ said }),
    begun: (begun) => tell({ begun }),
  });
  tell({ ...report, bytes: process.memoryUsage.rss() });
});
process.on('disconnect', () => process.exit());
