import type { FastifyInstance } from 'fastify';
import { CodedError } from '../kernel/errors/errors.ts';
import { proofOf } from '../kernel/log/proof-of.ts';
import { viewOf } from '../ui/shell.ts';
import { isId } from './fields/reference.ts';
import { proofPage } from './pages/proof.page.ts';
import { getRow } from './read.ts';
import { readerOf, type Site } from './site.ts';

/** The proof of one entry of a row's history, for whoever may read the row. */
export function proofRoutes(app: FastifyInstance, site: Site): void {
  app.get<{ Params: { action: string } }>('/proofs/:action', { config: { access: 'signed-in' } }, async (request) => {
    const reader = readerOf(site, request);
    const { action } = request.params;
    if (!isId(action)) throw new CodedError('not-found');
    const [found] =
      await reader.tx`select register, row_id, step, at, version from kernel.actions where id = ${action}`;
    const mounted = found && site.registry.find(found.register as string);
    if (!mounted) throw new CodedError('not-found');
    const row = await getRow(reader, mounted.register, found.row_id as string);
    const proof = await proofOf(reader.tx, action);
    return proofPage(viewOf(site.shell, request), { register: mounted.register, row, action, proof: proof ?? null });
  });
}
