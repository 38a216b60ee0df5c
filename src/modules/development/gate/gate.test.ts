import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findProfile } from '../../regulation/index.ts';
import { letterNeeded } from './clearance.rules.ts';
import { analyses, considerations, missingTexts } from './completeness.rules.ts';
import { gateRules, inTheWay, runGate } from './gate.rules.ts';
import type { GateFacts, GateSettings, RequestSeen, Similar } from './gate-facts.ts';
import { unmetConditions } from './general-first.rules.ts';
import { judgeLicence } from './open-source.rules.ts';

const settingsOf = (id: string): GateSettings => {
  const profile = findProfile(id);
  assert.ok(profile);
  return profile.settings;
};
const tpi = settingsOf('tanjungpinang-8-2022');
const lu = settingsOf('lampung-utara-44-2022');

const written = Object.fromEntries(
  [...Object.keys(considerations), ...Object.keys(analyses)].map((name) => [name, 'Ditulis.']),
);

/** A request nothing is wrong with. */
const request: RequestSeen = {
  id: 'r',
  name: 'Cuti Elektronik',
  agency: 'g',
  change: 'new',
  application: null,
  type: 'special',
  scope: 'one-agency',
  builder: 'agency',
  openSource: 'open',
  closedReason: null,
  similarReason: null,
  generalReason: null,
  texts: written,
  reference: 'RAA.01',
  clearances: { 'communication-minister': 'agreed', 'state-apparatus-minister': 'agreed' },
  exception: { operatedSince: null, designatedOn: null, costBenefitStudy: null, adaptation: null },
};
const facts: GateFacts = {
  request,
  similar: [],
  general: [],
  initiative: { name: 'Kepegawaian digital', open: true },
  budgeted: true,
  datasets: [2],
  hosting: { level: 3 },
  team: { name: 'Tim aplikasi', active: true },
  dinas: 'dinas',
};
const general: Similar = {
  register: 'applications',
  id: 'a',
  name: 'SRIKANDI',
  agency: 'Dinas Kominfo',
  likeness: { percent: 80, parts: [{ of: 'name', percent: 80 }] },
};

type Changes = Partial<Omit<GateFacts, 'request'>> & { readonly request?: Partial<RequestSeen> };

const factsWith = (changes: Changes): GateFacts => ({
  ...facts,
  ...changes,
  request: { ...request, ...changes.request },
});

function verdictOf(rule: string, changes: Changes, settings: GateSettings): string {
  const found = runGate(factsWith(changes), settings).find((one) => one.rule === rule);
  assert.ok(found);
  return found.verdict;
}

