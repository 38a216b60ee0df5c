import type { FastifyInstance, FastifyRequest } from 'fastify';
import { formats } from '../../../register/export.ts';
import type { Site } from '../../../register/site.ts';
import type { ArchitectureSlots } from '../architecture-slots.ts';
import { elementAt } from '../graph/graph.ts';
import { placeOf, type See } from '../see.ts';
import { type Stopped, switchOff } from './closure.rules.ts';
import { planSheet, sortOut } from './plan.ts';
import { switchOffPage } from './switch-off.page.ts';
import { listContracts } from './switch-off.queries.ts';

type OfElement = { Params: { id: string } };

const config = { access: 'signed-in' } as const;

/** What an element carries: as a page, as a plan to work through, and as JSON. */
export function closureRoutes(app: FastifyInstance, site: Site, slots: ArchitectureSlots, see: See): void {
  const base = '/architecture/elements/:id/switch-off';

  const find = async (request: FastifyRequest<OfElement>) => {
    const seen = await see(request);
    const { graph, reader } = seen;
    const at = placeOf(seen, request.params.id);
    const closure = switchOff(graph, [at]);
    const gone = [at, ...closure.stops.map((one) => one.at)];
    const elements = [...gone, ...closure.left].map((place) => elementAt(graph, place));
    const [contracts, leaning] = await Promise.all([
      listContracts(
        reader,
        elements.map(({ id }) => id),
      ),
      slots.leaningOn(
        reader,
        gone.map((place) => elementAt(graph, place)),
      ),
    ]);
    const agencyName = await seen.namesFor([...gone, ...closure.left]);
    return { ...seen, found: sortOut(graph, at, closure, { contracts, ...leaning }), agencyName };
  };

  app.get<OfElement>(base, { config }, async (request) => {
    const { view, graph, found, agencyName } = await find(request);
    const pasal = site.shell.provisions(['tpi-6-1', 'lu-6-1']);
    return switchOffPage(view, { graph, found, agencyName, pasal });
  });

  for (const ending of ['xlsx', 'csv'] as const)
    app.get<OfElement>(`${base}.${ending}`, { config }, async (request, reply) => {
      const { view, graph, found, agencyName } = await find(request);
      const { type, write } = formats[ending];
      reply.header(
        'content-disposition',
        `attachment; filename="switch-off-${found.element.code.replaceAll('/', '-')}.${ending}"`,
      );
      return reply.type(type).send(write(planSheet(view, graph, found, agencyName)));
    });

  app.get<OfElement>('/api/v1/architecture/elements/:id/switch-off', { config }, async (request) => {
    const { graph, found } = await find(request);
    const stopped = ({ at, depth, through }: Stopped) => ({
      id: elementAt(graph, at).id,
      register: elementAt(graph, at).register,
      name: elementAt(graph, at).name,
      depth,
      through: elementAt(graph, through).id,
    });
    const plain = (place: number) => {
      const { id, register, name } = elementAt(graph, place);
      return { id, register, name };
    };
    return {
      element: found.element,
      services: found.services.map(stopped),
      users: found.users,
      data: { stopped: found.data.stopped.map(stopped), left: found.data.left.map(plain) },
      interfaces: found.interfaces.map((relation) => ({
        from: elementAt(graph, graph.from[relation] ?? 0).id,
        to: elementAt(graph, graph.to[relation] ?? 0).id,
      })),
      contracts: found.contracts,
      indicators: found.indicators,
      obligations: found.obligations,
      others: found.others.map(stopped),
      left: found.left.map(plain),
    };
  });
}
