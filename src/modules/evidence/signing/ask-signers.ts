import { padu } from '../../../kernel/access/padu.ts';
import type { Transaction } from '../../../kernel/db/db.ts';
import { addNotices } from '../../../kernel/notices/add-notices.ts';
import type { Act } from '../../../register/act.ts';
import { createRow } from '../../../register/change.ts';
import type { Signer } from '../../../register/letters/letter-entries.ts';
import type { ChangeSeen } from '../../../register/registry.ts';
import { documentSigners } from './document-signers.register.ts';
import { resetSigner } from './signer-mount.ts';
import { findPerson, listSigners } from './signing.queries.ts';
import { signingHref } from './signing-links.ts';

/** Records who signs a document that Padu wrote, in the order the document names them. */
export async function nameSigners(
  act: Act,
  { document, agency, signers }: { document: string; agency: string; signers: readonly Signer[] },
): Promise<void> {
  for (const signer of signers) {
    const { position, name, number } = signer;
    const person = await findPerson(act.tx, signer);
    const values = { document, agency, position, name, number: number === '' ? null : number, person };
    const input = { values, answers: {}, reason: null };
    await createRow({ ...act, actor: padu }, act.registry.get(documentSigners.name), input);
  }
}

/** Tells those who sign a document that it waits for them. */
export async function askForSignatures(tx: Transaction, change: ChangeSeen): Promise<void> {
  const waiting = (await listSigners(tx, change.id)).filter(({ status }) => status === 'waiting');
  const notices = waiting.flatMap(({ id, person, version }) =>
    person === null
      ? []
      : [
          {
            person,
            kind: 'signature-awaited' as const,
            about: { register: documentSigners.name, id },
            href: signingHref(change.id),
            values: {},
            key: `${id}:${version}`,
          },
        ],
  );
  await addNotices(tx, notices, change.now);
}

/** A new version of a document has to be signed anew: what was signed was another one. */
export async function askAgain(tx: Transaction, change: ChangeSeen): Promise<void> {
  for (const { id, status } of await listSigners(tx, change.id))
    if (status !== 'waiting') await resetSigner(tx, change, id);
}
