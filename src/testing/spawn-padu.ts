import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');

/** Environment of a program on a data folder of its own. */
const environment = (dataDir: string, port: number) => {
  const { DATABASE_URL: _, MIGRATOR_DATABASE_URL: __, ...rest } = process.env;
  return { ...rest, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'silent' };
};

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

export type SpawnedPadu = { readonly url: string; readonly process: ChildProcess; readonly kill: () => Promise<void> };

/**
 * Starts the real program as its own process and waits until it serves.
 * @param program how it is started: by itself, so that a signal meets it, or `['start.mjs', 'padu']`, as people do
 */
export async function spawnPadu(dataDir: string, program: readonly string[] = ['src/main.ts']): Promise<SpawnedPadu> {
  const port = await freePort();
  const child = spawn(process.execPath, [...program, 'serve'], {
    cwd: root,
    env: environment(dataDir, port),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it served.`);
    const answer = await fetch(`${url}/health/live`).catch(() => null);
    if (answer?.ok) break;
    await sleep(100);
  }
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { url, process: child, kill };
}

/** Runs another command of the program on the same data folder. @returns its exit code and what it printed */
export async function runPadu(dataDir: string, ...args: readonly string[]): Promise<{ code: number; out: string }> {
  const child = spawn(process.execPath, [join(root, 'src/main.ts'), ...args], { env: environment(dataDir, 0) });
  let out = '';
  child.stdout.on('data', (bytes) => (out += bytes));
  child.stderr.on('data', (bytes) => (out += bytes));
  // Not "close": a database it has started may hold the other ends of its pipes.
  const [code] = await once(child, 'exit');
  child.stdout.destroy();
  child.stderr.destroy();
  return { code: Number(code), out };
}

/** Someone at a browser of their own, over the network: keeps cookies and the form token seen last. */
export class Visitor {
  readonly #cookies = new Map<string, string>();
  #csrf = '';

  /** A server under much work asks people to come back in a moment; so does this. */
  async #ask(url: string, init: RequestInit): Promise<Response> {
    for (let tries = 0; ; tries += 1) {
      const response = await fetch(url, init);
      if (response.status !== 503 || tries === 40) return response;
      await sleep(250);
    }
  }

  async send(url: string, init: RequestInit = {}): Promise<{ status: number; body: string; location: string }> {
    const cookie = [...this.#cookies].map((pair) => pair.join('=')).join('; ');
    const headers = { accept: 'text/html', ...init.headers, cookie };
    const response = await this.#ask(url, { ...init, redirect: 'manual', headers });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.#cookies.set(name, value);
    }
    const body = await response.text();
    this.#csrf = /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? this.#csrf;
    return { status: response.status, body, location: response.headers.get('location') ?? '' };
  }

  post(url: string, fields: Readonly<Record<string, string>>) {
    return this.send(url, { method: 'POST', body: new URLSearchParams({ _csrf: this.#csrf, ...fields }) });
  }

  upload(url: string, fields: Readonly<Record<string, string>>, file: { field: string; name: string; bytes: Buffer }) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ _csrf: this.#csrf, ...fields })) form.append(name, value);
    form.append(file.field, new Blob([new Uint8Array(file.bytes)]), file.name);
    return this.send(url, { method: 'POST', body: form });
  }
}
