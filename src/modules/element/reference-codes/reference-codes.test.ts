import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nationalCodeOf, referenceCodes } from './load-reference-codes.ts';
import { referenceCodeField } from './reference-code-field.ts';
import { aboveOf, levelOf, orphanProblems } from './reference-codes.rules.ts';

describe('reference codes', () => {
  it('are those of the national architecture, level by level', () => {
    const all = [...referenceCodes().values()];
    assert.equal(all.length, 1107);
    const at = (domain: string, level: number) => all.filter((one) => one.domain === domain && one.level === level);
    assert.deepEqual([at('RAB', 1).length, at('RAB', 2).length, at('RAB', 3).length], [9, 45, 304]);
    assert.deepEqual([at('RAL', 2).length, at('RAD', 2).length, at('RAA', 2).length], [53, 49, 4]);
    assert.ok(all.every(({ code, above, level }) => above === aboveOf(code) && level === levelOf(code)));
  });

  it('say where their numbers are not certain', () => {
    assert.equal(referenceCodes().get('RAI.01.01')?.sure, false);
    assert.equal(referenceCodes().get('RAB.01.01')?.sure, true);
  });

  it('are found for the finer code of a government', () => {
    assert.equal(nationalCodeOf('RAB.01.01.01.07.02')?.code, 'RAB.01.01.01');
    assert.equal(nationalCodeOf('RAB.99'), undefined);
  });

  it('without a code above them are refused', () => {
    assert.deepEqual(
      orphanProblems(['RAB.01', 'RAB.01.01', 'RAB.02.01']).map(({ field }) => field),
      ['codes.RAB.02.01'],
    );
  });

  it('are read from a cell with their name', () => {
    assert.equal(referenceCodeField('RAB').fromCell('RAB.01.01 – Pertahanan'), 'RAB.01.01');
    assert.equal(referenceCodeField('RAB').fromCell('Pertahanan'), 'Pertahanan');
  });
});
