import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { type CopyJudged, judgeSignedCopy } from '../../../kernel/signatures/signed-copy.ts';
import type { EvidenceSlots } from '../evidence-slots.ts';

/** Two files by their content: the one issued, and the one that should be it with a signature more. */
export type CopyPair = { readonly issued: string; readonly copy: string };

/** Judges a copy as `judgeSignedCopy` does. */
export type CopyJudge = (pair: CopyPair, now: Date) => Promise<CopyJudged>;

/** So many judgements are kept: one is asked for two or three times within seconds. */
const most = 20;

/**
 * Judges each copy once, since comparing pages takes seconds: what comes of it depends on nothing but the bytes of both files
 * and the day. So it can be asked before a lock is taken, and again under it at no cost.
 */
export function copyJudge({ filesDir, readSignatures, timeZone }: EvidenceSlots): CopyJudge {
  const judged = new Map<string, Promise<CopyJudged>>();
  return (pair, now) => {
    const key = `${pair.issued} ${pair.copy} ${isoDateOf(now, timeZone)}`;
    const known = judged.get(key);
    if (known) return known;
    const judging = judgeSignedCopy(filesDir, pair, readSignatures, now);
    judged.set(key, judging);
    judging.catch(() => judged.delete(key));
    const [oldest] = judged.keys();
    if (judged.size > most && oldest !== undefined) judged.delete(oldest);
    return judging;
  };
}
