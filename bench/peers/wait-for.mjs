import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until a server answers; throws when its process ends before. */
export async function waitFor(url, child) {
  for (let waited = 0; waited < 180_000; waited += 250) {
    if (child.exitCode !== null) throw new Error(`${url}: the server ended with ${child.exitCode}`);
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    if (answer && answer.status < 500) return;
    await sleep(250);
  }
  throw new Error(`${url} does not answer`);
}
