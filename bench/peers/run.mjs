// node run.mjs: the same register in Padu and its peers on one PostgreSQL, in interleaved rounds. DATABASE_URL: a login
// that may create databases. CALLERS, SECONDS and ROUNDS change the length.
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { throughput } from './measure.mjs';
import { startPadu } from './padu.mjs';
import { startPayload } from './payload.mjs';
import { startStrapi } from './strapi.mjs';

const postgres = createRequire(join(import.meta.dirname, '../../package.json'))('postgres');
const server = process.env.DATABASE_URL;
if (!server) throw new Error('DATABASE_URL: a PostgreSQL login that may create databases');
const [callers, seconds, rounds] = ['CALLERS', 'SECONDS', 'ROUNDS'].map((name, at) =>
  Number(process.env[name] ?? [50, 4, 5][at]),
);

const all = { padu: startPadu, payload: startPayload, strapi: startStrapi };
const chosen = (process.env.PLATFORMS ?? 'padu,payload,strapi').split(',');

async function freshDatabase(name) {
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.unsafe(`create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
  await admin.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
const platforms = [];
const open = [];
try {
  for (const [at, name] of chosen.entries()) {
    const url = await freshDatabase(`bench_${name}`);
    const sql = postgres(url, { max: 2, onnotice: () => undefined });
    open.push(() => sql.end());
    const started = await all[name](url, sql, 4100 + at);
    open.unshift(started.stop);
    platforms.push({ ...started, results: { list: [], filter: [], open: [], save: [] } });
    process.stderr.write(`${started.name} is ready\n`);
  }
  const kinds = ['list', 'filter', 'open', 'save'];
  for (let round = -1; round < rounds; round += 1) {
    for (const kind of kinds) {
      for (const platform of platforms) {
        const { origin, token, calls, results } = platform;
        const found = await throughput({ origin, token, ...calls[kind], callers, seconds });
        // The first round warms up.
        if (round >= 0) results[kind].push(found);
      }
    }
  }
  const [ours] = platforms;
  const shown = (platform, kind) => median(platform.results[kind].map(({ perSecond }) => perSecond));
  process.stdout.write(
    `${callers} callers, ${rounds} rounds of ${seconds} s, ${cpus().length} cores ${cpus()[0]?.model}\n\n`,
  );
  process.stdout.write(`| calls a second | ${platforms.map(({ name }) => name).join(' | ')} |\n`);
  process.stdout.write(`| --- |${platforms.map(() => ' ---: |').join('')}\n`);
  for (const kind of kinds) {
    const cells = platforms.map((platform) => {
      const p95 = median(platform.results[kind].map((one) => one.p95));
      const ratio = platform === ours ? '' : `, Padu ×${(shown(ours, kind) / shown(platform, kind)).toFixed(1)}`;
      return `${shown(platform, kind).toFixed(0)} (p95 ${p95.toFixed(0)} ms${ratio})`;
    });
    process.stdout.write(`| ${kind} | ${cells.join(' | ')} |\n`);
  }
} finally {
  for (const close of open) await close();
}
