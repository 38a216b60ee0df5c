import type { FastifyInstance } from 'fastify';
import { mayAtAll } from '../../../kernel/access/access.ts';
import { wholeList } from '../../../register/lists/api-list.ts';
import { readerOf, type Site } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import { reviewers } from '../architecture-grants.ts';
import type { ArchitectureSlots } from '../architecture-slots.ts';
import { openKinds } from '../graph/graph.queries.ts';
import { architectureEditions } from './architecture-editions.register.ts';
import { comparePage } from './compare.page.ts';
import { changedColumns } from './compare.rules.ts';
import { editionPage } from './edition.page.ts';
import { listDifferences } from './edition.queries.ts';
import { getReadableEdition, readEdition } from './read-edition.ts';

type OfEdition = { Params: { id: string }; Querystring: { with?: string } };

const config = { access: 'signed-in' } as const;

/** An edition with its reviews and grounds, and what differs between it and another or today. */
export function editionRoutes(app: FastifyInstance, site: Site, slots: ArchitectureSlots): void {
  const base = '/architecture/editions/:id';

  app.get<OfEdition>(base, { config }, async (request) => {
    const reader = readerOf(site, request);
    const view = viewOf(site.shell, request);
    const seen = await readEdition(reader, slots, request.params.id, view.today);
    const pasal = site.shell.provisions(architectureEditions.serves ?? []);
    return editionPage(view, seen, pasal, mayAtAll(reader.actor, reviewers));
  });

  const compare = async (
    request: Parameters<typeof viewOf>[1],
    { id, other }: { id: string; other?: string | undefined },
  ) => {
    const reader = readerOf(site, request);
    const edition = await getReadableEdition(reader, id);
    const against = other === undefined || other === 'today' ? null : await getReadableEdition(reader, other);
    const differences = await listDifferences(reader.tx, openKinds(reader), edition.id, against?.id ?? null);
    return { edition, other: against, differences };
  };

  app.get<OfEdition>(`${base}/compare`, { config }, async (request) =>
    comparePage(viewOf(site.shell, request), {
      ...(await compare(request, { id: request.params.id, other: request.query.with })),
      registerOf: (name) => site.registry.get(name).register,
    }),
  );

  app.get<OfEdition>('/api/v1/architecture/editions/:id/compare', { config }, async (request) => {
    const { differences } = await compare(request, { id: request.params.id, other: request.query.with });
    return wholeList(
      differences.map(({ register, element, before, after }) => ({
        register,
        id: element,
        change: before === null ? 'added' : after === null ? 'gone' : 'changed',
        columns: before && after ? changedColumns(before, after) : [],
      })),
    );
  });
}
