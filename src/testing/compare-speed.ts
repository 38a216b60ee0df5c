/** One thing done in two ways, which must give the same answer. */
export type Contest = {
  readonly name: string;
  /** Ours; resolves when one turn is done. */
  readonly ours: () => Promise<unknown>;
  /** The same written by hand. */
  readonly byHand: () => Promise<unknown>;
  /** The least share of the hand-written speed that ours must reach. */
  readonly least: number;
};

const rounds = 15;
const turns = 40;
const atOnce = 4;

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const begun = process.hrtime.bigint();
  for (let done = 0; done < turns; done += atOnce) await Promise.all(Array.from({ length: atOnce }, run));
  return Number(process.hrtime.bigint() - begun) / 1e6 / turns;
}

const medianOf = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/**
 * Runs both ways in turn, so that whatever else the machine does meets both, and prints one line: the median share of
 * the hand-written speed, its limit, ok or miss.
 * @returns whether the limit was reached
 */
export async function compare({ name, ours, byHand, least }: Contest): Promise<boolean> {
  for (let n = 0; n < 2; n++) {
    await timeOf(ours);
    await timeOf(byHand);
  }
  const times: { ours: number; byHand: number }[] = [];
  for (let round = 0; round < rounds; round++) times.push({ ours: await timeOf(ours), byHand: await timeOf(byHand) });
  const ratio = medianOf(times.map((time) => time.byHand / time.ours));
  const each = (way: 'ours' | 'byHand') => `${medianOf(times.map((time) => time[way])).toFixed(2)} ms`;
  const verdict = ratio >= least ? 'ok' : 'miss';
  process.stdout.write(
    `${name}: ${ratio.toFixed(2)} of hand-written (${each('ours')} against ${each('byHand')}), limit ${least}: ${verdict}\n`,
  );
  return ratio >= least;
}
