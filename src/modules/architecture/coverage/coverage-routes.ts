import type { FastifyInstance } from 'fastify';
import { formats } from '../../../register/export.ts';
import { wholeList } from '../../../register/lists/api-list.ts';
import type { Site } from '../../../register/site.ts';
import { type DomainId, domains, referenceCodes } from '../../element/index.ts';
import type { ArchitectureSlots } from '../architecture-slots.ts';
import { domainIds } from '../domain-order.ts';
import { elementAt } from '../graph/graph.ts';
import type { See, Seen } from '../see.ts';
import { coveragePage, mostShown } from './coverage.page.ts';
import { findCoverage } from './coverage.rules.ts';
import { gapPage } from './gap.page.ts';
import { type DomainGap, findGaps } from './gap.rules.ts';
import { gapSheet } from './gap-sheet.ts';

const config = { access: 'signed-in' } as const;

const asDomain = (written: string | undefined): DomainId =>
  domainIds.find((domain) => domain === written && Object.hasOwn(domains, domain)) ?? 'RAB';

const openPlaces = (gaps: readonly DomainGap[]): readonly number[] =>
  gaps.flatMap(({ of }) => [...of['to-build'], ...of['to-end']]);

/** Coverage against the national reference, and the gaps between today and what is aimed at. */
export function coverageRoutes(app: FastifyInstance, site: Site, slots: ArchitectureSlots, see: See): void {
  const plannedFor = ({ reader, graph }: Seen, places: readonly number[]) =>
    slots.plannedBy(
      reader,
      places.map((place) => elementAt(graph, place).id),
    );

  app.get<{ Querystring: { domain?: string } }>('/architecture/coverage', { config }, async (request) => {
    const seen = await see(request);
    const coverage = findCoverage(seen.graph, domainIds, referenceCodes());
    const domain = asDomain(request.query.domain);
    const unmapped = coverage.find((one) => one.domain === domain)?.unmapped ?? [];
    return coveragePage(seen.view, {
      graph: seen.graph,
      coverage,
      domain,
      required: slots.settings()?.nationalAlignment.mappingRequired === true,
      agencyName: await seen.namesFor(unmapped.slice(0, mostShown)),
      pasal: site.shell.provisions(['tpi-6-3', 'lu-6-3', 'lu-6-5']),
    });
  });

  app.get('/architecture/gap', { config }, async (request) => {
    const seen = await see(request);
    const gaps = findGaps(seen.graph, domainIds);
    const open = openPlaces(gaps);
    const [agencyName, plannedBy] = await Promise.all([seen.namesFor(open), plannedFor(seen, open)]);
    return gapPage(seen.view, {
      graph: seen.graph,
      gaps,
      agencyName,
      plannedBy,
      pasal: site.shell.provisions(['tpi-6-2', 'tpi-7-1', 'lu-6-2', 'lu-6-6']),
    });
  });

  app.get('/architecture/gap.xlsx', { config }, async (request, reply) => {
    const seen = await see(request);
    const open = openPlaces(findGaps(seen.graph, domainIds));
    const [agencyName, plannedBy] = await Promise.all([seen.namesFor(open), plannedFor(seen, open)]);
    reply.header('content-disposition', 'attachment; filename="architecture-gaps.xlsx"');
    const sheet = gapSheet(seen, open, { agencyName, plannedBy });
    return reply.type(formats.xlsx.type).send(formats.xlsx.write(sheet));
  });

  app.get('/api/v1/architecture/coverage', { config }, async (request) => {
    const { graph } = await see(request);
    return wholeList(
      findCoverage(graph, domainIds, referenceCodes()).map(({ domain, elements, mapped, unmapped, codes }) => ({
        domain,
        elements,
        mapped,
        unmapped: unmapped.map((place) => elementAt(graph, place).id),
        codes: codes.map(({ code, asIs, toBe }) => ({ code: code.code, asIs, toBe })),
      })),
    );
  });

  app.get('/api/v1/architecture/gap', { config }, async (request) => {
    const { graph } = await see(request);
    const ids = (places: readonly number[]) => places.map((place) => elementAt(graph, place).id);
    return wholeList(
      findGaps(graph, domainIds).map(({ domain, asIs, toBe, of }) => ({
        domain,
        asIs,
        toBe,
        toBuild: ids(of['to-build']),
        toEnd: ids(of['to-end']),
      })),
    );
  });
}
