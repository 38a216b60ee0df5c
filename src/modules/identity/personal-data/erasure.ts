import type { FastifyInstance } from 'fastify';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { isId } from '../../../register/fields/reference.ts';
import { viewOf } from '../../../ui/shell.ts';
import { findAccountOf } from '../account.queries.ts';
import { administrators } from '../accounts.ts';
import type { IdentitySite } from '../identity-site.ts';
import { findPerson } from '../people.queries.ts';
import { erasurePage } from './erasure.page.ts';
import { countPersonalData } from './personal-data.queries.ts';

/** `GET /people/:id/erasure`: what erasing a person deletes, blanks and keeps, and why, before anybody decides. */
export function erasureRoutes(app: FastifyInstance, site: IdentitySite): void {
  app.get<{ Params: { id: string } }>('/people/:id/erasure', { config: administrators }, async (request) => {
    const { id } = request.params;
    const tx = site.db.sql;
    const person = isId(id) ? await findPerson(tx, id) : undefined;
    if (person === undefined) throw new CodedError('not-found');
    const account = await findAccountOf(tx, id);
    const counted = await countPersonalData(tx, { id, accountId: account?.id ?? null });
    return erasurePage(viewOf(site.shell, request), { id, ...person }, counted);
  });
}
