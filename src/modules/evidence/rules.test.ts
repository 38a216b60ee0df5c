import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type DocumentValues,
  findClassProblems,
  findDocumentProblems,
  findSubmissionProblems,
} from './document.rules.ts';
import { type Classification, classifications, readersByClass } from './document-classes.ts';
import { endedBy, findEnactmentProblems, findRevocationProblems, type InstrumentValues } from './instrument.rules.ts';
import { splitAddress } from './record-address.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const term = fc.tuple(day, fc.option(day)).map(([a, b]) => {
  const [from = a, until = null] = b === null ? [a] : [a, b].sort();
  return { from, until };
});

const empty: InstrumentValues = {
  reference: 'A',
  date: null,
  promulgated: null,
  validity: null,
  basis: null,
  amends: null,
  revokes: null,
  team: null,
  teamKind: null,
  teamPeriod: null,
};

test('what is revoked never holds longer than before, nor on the day its successor does', () => {
  fc.assert(
    fc.property(term, day, (validity, from) => {
      fc.pre(validity.from < from);
      const ended = endedBy(validity, from);
      assert.ok(ended.until !== null && ended.until < from && ended.until >= validity.from);
      assert.ok(validity.until === null || ended.until <= validity.until);
      assert.deepEqual(findRevocationProblems(validity, ended), []);
      assert.deepEqual(endedBy(ended, from), ended);
    }),
  );
});

test('an instrument revokes exactly what is in force from an earlier day, or is revoked already', () => {
  const status = fc.constantFrom('draft', 'in-force', 'revoked', 'void');
  fc.assert(
    fc.property(status, term, day, (state, validity, from) => {
      const values = { ...empty, validity: { from, until: null } };
      const target = { id: 'x', version: 1, status: state, reference: 'B', validity };
      const fine = state === 'revoked' || (state === 'in-force' && validity.from < from);
      assert.equal(findEnactmentProblems(values, [target], '2100-01-01').length, fine ? 0 : 1);
    }),
  );
});

const document: fc.Arbitrary<DocumentValues> = fc.record({
  date: fc.option(day),
  validUntil: fc.option(day),
  classification: fc.constantFrom(...(Object.keys(classifications) as Classification[])),
  openness: fc.constantFrom('public' as const, 'excluded' as const),
  follows: fc.option(fc.constant(['other'])),
  files: fc.option(fc.constant(['file'])),
  location: fc.option(fc.constant('Rak 1')),
});

test('a document is open to the public only when it is not secret', () => {
  fc.assert(
    fc.property(document, (values) => {
      const allowed =
        values.openness === 'excluded' || values.classification === 'public' || values.classification === 'restricted';
      assert.equal(findClassProblems(values).length === 0, allowed);
    }),
  );
});

test('what follows itself, or ends before it begins, is refused', () => {
  fc.assert(
    fc.property(document, (values) => {
      const fields = findDocumentProblems('other', values).map(({ field }) => field);
      assert.equal(fields.includes('follows'), values.follows !== null);
      const ends = values.date !== null && values.validUntil !== null && values.validUntil < values.date;
      assert.equal(fields.includes('validUntil'), ends);
    }),
  );
});

test('nothing is submitted that one could not look at', () => {
  fc.assert(
    fc.property(document, (values) => {
      const lacks = findSubmissionProblems(values, '2100-01-01').some(({ field }) => field === 'files');
      assert.equal(lacks, values.files === null && values.location === null);
    }),
  );
});

test('a closer class never opens to more people than a wider one', () => {
  const reach = { own: 1, unit: 2, appointed: 2, subtree: 3, all: 4 } as const;
  const order = ['public', 'restricted', 'confidential', 'secret'] as const;
  for (const [i, level] of order.entries())
    for (const [role, scope] of Object.entries(readersByClass[level])) {
      const wider = readersByClass[order[i - 1] ?? 'public'][role as keyof (typeof readersByClass)['public']];
      assert.ok(wider !== undefined && reach[wider] >= reach[scope], `${role} at ${level}`);
    }
});

test('an address splits into register and id', () => {
  assert.deepEqual(splitAddress('teams/1'), { register: 'teams', id: '1' });
});
