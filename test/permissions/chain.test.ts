import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { architectureSlots, inventorySlots, planSlots } from '../../src/app-slots.ts';
import type { Role } from '../../src/kernel/access/access.ts';
import { architecture } from '../../src/modules/architecture/index.ts';
import { budget } from '../../src/modules/budget/index.ts';
import { development } from '../../src/modules/development/index.ts';
import { elementKinds } from '../../src/modules/element/index.ts';
import { inventory } from '../../src/modules/inventory/index.ts';
import { processPages } from '../../src/modules/process/index.ts';
import { roadmap } from '../../src/modules/roadmap/index.ts';
import type { Register } from '../../src/register/register.ts';
import type { Browser } from '../../src/testing/boot.ts';
import { useDatabase } from '../../src/testing/database.ts';
import { governmentUnder } from '../../src/testing/every-register.ts';
import { oneInTurn, someAtATime } from './ask.ts';
import { isOpen } from './oracle.ts';
import {
  askers,
  everything,
  mayRead,
  mayTake,
  oneOfEachKind,
  openWorld,
  type Placed,
  relationsOf,
  rowId,
  rowsFor,
  rowsOf,
  rowsToRead,
  trapped,
  world,
} from './world.ts';

const timeZone = 'Asia/Jakarta';
const government = governmentUnder('tanjungpinang-8-2022');
const plan = planSlots(timeZone, government);
const slots = inventorySlots(timeZone, government);

const { registry, browserOf } = await openWorld(await useDatabase(world), (site) => async (app) => {
  await app.register(architecture(site, architectureSlots(timeZone, government)));
  await app.register(roadmap(site, plan.roadmap));
  await app.register(budget(site, plan.budget));
  await app.register(development(site, slots));
  await app.register(processPages(site));
  await app.register(inventory(site, slots));
});

const registerOf = (name: string): Register => registry.get(name).register;

/** One way into a record: how it is asked for, and who should come in. */
type Door = {
  readonly of: string;
  readonly at: string;
  readonly ask?: (browser: Browser, url: string) => ReturnType<Browser['get']>;
  readonly rows?: (register: Register, asker: Role | null) => readonly Placed[];
  readonly opens?: (register: Register, asker: Role | null, row: Placed) => boolean;
};

const reading = (of: string, ...addresses: string[]): readonly Door[] => addresses.map((at) => ({ of, at }));

/** Rows in the first state a step may be taken from, where whoever asks stands to them in every way. */
const rowsBefore = (step: string) => (register: Register, asker: Role | null) =>
  rowsFor(register, asker, register.steps[step]?.from[0] ?? '');

/** Whoever examines requests looks at the letter before the decision; written down again, not asked of the module. */
const beforeDecision = { 'dinas-officer': 'unit', 'agency-head': 'unit' } as const;

const components = { bomFormat: 'CycloneDX', specVersion: '1.6', components: [{ type: 'library', name: 'fastify' }] };
const sbom = { field: 'sbom', name: 'sbom.json', bytes: Buffer.from(JSON.stringify(components)) };

