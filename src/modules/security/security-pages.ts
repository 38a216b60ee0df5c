import type { FastifyPluginAsync } from 'fastify';
import { readerOf, type Site } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import { matrixPage, resourceKinds } from './matrix.page.ts';
import { listControls, listResources } from './matrix.queries.ts';
import { securityControls } from './security-controls.register.ts';
import type { SecuritySlots } from './security-slots.ts';

type Asked = { Querystring: { kind?: string; agency?: string; page?: string } };

const pageOf = (written: string | undefined): number => (/^[1-9]\d{0,3}$/.test(written ?? '') ? Number(written) : 1);

/** The matrix of the five guarantees. */
export const securityPages =
  (site: Site, { settings }: SecuritySlots): FastifyPluginAsync =>
  async (app) => {
    app.get<Asked>('/inventory/guarantees', { config: { access: 'signed-in' } }, async (request) => {
      const reader = readerOf(site, request);
      const kind = resourceKinds.find(({ register }) => register === request.query.kind) ?? resourceKinds[0];
      const page = pageOf(request.query.page);
      const agency = request.query.agency ?? null;
      const { resources, total } = await listResources(reader, kind.register, { agency, page });
      const controls = await listControls(
        reader,
        kind.field,
        resources.map(({ id }) => id),
      );
      const scope = settings()?.security.nonRepudiationScope;
      const pasal = site.shell.provisions(securityControls.serves ?? []);
      return matrixPage(viewOf(site.shell, request), { kind, resources, controls, total, page, scope, pasal });
    });
  };
