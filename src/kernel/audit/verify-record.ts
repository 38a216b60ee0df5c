import type { Db, Tx } from '../db/db.ts';
import { fill } from '../i18n/text.ts';
import { parseCheckpoint } from '../log/checkpoint.ts';
import type { Finding, Tell } from '../log/finding.ts';
import { LogGap } from '../log/load-tiles.ts';
import { leafHash } from '../log/merkle.ts';
import { type NoteVerifier, openNote, readVerifierKey } from '../log/note.ts';
import { type Proof, proofOf } from '../log/proof-of.ts';
import { verifyInclusion } from '../log/verify-proof.ts';
import { checkActions } from './check-actions.ts';
import { checkRows, type RegisterTable } from './check-rows.ts';
import { type HistoryEntry, historyOf } from './history.ts';

/** One step of a record with its verified proof; without one while its entry waits, or where the proof fails. */
export type ProvedEntry = HistoryEntry & { readonly proof: Proof | undefined };

/** What a verification of one record gives. The newest step first. */
export type RecordReport = {
  readonly ok: boolean;
  readonly history: readonly ProvedEntry[];
  readonly findings: readonly Finding[];
};

/**
 * Verifies one record: each step's content against its entry, each entry's inclusion in the signed log, and the row
 * against its last step. A record that has neither row nor action has an empty history and no findings.
 */
export async function verifyRecord(
  db: Db,
  register: RegisterTable,
  row: string,
  verifierKey: string,
): Promise<RecordReport> {
  return await db.begin(async (tx) => {
    await tx`set transaction isolation level repeatable read read only`;
    const findings: Finding[] = [];
    const tell: Tell = (finding) => findings.push(finding);
    const verifier = readVerifierKey(verifierKey);
    const history: ProvedEntry[] = [];
    for (const entry of await historyOf(tx, register.register, row)) {
      const proof = await proveEntry(tx, entry, { register: register.register, row, verifier, tell });
      history.push({ ...entry, proof });
    }
    await checkActions(tx, { register: register.register, row }, tell);
    await checkRows(tx, register, row, tell);
    return { ok: findings.length === 0, history, findings };
  });
}

type Context = {
  readonly register: string;
  readonly row: string;
  readonly verifier: NoteVerifier;
  readonly tell: Tell;
};

async function proveEntry(tx: Tx, entry: HistoryEntry, { register, row, verifier, tell }: Context) {
  const proof = await readProof(tx, entry.action);
  if (proof && proof !== 'gap' && isProved(proof, verifier)) return proof;
  if (proof) {
    const message = fill(failsText, { register, row, step: entry.step });
    tell({ code: 'proof-fails', action: entry.action, register, row, message });
  }
  return undefined;
}

async function readProof(tx: Tx, action: string): Promise<Proof | 'gap' | undefined> {
  try {
    return await proofOf(tx, action);
  } catch (error) {
    if (error instanceof LogGap) return 'gap';
    throw error;
  }
}

function isProved(proof: Proof, verifier: NoteVerifier): boolean {
  const text = openNote(proof.checkpoint, verifier);
  const signed = text === undefined ? undefined : parseCheckpoint(text);
  if (!signed) return false;
  return verifyInclusion({ ...proof, leaf: leafHash(proof.leaf), size: signed.size, root: signed.root });
}

const failsText = {
  id: 'Bukti langkah "{step}" pada {register}/{row} tidak cocok dengan keadaan log yang ditandatangani.',
  en: 'The proof of step "{step}" on {register}/{row} does not fit the signed state of the log.',
};
