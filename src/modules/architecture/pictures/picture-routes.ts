import type { FastifyInstance } from 'fastify';
import type { Site } from '../../../register/site.ts';
import { elementAt, relationKindAt } from '../graph/graph.ts';
import { placeOf, type See } from '../see.ts';
import { elementPage } from './element.page.ts';
import { heatPage } from './heat.page.ts';
import { drawHeat, heatKinds } from './heat.rules.ts';
import { layOut, mostDrawn, underpinning } from './layers.rules.ts';
import { matrixPage } from './matrix.page.ts';
import { drawMatrix, matrixKinds } from './matrix.rules.ts';

const config = { access: 'signed-in' } as const;

type OfElement = { Params: { id: string } };

/** Columns of a matrix that fit on one sheet of paper. */
const bandWidth = 30;

/** The pictures: layers of one element, matrices, heat maps. Each has its table. */
export function pictureRoutes(app: FastifyInstance, site: Site, see: See): void {
  const pasal = () => site.shell.provisions(['tpi-6-1', 'tpi-6-4', 'lu-6-1', 'lu-6-4']);

  app.get<OfElement>('/architecture/elements/:id', { config }, async (request) => {
    const seen = await see(request);
    const at = placeOf(seen, request.params.id);
    const under = underpinning(seen.graph, at);
    const picture = layOut(seen.graph, under.slice(0, mostDrawn));
    const agencyName = await seen.namesFor(picture.nodes.map((node) => node.at));
    return elementPage(seen.view, { graph: seen.graph, at, picture, of: under.length, agencyName, pasal: pasal() });
  });

  app.get<OfElement>('/api/v1/architecture/elements/:id', { config }, async (request) => {
    const seen = await see(request);
    const { graph } = seen;
    const at = placeOf(seen, request.params.id);
    const { nodes, edges } = layOut(graph, underpinning(graph, at));
    return {
      element: elementAt(graph, at),
      standsOn: nodes.filter((node) => node.at !== at).map((node) => elementAt(graph, node.at)),
      relations: edges.map(({ relation, from, to }) => ({
        from: elementAt(graph, from).id,
        to: elementAt(graph, to).id,
        register: relationKindAt(graph, relation).from,
        field: relationKindAt(graph, relation).field,
      })),
    };
  });

  app.get<{ Querystring: { of?: string; agency?: string } }>('/architecture/matrix', { config }, async (request) => {
    const seen = await see(request);
    const { graph, view } = seen;
    const [first] = matrixKinds;
    const kind = matrixKinds.find(({ id }) => id === request.query.of) ?? first;
    if (!kind) throw new TypeError('no matrix');
    const rows = [...graph.elements.keys()].filter((place) => elementAt(graph, place).register === kind.rows);
    const agencyName = await seen.namesFor(rows);
    const agencies = [...new Set(rows.map((place) => elementAt(graph, place).agency))]
      .map((id) => ({ id, name: agencyName(id) }))
      .sort((a, b) => a.name.localeCompare(b.name));
    const agency = request.query.agency ?? '';
    const isShown = (place: number) => agency === '' || elementAt(graph, place).agency === agency;
    const matrix = drawMatrix(graph, kind, isShown, bandWidth);
    return matrixPage(view, { graph, kind, matrix, agencies, agency, agencyName, pasal: pasal() });
  });

  app.get<{ Querystring: { by?: string } }>('/architecture/heat', { config }, async (request) => {
    const seen = await see(request);
    const kind = heatKinds.find(({ id }) => id === request.query.by) ?? heatKinds[1] ?? heatKinds[0];
    if (!kind) throw new TypeError('no heat map');
    const tiles = drawHeat(seen.graph, kind);
    const agencyName = await seen.namesFor(tiles.map(({ at }) => at));
    return heatPage(seen.view, { graph: seen.graph, kind, tiles, agencyName, pasal: pasal() });
  });
}
