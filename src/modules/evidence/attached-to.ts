import { mayAtAll } from '../../kernel/access/access.ts';
import type { Reader } from '../../register/read.ts';
import type { Attached } from '../../register/site.ts';
import { linksTo } from './document.queries.ts';
import { documentLinks } from './document-links.register.ts';

/** The documents tied to a record, for its page; a document's own links stand in its related list. */
export async function attachedTo(
  { tx, actor }: Pick<Reader, 'tx' | 'actor'>,
  register: string,
  id: string,
): Promise<Attached | null> {
  if (register === documentLinks.name) return null;
  const links = await linksTo(tx, register, id, actor);
  const documents = links.map(({ documentId, title, why }) => ({ href: `/documents/${documentId}`, title, why }));
  const add = mayAtAll(actor, documentLinks.create) ? `/${documentLinks.name}/new?record=${register}/${id}` : null;
  return { documents, add };
}