const doors: readonly Door[] = [
  ...reading('development-requests', '/development-requests/:id/gate', '/api/v1/development-requests/:id/gate'),
  ...reading('request-examinations', '/request-examinations/:id/letter'),
  {
    of: 'request-examinations',
    at: '/request-examinations/:id/letter/pdf',
    rows: (register, asker) =>
      rowsFor(register, asker, 'examining').filter(({ level }) => level === 'under-examination'),
    opens: (register, asker, row) => mayRead(register, asker, row) && isOpen(beforeDecision, asker, row.relation),
  },
  {
    of: 'request-examinations',
    at: '/request-examinations/:id/letter/pdf',
    rows: (register, asker) => rowsFor(register, asker, 'returned').filter(({ level }) => level === 'returned'),
  },
  ...reading('builds', '/builds/:id/stages', '/api/v1/builds/:id/stages'),
  ...reading('builds', '/builds/:id/components', '/api/v1/builds/:id/components'),
  ...['/builds/:id/components', '/api/v1/builds/:id/components'].map(
    (at): Door => ({
      of: 'builds',
      at,
      ask: (browser, url) => browser.upload(url, { _version: '1' }, sbom),
      rows: rowsBefore('add-sbom'),
      opens: (register, asker, row) => mayTake(register, 'add-sbom', asker, row),
    }),
  ),
  ...reading('process-diagrams', '/process-diagrams/:id/drawing', '/api/v1/process-diagrams/:id/drawing'),
  ...[
    (browser: Browser, url: string) => browser.get(url),
    (browser: Browser, url: string) => browser.post(url, { _version: '1', drawing: '<broken' }),
  ].map(
    (ask): Door => ({
      of: 'process-diagrams',
      at: '/process-diagrams/:id/draw',
      ask,
      rows: rowsBefore('edit'),
      opens: (register, asker, row) => mayTake(register, 'edit', asker, row),
    }),
  ),
  ...reading('roadmaps', '/roadmap/:id', '/roadmap/:id/baseline'),
  ...reading('budget-plans', '/budget/:id', '/budget/:id/rka.xlsx'),
  ...reading('architecture-editions', '/architecture/editions/:id', '/architecture/editions/:id/compare'),
  ...reading('architecture-editions', '/api/v1/architecture/editions/:id/compare'),
  ...elementKinds.flatMap(({ register }) => [
    ...reading(register, '/architecture/elements/:id', '/api/v1/architecture/elements/:id'),
    ...['', '.xlsx', '.csv'].flatMap((end) => reading(register, `/architecture/elements/:id/switch-off${end}`)),
    ...reading(register, '/api/v1/architecture/elements/:id/switch-off'),
  ]),
];

/** Whether somebody came in: told what is there or what to mend, or as far as the table. undefined: something else happened. */
function cameIn({ statusCode, body }: Awaited<ReturnType<Browser['get']>>): boolean | undefined {
  if (statusCode === 403 || statusCode === 404) return false;
  return statusCode === 200 || statusCode === 422 || body.includes(trapped) ? true : undefined;
}

/** Asks as one person at one door, once of each sort of row: at each level, open to them and not. @returns what went wrong */
async function knock({ of, at, ask, rows = rowsToRead, opens = mayRead }: Door, asker: Role | null, nth: number) {
  const register = registerOf(of);
  const browser = browserOf.get(asker);
  assert.ok(browser);
  const sorts = oneInTurn(rows(register, asker), (row) => [row.level, opens(register, asker, row)], nth);
  const wrong: string[] = [];
  for (const row of sorts) {
    const url = at.replace(':id', rowId(register, row));
    const response = await (ask ? ask(browser, url) : browser.get(url));
    if (cameIn(response) !== opens(register, asker, row))
      wrong.push(`${asker} ${JSON.stringify(row)}: ${response.statusCode} ${response.body.slice(0, 200)}`);
  }
  return wrong;
}

describe('who comes through the doors of the chain that its registers do not draw', () => {
  for (const [nth, door] of doors.entries())
    it(`${door.of} ${door.at} ${door.ask ? 'sent' : 'read'} ${nth}`, async () => {
      const wrong: string[] = [];
      await someAtATime(oneOfEachKind(registerOf(door.of), nth, ...everything(registerOf(door.of))), async (asker) => {
        wrong.push(...(await knock(door, asker, nth)));
      });
      assert.deepEqual(wrong, []);
    });
});

