import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { same } from '../../../kernel/i18n/text.ts';
import { savedNotice } from '../../../register/editing/saved-notice.ts';
import { getBareRow } from '../../../register/read.ts';
import { factsOf } from '../../../register/row-facts.ts';
import { actorOf, readerOf, type Site } from '../../../register/site.ts';
import { refusalOf } from '../../../register/step-availability.ts';
import { viewOf } from '../../../ui/shell.ts';
import type { DevelopmentSlots } from '../development-slots.ts';
import { buildPage } from './build.page.ts';
import { builds } from './builds.register.ts';
import { readBuild } from './read-build.ts';

type OfBuild = { Params: { id: string } };

const config = { access: 'signed-in' } as const;

/** Steps the board offers, in the order of the stages. */
const offered = ['plan', 'design', 'implement', 'test', 'accredit', 'use', 'evaluate', 'resume'] as const;

/** The board of a build, as page and as JSON. */
export function buildRoutes(app: FastifyInstance, site: Site, slots: DevelopmentSlots): void {
  const read = async (request: FastifyRequest<OfBuild>) => {
    const settings = slots.settings();
    const row = await getBareRow(readerOf(site, request), builds, request.params.id);
    if (!settings) throw new CodedError('not-found');
    return { row, standing: await readBuild(site.db.sql, row, settings, viewOf(site.shell, request).today) };
  };

  app.get<OfBuild>('/builds/:id/stages', { config }, async (request) => {
    const { row, standing } = await read(request);
    const facts = await factsOf({ tx: site.db.sql }, builds, row);
    const steps = offered
      .filter((name) => !refusalOf(builds, name, actorOf(request), facts))
      .map((name) => ({ name, title: builds.steps[name].title }));
    const status = row.status as keyof typeof builds.stateTitles;
    return buildPage(viewOf(site.shell, request), {
      build: {
        id: row.id,
        name: same(String(row.values.name)),
        status,
        state: builds.stateTitles[status],
        application: String(row.values.application),
      },
      standing,
      steps,
      pasal: site.shell.provisions(builds.serves ?? []),
      notices: savedNotice(viewOf(site.shell, request), builds),
    });
  });

  app.get<OfBuild>('/api/v1/builds/:id/stages', { config }, async (request) => {
    const { row, standing } = await read(request);
    return {
      status: row.status,
      stages: standing.stages.map(({ stage, days, median, needed }) => ({
        stage,
        days,
        median,
        needed: needed.map(({ kind, row: found }) => ({
          kind,
          deliverable: found?.id ?? null,
          status: found?.status ?? null,
          result: found?.result ?? null,
        })),
      })),
    };
  });
}
