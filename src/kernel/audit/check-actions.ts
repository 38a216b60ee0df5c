import type { Tx } from '../db/db.ts';
import { fill } from '../i18n/text.ts';
import type { Finding, Tell } from '../log/finding.ts';
import { diffSnapshots, type Snapshot } from './diff-snapshots.ts';
import { eraseStep } from './erase-fields.ts';

/** One row of one register, where only that is to be checked. */
export type RecordName = { readonly register: string; readonly row: string };

/** An entry and its action, at least one of which is there and which do not fit each other. */
type Mismatch = {
  readonly index: number | null;
  readonly leaf: string | null;
  readonly expected: string | null;
  readonly action: string;
  readonly register: string | null;
  readonly row: string | null;
  readonly step: string | null;
  readonly leafDiffers: boolean;
  readonly contentDiffers: boolean;
};

/**
 * Holds every action against its entry in the log: none without the other, the entry says of the action what the action
 * says of itself, and content with salt gives the commitment. Erased content is passed over where the erasure itself
 * stands in the log. Streams, so memory stays small.
 */
export async function checkActions(tx: Tx, only: RecordName | undefined, tell: Tell): Promise<void> {
  const actionsOnly = only ? tx`where register = ${only.register} and row_id = ${only.row}` : tx``;
  const entriesOnly = only
    ? tx`where action in (select id from kernel.actions ${actionsOnly})
        or leaf like ${`%"register":${JSON.stringify(only.register)},"row":"${only.row}"%`}`
    : tx``;
  const mismatches = tx<Mismatch[]>`
    select
      entry.index, entry.leaf, action.leaf as expected, coalesce(entry.action, action.id) as action, action.register,
      action.row_id as row, action.step, entry.leaf <> action.leaf as "leafDiffers", action.changed as "contentDiffers"
    from (
      select index, action, leaf from log.entries ${entriesOnly}
      union all
      select null, action, leaf from log.pending ${entriesOnly}
    ) entry
    full join (
      select
        id, register, row_id, step,
        kernel.action_leaf(id, register, row_id, version, step, at, commitment) as leaf,
        coalesce(kept, commitment) <> sha256(salt || convert_to(kernel.action_content(
          register, row_id, version, step, actor_id, actor_kind, at, reason, answers, data
        ), 'UTF8')) as changed
      from kernel.actions ${actionsOnly}
    ) action on action.id = entry.action
    where entry.leaf is distinct from action.leaf or action.changed`;
  for await (const found of mismatches.cursor(500)) {
    for (const mismatch of found) for (const finding of findingsOf(mismatch)) tell(finding);
  }
  await checkErasures(tx, only, tell);
}

function findingsOf(mismatch: Mismatch): Finding[] {
  const { leaf, expected, action, contentDiffers, leafDiffers } = mismatch;
  const said = readLeaf(leaf);
  const register = mismatch.register ?? String(said.register);
  const row = mismatch.row ?? String(said.row);
  const where = { action, register, row, ...(mismatch.index === null ? {} : { index: mismatch.index }) };
  const names = { register, row, step: mismatch.step ?? String(said.step) };
  if (expected === null) return [{ code: 'entry-without-action', ...where, message: fill(lostText, names) }];
  if (leaf === null) return [{ code: 'action-without-entry', ...where, message: fill(unloggedText, names) }];
  const findings: Finding[] = [];
  if (leafDiffers) {
    const changes = diffSnapshots(said, readLeaf(expected));
    findings.push({ code: 'action-relabelled', ...where, changes, message: fill(relabelledText, names) });
  }
  if (contentDiffers) findings.push({ code: 'action-changed', ...where, message: fill(changedText, names) });
  return findings;
}

/** What an entry says. One that was tampered with may say anything, or nothing that can be read. */
function readLeaf(leaf: string | null): Snapshot {
  try {
    const said: unknown = leaf === null ? null : JSON.parse(leaf);
    return typeof said === 'object' && said !== null ? { ...said } : {};
  } catch {
    return {};
  }
}

/** Content may only be missing where the last erasure of it says so, and what is left must be what that left. */
async function checkErasures(tx: Tx, only: RecordName | undefined, tell: Tell): Promise<void> {
  const unexplained = tx<{ action: string; register: string; row: string; step: string }[]>`
    select id as action, register, row_id as row, step from kernel.actions gone
    where kept is not null
      and ${only ? tx`register = ${only.register} and row_id = ${only.row}` : tx`true`}
      and encode(kept, 'base64') is distinct from (
        select erasure.answers -> 'kept' ->> gone.id::text from kernel.actions erasure
        where erasure.register = gone.register and erasure.row_id = gone.row_id and erasure.step = ${eraseStep}
          and erasure.answers -> 'kept' ? gone.id::text
        order by erasure.version desc, erasure.seq desc limit 1
      )`;
  for await (const found of unexplained.cursor(500)) {
    for (const { step, ...where } of found) {
      tell({ code: 'erased-without-record', ...where, message: fill(unexplainedText, { ...where, step }) });
    }
  }
}

const lostText = {
  id: 'Langkah "{step}" pada {register}/{row} tercatat di log, tetapi catatannya telah dihapus.',
  en: 'Step "{step}" on {register}/{row} stands in the log, but its record was deleted.',
};
const unloggedText = {
  id: 'Langkah "{step}" pada {register}/{row} tidak ada di log.',
  en: 'Step "{step}" on {register}/{row} does not stand in the log.',
};
const relabelledText = {
  id: 'Catatan langkah "{step}" pada {register}/{row} berbeda dari entrinya di log.',
  en: 'The record of step "{step}" on {register}/{row} differs from its entry in the log.',
};
const changedText = {
  id: 'Isi catatan langkah "{step}" pada {register}/{row} telah diubah setelah dicatat.',
  en: 'The content of step "{step}" on {register}/{row} was changed after it was recorded.',
};
const unexplainedText = {
  id: 'Isi langkah "{step}" pada {register}/{row} hilang tanpa catatan penghapusan yang cocok.',
  en: 'The content of step "{step}" on {register}/{row} is gone without a record of its erasure that fits.',
};