describe('the gate of requests', () => {
  it('has nothing against a request that is complete', () => {
    for (const settings of [tpi, lu]) assert.deepEqual(inTheWay(runGate(facts, settings)), []);
  });

  it('always says every rule once, cites a provision of each regulation in force, and what to do', () => {
    const profiles = ['tanjungpinang-8-2022', 'lampung-utara-44-2022'].flatMap((id) => findProfile(id) ?? []);
    const known = new Set(profiles.flatMap(({ provisions }) => provisions.map(({ id }) => id)));
    for (const { provisions } of gateRules) for (const id of provisions) assert.ok(known.has(id), id);
    const maybe = <T>(value: T) => fc.constantFrom(value, null);
    const anyFacts = fc.record({
      similar: fc.constantFrom([], [general]),
      general: fc.constantFrom([], [general]),
      initiative: fc.constantFrom(null, facts.initiative, { name: 'x', open: false }),
      budgeted: fc.boolean(),
      datasets: fc.array(fc.constantFrom(1, 2, 4, null)),
      hosting: maybe(facts.hosting),
      team: maybe(facts.team),
      dinas: maybe('dinas'),
      request: fc.record({
        type: fc.constantFrom('general' as const, 'special' as const),
        scope: fc.constantFrom('one-agency' as const, 'all-agencies' as const),
        builder: fc.constantFrom('agency' as const, 'dinas' as const),
        openSource: fc.constantFrom('open' as const, 'closed' as const),
        reference: maybe('RAA.01'),
        clearances: fc.dictionary(
          fc.constantFrom('communication-minister', 'state-apparatus-minister'),
          fc.constantFrom('agreed' as const, 'refused' as const),
        ),
        texts: fc.dictionary(fc.constantFrom(...Object.keys(written)), maybe('Ditulis.')),
      }),
    });
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(tpi, lu), (changes, settings) => {
        const findings = runGate(factsWith(changes), settings);
        assert.deepEqual(
          findings.map(({ rule }) => rule),
          gateRules.map(({ name }) => name),
        );
        for (const { verdict, says, mend } of findings) {
          assert.ok(!/[{}]/.test(says.id + says.en + (mend?.id ?? '') + (mend?.en ?? '')), says.id);
          assert.equal(mend !== null, verdict === 'warn' || verdict === 'refuse');
        }
      }),
    );
  });

  it('AC-APP-01: names the analysis that is missing', () => {
    const texts = { ...written, benefitAnalysis: null };
    assert.deepEqual(
      missingTexts(texts, lu).map(([, { en }]) => en),
      ['Benefit analysis'],
    );
    assert.equal(verdictOf('analyses', { request: { texts } }, lu), 'refuse');
    assert.deepEqual(missingTexts(texts, tpi), []);
    assert.equal(verdictOf('considerations', {}, tpi), 'not-asked');
  });

  it('AC-APP-06, lu-23-5-a, lu-23-5-c: the exception needs all four conditions', () => {
    const conditions = lu.applications.general.similar ?? [];
    const claim = {
      operatedSince: '2021-03-01',
      designatedOn: '2022-06-01',
      costBenefitStudy: 'study',
    };
    const clearances = { 'communication-minister': 'agreed' } as const;
    assert.deepEqual(unmetConditions(conditions, { ...claim, clearances, adaptation: 'gaps-open' }), [
      'adapted-to-general-process',
    ]);
    assert.deepEqual(unmetConditions(conditions, { ...claim, clearances, adaptation: 'adapted' }), []);
    const found = runGate(
      factsWith({ general: [general], request: { exception: { ...claim, adaptation: 'gaps-open' } } }),
      lu,
    ).find(({ rule }) => rule === 'general-first');
    assert.equal(found?.verdict, 'refuse');
    assert.match(found?.says.en ?? '', /3 of 4/);
    assert.equal(
      verdictOf(
        'general-first',
        { general: [general], request: { exception: { ...claim, adaptation: 'adapted' } } },
        lu,
      ),
      'pass',
    );
  });

  it('tpi-27-1: a general application must be used in one regulation, and be preferred in the other', () => {
    assert.equal(
      verdictOf('general-first', { general: [general], request: { generalReason: 'Belum cukup.' } }, lu),
      'refuse',
    );
    assert.equal(
      verdictOf('general-first', { general: [general], request: { generalReason: 'Belum cukup.' } }, tpi),
      'warn',
    );
    assert.equal(verdictOf('general-first', { general: [general] }, tpi), 'refuse');
    const own = { general: [general], request: { change: 'change' as const, application: 'a' } };
    assert.equal(verdictOf('general-first', own, lu), 'pass');
  });

  it('AC-APP-08: the Dinas builds applications for all agencies', () => {
    const all = { scope: 'all-agencies' as const };
    assert.equal(verdictOf('builder', { request: all }, tpi), 'refuse');
    assert.equal(verdictOf('builder', { request: { ...all, builder: 'dinas' } }, tpi), 'pass');
    assert.equal(verdictOf('builder', { request: { ...all, agency: 'dinas' } }, tpi), 'pass');
    assert.equal(verdictOf('builder', { request: all }, lu), 'pass');
  });

  it('AC-APP-05, AC-APP-09: whose letter, and before what', () => {
    const special = { type: 'special', scope: 'one-agency' } as const;
    assert.deepEqual(letterNeeded(special, lu, 'before-use'), { by: 'state-apparatus-minister', when: 'before-use' });
    assert.equal(letterNeeded(special, lu, 'before-build'), null);
    assert.equal(letterNeeded(special, tpi, 'before-use'), null);
    assert.equal(letterNeeded(special, tpi, 'before-build'), null);
    const own = { type: 'general', scope: 'all-agencies' } as const;
    assert.equal(letterNeeded(own, lu, 'before-build')?.by, 'communication-minister');
    assert.equal(letterNeeded(own, tpi, 'before-build'), null);
  });

  it('AC-APP-10, AC-OSS-01, AC-OSS-02: closed code fails where open is a duty, and warns where it is preferred', () => {
    const closed = { openSource: 'closed', closedReason: 'Hak cipta pihak lain.' } as const;
    assert.equal(judgeLicence({ ...closed, type: 'special' }, lu).verdict, 'refuse');
    assert.equal(judgeLicence({ ...closed, type: 'general' }, lu).verdict, 'warn');
    assert.equal(judgeLicence({ ...closed, type: 'special' }, tpi).verdict, 'warn');
    assert.equal(judgeLicence({ ...closed, openSource: 'open', type: 'special' }, lu).verdict, 'pass');
  });

  it('AC-CLR-02: a letter that says no keeps the gate shut', () => {
    assert.equal(
      verdictOf('clearance', { request: { clearances: { 'state-apparatus-minister': 'refused' } } }, lu),
      'refuse',
    );
    assert.equal(verdictOf('clearance', { request: { clearances: {} } }, lu), 'warn');
    assert.equal(verdictOf('clearance', { request: { clearances: {} } }, tpi), 'pass');
  });

  it('weighs roadmap, reference and budget by what the regulation asks', () => {
    assert.equal(verdictOf('initiative', { initiative: null }, lu), 'refuse');
    assert.equal(verdictOf('initiative', { initiative: null }, tpi), 'warn');
    assert.equal(verdictOf('reference-code', { request: { reference: null } }, lu), 'refuse');
    assert.equal(verdictOf('reference-code', { request: { reference: null } }, tpi), 'warn');
    assert.equal(verdictOf('budget-line', { budgeted: false }, lu), 'not-asked');
    assert.equal(verdictOf('budget-line', { budgeted: false }, tpi), 'warn');
  });

  it('keeps data where its class may be kept', () => {
    assert.equal(verdictOf('data-class', { datasets: [4] }, lu), 'refuse');
    assert.equal(verdictOf('data-class', { datasets: [null] }, lu), 'warn');
    assert.equal(verdictOf('data-class', { hosting: { level: null } }, lu), 'warn');
    assert.equal(verdictOf('data-class', { hosting: null }, lu), 'warn');
    assert.equal(verdictOf('data-class', { datasets: [] }, lu), 'not-asked');
  });

  it('asks for a reason where something similar is there', () => {
    assert.equal(verdictOf('similar-application', { similar: [general] }, lu), 'refuse');
    assert.equal(
      verdictOf('similar-application', { similar: [general], request: { similarReason: 'Tua.' } }, lu),
      'warn',
    );
  });
});
