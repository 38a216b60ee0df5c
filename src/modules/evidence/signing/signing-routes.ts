import type { FastifyInstance } from 'fastify';
import type { Actor } from '../../../kernel/access/access.ts';
import { savedNotice } from '../../../register/editing/saved-notice.ts';
import { getRow, type ReadRow, readList } from '../../../register/read.ts';
import { grantOf } from '../../../register/register-access.ts';
import { readerOf, type Site } from '../../../register/site.ts';
import { mayOn } from '../../../register/step-availability.ts';
import { viewOf } from '../../../ui/shell.ts';
import { documents } from '../documents.register.ts';
import { authors } from '../keepers.ts';
import { documentSigners } from './document-signers.register.ts';
import { type SignerSeen, signingPage } from './signing.page.ts';

/** What somebody may do for a signer now; the step itself asks again. */
function mayFor(actor: Actor, document: ReadRow, row: ReadRow): SignerSeen['may'] {
  const facts = { agencyId: String(row.values.agency), createdBy: row.createdBy };
  const writes = mayOn(actor, authors, facts);
  const named = row.values.person === actor.id;
  const waits = document.status === 'final' && row.status === 'waiting';
  const may = new Set<'sign' | 'attach' | 'confirm'>();
  if (waits && (named || (row.values.person === null && writes))) may.add('sign');
  if (waits && (named || writes)) may.add('attach');
  if (row.status === 'scanned' && mayOn(actor, documentSigners.steps.confirm.grant, facts)) may.add('confirm');
  return may;
}

/** The page on which official documents are signed. */
export function signingRoutes(app: FastifyInstance, site: Site): void {
  const config = { access: grantOf(documents.read) };
  app.get<{ Params: { id: string } }>('/documents/:id/signing', { config }, async (request) => {
    const reader = readerOf(site, request);
    const document = await getRow(reader, documents, request.params.id);
    const query = {
      q: '',
      filters: { document: document.id, status: 'waiting,signed,scanned,confirmed' },
      sort: 'position',
      limit: 50,
      cursor: null,
    };
    const { rows } = await readList(reader, documentSigners, Object.keys(documentSigners.fields), query);
    const view = viewOf(site.shell, request);
    return signingPage(view, {
      document,
      signers: rows.map((row) => ({ row, may: mayFor(reader.actor, document, row) })),
      notices: savedNotice(view, documentSigners),
    });
  });
}
