import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { padusRegisters } from '../app.ts';
import { findRegisterTables } from '../kernel/audit/find-register-tables.ts';
import { verifyLog } from '../kernel/audit/verify-log.ts';
import { readConfig } from '../kernel/config/config.ts';
import { CodedError } from '../kernel/errors/errors.ts';
import { findSigner } from '../kernel/log/signer.ts';
import { readArchimate } from '../modules/architecture/exchange/read-archimate.ts';
import { writeArchimate } from '../modules/architecture/exchange/write-archimate.ts';
import { evaluate } from '../modules/compliance/evaluate.rules.ts';
import { loadFacts } from '../modules/compliance/load-facts.ts';
import { findProfile } from '../modules/regulation/index.ts';
import { buildServer } from '../server.ts';
import { noLimits, temporaryFolder } from '../testing/boot.ts';
import { Browser as Visitor } from '../testing/boot-identity.ts';
import { useDatabase } from '../testing/database.ts';
import { faultsInExchange } from '../testing/exchange-schema.ts';
import { demoAccounts } from './accounts.ts';
import { ensureDemo } from './ensure-demo.ts';
import { demoProfiles } from './read-data.ts';
import { seedDemo } from './seed-demo.ts';

const now = new Date('2026-11-22T05:00:00Z');

/** The states that must occur on a day, and the least and greatest share met, in percent. */
const expected: Readonly<Record<string, Readonly<Record<string, { has: readonly string[]; met: [number, number] }>>>> =
  {
    'tanjungpinang-8-2022': {
      '2022-06-01': { has: ['due', 'not-yet', 'met'], met: [1, 10] },
      // Pasal 60: an architecture but no roadmap a year after promulgation.
      '2023-06-01': { has: ['overdue', 'due', 'met', 'partly', 'not-yet'], met: [8, 25] },
      // Pasal 61: three agencies had not stated full adoption on 12 May 2025.
      '2025-06-01': { has: ['overdue', 'due', 'met', 'partly', 'not-yet'], met: [40, 60] },
      '2026-11-22': { has: ['overdue', 'due', 'met', 'partly', 'not-applicable'], met: [55, 75] },
    },
    'lampung-utara-44-2022': {
      // In force since 1 July 2022.
      '2022-06-01': { has: ['not-yet'], met: [0, 0] },
      '2023-06-01': { has: ['due', 'met', 'partly', 'not-yet'], met: [5, 20] },
      '2025-06-01': { has: ['due', 'met', 'partly', 'not-yet'], met: [35, 60] },
      '2026-11-22': { has: ['due', 'met', 'partly', 'not-yet', 'not-applicable'], met: [55, 75] },
    },
  };

test('there is a demonstration for each regulation that is expected here', () => {
  assert.deepEqual(demoProfiles(), Object.keys(expected).sort());
});

