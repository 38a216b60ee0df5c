// Calls one platform with so many callers at once, for so long, and counts what came back well.
import { Agent, request } from 'node:http';

/** A server that hangs must end the run, not hold it up. */
const patienceMs = 30_000;

/**
 * @param {{ method: string, path: string, headers?: object, body?: object }} call
 * @returns {Promise<{ status: number, headers: object, json: any }>}
 */
export function ask(agent, origin, token, { method, path, headers = {}, body }) {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  const all = {
    authorization: `Bearer ${token}`,
    accept: 'application/json',
    ...(payload ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) } : {}),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, origin), { method, agent, headers: all, timeout: patienceMs }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const json = answer.headers['content-type']?.includes('json') ? JSON.parse(text) : null;
        resolve({ status: answer.statusCode, headers: answer.headers, json, text });
      });
    });
    sent.on('timeout', () => sent.destroy(new Error(`${method} ${path}: no answer in ${patienceMs} ms`)));
    sent.on('error', reject);
    sent.end(payload);
  });
}

/** Calls a second, over `seconds`, with `callers` at once. `next(n)` gives the n-th call; `after` sees its answer. */
export async function throughput({ origin, token, next, after, callers, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  const until = performance.now() + seconds * 1000;
  const begun = performance.now();
  let [done, asked] = [0, 0];
  const times = [];
  const caller = async (who) => {
    while (performance.now() < until) {
      const at = performance.now();
      const answer = await ask(agent, origin, token, next(asked++, who));
      if (answer.status >= 300) throw new Error(`${answer.status}: ${answer.text.slice(0, 300)}`);
      after?.(answer, who);
      times.push(performance.now() - at);
      done += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: callers }, (_, who) => caller(who)));
  } finally {
    agent.destroy();
  }
  times.sort((a, b) => a - b);
  return { perSecond: (done * 1000) / (performance.now() - begun), p95: times[Math.floor(times.length * 0.95)] ?? 0 };
}