describe('what is drawn of many records holds only what the reader may read', () => {
  const lines = registerOf('budget-lines');
  const plans = registerOf('budget-plans');

  /** The plan all lines of the world stand in. */
  const whole: Placed = { relation: relationsOf(plans)[0] ?? 'nobody', maker: null, state: 'draft', level: null };

  it('the sums of a budget', async () => {
    for (const asker of oneOfEachKind(plans, 0).concat(oneOfEachKind(lines, 1))) {
      const seen = rowsOf(lines).filter((row) => row.state !== 'void' && mayRead(lines, asker, row)).length;
      const page = await browserOf.get(asker)?.get(`/budget/${rowId(plans, whole)}`);
      if (!mayRead(plans, asker, whole)) {
        assert.equal(page?.statusCode, 404, String(asker));
        continue;
      }
      const [, sum] = /<strong>Jumlah<\/strong>[\s\S]*?<strong>([\d.]+)<\/strong>/.exec(page?.body ?? '') ?? [];
      assert.equal(Number(sum?.replaceAll('.', '') ?? 0), seen, String(asker));
    }
  });

  const pictures = [
    '/architecture',
    '/architecture/coverage?domain=RAA',
    '/architecture/gap',
    '/architecture/gap.xlsx',
    '/architecture/matrix',
    '/architecture/heat?by=risk',
    '/architecture/quality',
    '/architecture/archimate.xml',
    '/architecture/elements.csv',
    '/architecture/relations.csv',
    '/architecture/properties.csv',
    '/api/v1/architecture/gap',
    '/api/v1/architecture/coverage',
    '/api/v1/architecture/quality',
    '/inventory',
    '/inventory/facilities',
    '/inventory/guarantees',
    '/api/v1/inventory',
  ];
  const ids = elementKinds.flatMap(({ register }) =>
    rowsOf(registerOf(register)).map((row) => rowId(registerOf(register), row)),
  );

  for (const url of pictures)
    it(`${url} shows nothing to somebody without a role`, async () => {
      const seen = await browserOf.get(null)?.get(url);
      assert.ok(seen && [200, 403, 404].includes(seen.statusCode), `${seen?.statusCode}`);
      assert.deepEqual(
        ids.filter((id) => seen.body.includes(id)),
        [],
      );
    });

  it('and everything to whoever reads it in the registers', async () => {
    for (const asker of askers.filter((one) => one !== null)) {
      const { items } = (await browserOf.get(asker)?.get('/api/v1/architecture/gap'))?.json() ?? {};
      const planned = items.flatMap(({ toBuild }: { toBuild: readonly string[] }) => toBuild);
      const open = elementKinds.flatMap(({ register: name }) => {
        const register = registerOf(name);
        return rowsOf(register).filter(
          (row) => ['planned', 'build', 'test'].includes(row.state) && mayRead(register, asker, row),
        );
      });
      assert.equal(planned.length, open.length, asker);
    }
  });
});

describe('no gate is forced by taking its step from elsewhere', () => {
  for (const name of ['development-requests', 'request-examinations', 'builds', 'build-deliverables', 'budget-plans'])
    it(name, async () => {
      const register = registerOf(name);
      const wrong: string[] = [];
      const attempts = Object.entries(register.steps).flatMap(([step, { from }]) =>
        register.states
          .filter((state) => !(from as readonly string[]).includes(state))
          .map((state) => ({ step, state })),
      );
      await someAtATime(attempts, async ({ step, state }) => {
        const [row] = rowsFor(register, 'dinas-officer', state).filter((one) =>
          mayRead(register, 'dinas-officer', one),
        );
        const browser = browserOf.get('dinas-officer');
        if (!row || !browser) return;
        const url = `/${name}/${rowId(register, row)}`;
        const byApi = await browser.api('POST', `/api/v1${url}/steps/${step}`, {}, { 'if-match': '"1"' });
        const byPage = await browser.post(`${url}/${step}`, { _version: '1' });
        for (const { statusCode, body } of [byApi, byPage])
          if (![403, 404, 409].includes(statusCode))
            wrong.push(`${step} at ${state}: ${statusCode} ${body.slice(0, 200)}`);
      });
      assert.deepEqual(wrong, []);
    });
});
