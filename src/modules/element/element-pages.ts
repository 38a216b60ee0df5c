import type { FastifyPluginAsync } from 'fastify';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { wholeList } from '../../register/lists/api-list.ts';
import { readerOf, type Site } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import { loadAgencyNames } from './findings/agencies.queries.ts';
import type { FindingSource } from './findings/finding.ts';
import { findingsPage } from './findings/findings.page.ts';
import { narrow, readFindingQuery } from './findings/findings.rules.ts';
import { readFindings } from './findings/read-findings.ts';
import { overviewPage } from './overview/overview.page.ts';
import { countElements } from './overview/overview.queries.ts';

const config = { access: 'signed-in' } as const;

type Asked = { Querystring: Record<string, string | undefined> };

/** The pages about all inventories together, and their API. Modules of the inventories publish their rules. */
export const elementPages =
  (site: Site, sources: readonly FindingSource[]): FastifyPluginAsync =>
  async (app) => {
    const today = () => isoDateOf(new Date(), site.shell.timeZone);

    app.get('/inventory', { config }, async (request) => {
      const view = viewOf(site.shell, request);
      const reader = readerOf(site, request);
      const [counts, { findings }, agencies] = await Promise.all([
        countElements(reader, view.today),
        readFindings(reader, view.today, sources),
        loadAgencyNames(reader.tx),
      ]);
      const found = new Map<string, number>();
      for (const { agencyId } of findings) if (agencyId) found.set(agencyId, (found.get(agencyId) ?? 0) + 1);
      const pasal = site.shell.provisions(['tpi-6-4', 'lu-6-4']);
      return overviewPage(view, { counts, findings: found, agencies, pasal });
    });

    app.get<Asked>('/inventory/findings', { config }, async (request) => {
      const view = viewOf(site.shell, request);
      const reader = readerOf(site, request);
      const [findings, names] = await Promise.all([
        readFindings(reader, view.today, sources),
        loadAgencyNames(reader.tx),
      ]);
      const query = readFindingQuery(request.query);
      return findingsPage(view, { ...findings, query, names, pasalOf: ({ serves }) => site.shell.provisions(serves) });
    });

    app.get('/api/v1/inventory', { config }, async (request) =>
      wholeList(await countElements(readerOf(site, request), today())),
    );

    app.get<Asked>('/api/v1/inventory/findings', { config }, async (request) => {
      const { rules, findings } = await readFindings(readerOf(site, request), today(), sources);
      return { ...wholeList(narrow(findings, readFindingQuery(request.query))), rules };
    });
  };