for (const profile of demoProfiles())
  describe(profile, async () => {
    const { db, owner } = await useDatabase();
    const config = readConfig({ DATA_DIR: await temporaryFolder(), LOG_LEVEL: 'silent' });
    const place = { db, config };
    const demo = await seedDemo(place, profile, now);

    test('every register has rows', () => {
      const government = { current: () => demoGovernment, refresh: () => Promise.resolve(), stop: () => undefined };
      const demoGovernment = { name: demo.government, profile };
      const names = padusRegisters('Asia/Jakarta', government, '')
        .all()
        .map(({ register }) => register.name);
      // A former name is not added by hand: renaming leaves it. Minutes and scores wait for the end of the self-assessment.
      const scored = ['document-signers', 'evaluation-scores', 'evaluation-reconciliations'];
      const later = profile === 'lampung-utara-44-2022' ? scored : [];
      const empty = names.filter((name) => name !== 'agency-names' && !demo.rows[name]);
      assert.deepEqual(empty, later);
      assert.ok((demo.rows.documents ?? 0) > 150 && (demo.rows['legal-instruments'] ?? 0) > 50);
    });

    test('an import with refused rows and a bulk edit stand in its history', async () => {
      const batches = await db.sql`select kind, state, created, updated, refused from work.batches order by created_at`;
      const [imported, edited] = batches;
      assert.deepEqual({ ...imported }, { kind: 'import', state: 'partly', created: 3, updated: 0, refused: 3 });
      // One of the businesses is no longer active.
      assert.deepEqual([edited?.kind, edited?.state, edited?.refused], ['edit', 'partly', 1]);
      assert.ok(edited?.updated > 1);
    });

    test('it verifies: everything stands in the log and nothing else', async () => {
      const signer = await findSigner(`${config.dataDir}/keys`);
      const report = await verifyLog(owner, await findRegisterTables(owner.sql), signer?.verifierKey ?? '');
      assert.deepEqual(report.findings, []);
      assert.ok(report.ok && report.size > 1000 && report.waiting === 0);
    });

    test('names change, agencies merge and their functions pass on', async () => {
      const facts = await loadFacts(db.sql, 'Asia/Jakarta');
      const names = facts.agencies.filter(({ code }) => code === 'BAPPERIDA').map(({ name, until }) => [name, until]);
      assert.equal(names.length, 2);
      const merged = facts.agencies.find(({ code }) => code === 'DISKOP');
      assert.equal(merged?.until, '2023-12-31');
      const heirs = await db.sql`
        select lower(h.period)::text as since from organization.function_holdings h
        join organization.agencies a on a.id = h.agency where a.code = 'DISPERINDAG'`;
      assert.deepEqual(
        [...heirs].map(({ since }) => since),
        ['2024-01-01', '2024-01-01'],
      );
    });

    test('the board tells a story on each day', async () => {
      const regulation = findProfile(profile);
      assert.ok(regulation);
      const facts = await loadFacts(db.sql, 'Asia/Jakarta');
      for (const [day, { has, met }] of Object.entries(expected[profile] ?? {})) {
        const states = evaluate(regulation, facts, day).map(({ state }) => state);
        for (const state of has)
          assert.ok(
            states.some((one) => one === state),
            `${state} on ${day}`,
          );
        const share = (100 * states.filter((state) => state === 'met').length) / states.length;
        assert.ok(share >= met[0] && share <= met[1], `${share} % met on ${day}`);
      }
    });

    test('nobody approved what they submitted', async () => {
      const alone = await owner.sql`
        select a.row_id from kernel.actions a join kernel.actions b using (register, row_id)
        where a.register in ('documents', 'attestations') and a.step = 'submit' and b.step in ('finalise', 'accept')
          and a.actor_id = b.actor_id`;
      assert.equal(alone.length, 0);
    });

    test('its accounts open the home page and the board, which say that the data is invented', async () => {
      const app = await buildServer(place, noLimits);
      after(() => app.close());
      for (const { login } of demoAccounts) {
        const visitor = new Visitor(app);
        assert.match((await visitor.get('/sign-in')).body, new RegExp(`<code>${login}</code>`));
        const signedIn = await visitor.post('/sign-in', { login, password: demo.password ?? '' });
        assert.equal(signedIn.statusCode, 303, login);
        for (const page of ['/', '/compliance']) {
          const { statusCode, body } = await visitor.get(page);
          assert.equal(statusCode, 200, `${login} ${page}`);
          assert.match(body, /class="demo-notice"/);
        }
      }
    });

    test('its architecture leaves as a valid ArchiMate file, and with nothing lost', async () => {
      const app = await buildServer(place, noLimits);
      after(() => app.close());
      const visitor = new Visitor(app);
      await visitor.get('/sign-in');
      await visitor.post('/sign-in', { login: 'dinas', password: demo.password ?? '' });
      const xml = (await visitor.get('/architecture/archimate.xml')).body;
      assert.deepEqual(await faultsInExchange([xml]), []);
      const { elements, relations, left } = readArchimate(xml);
      assert.deepEqual(
        [elements.length, relations.length].map((n) => n > 100),
        [true, true],
      );
      assert.deepEqual(left, []);
      assert.ok(xml.split('<view ').length > 10);
      const bare = (await visitor.get('/architecture/archimate.xml?views=none')).body;
      assert.equal(writeArchimate('Arsitektur SPBE', { elements, relations }, []), bare);
      assert.deepEqual(readArchimate(bare), { elements, relations, left });
    });

    test('it is found again at the next start, and nothing is put over it', async () => {
      const again = await ensureDemo(place, profile);
      assert.deepEqual([again.password, again.rows], [demo.password, {}]);
      const refused = (error: unknown) => error instanceof CodedError && error.code === 'demo-not-empty';
      await assert.rejects(seedDemo(place, profile, now), refused);
      const other = demoProfiles().find((one) => one !== profile) ?? '';
      await assert.rejects(ensureDemo(place, other), refused);
    });
  });
