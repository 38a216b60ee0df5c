import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { faultsInExchange } from '../../../testing/exchange-schema.ts';
import { relationKinds } from '../../element/index.ts';
import type { ElementRegister } from '../graph/graph.ts';
import { archimateTypes, type Travelling } from './exchange-model.ts';
import { readArchimate } from './read-archimate.ts';
import { readTriple, tripleSheet } from './triple.ts';
import { writeArchimate } from './write-archimate.ts';

const registers = Object.keys(archimateTypes) as ElementRegister[];
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/\p{C}/gu, '').trim())
  .filter((text) => text !== '');

/** Any architecture with codes that are unique in their register. */
const travelling: fc.Arbitrary<Travelling> = fc
  .array(
    fc.record({
      at: fc.nat({ max: registers.length - 1 }),
      name: words,
      description: fc.option(fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))),
      reference: fc.option(fc.constant('RAA.01')),
      agency: fc.option(words),
      status: fc.option(fc.constantFrom('planned', 'in-use')),
    }),
    { maxLength: 8 },
  )
  .chain((drawn) => {
    const elements = drawn.map(({ at, ...said }, number) => ({
      register: registers[at] ?? 'processes',
      code: `C/${number}`,
      ...said,
    }));
    const possible = elements.flatMap((from) =>
      relationKinds
        .filter((kind) => kind.from === from.register)
        .flatMap(({ field, to: register }) =>
          elements
            .filter((to) => to.register === register)
            .map((to) => ({
              from: { register: from.register, code: from.code },
              field,
              to: { register: to.register, code: to.code },
            })),
        ),
    );
    return fc.subarray(possible).map((relations) => ({ elements, relations }));
  });

test('what goes out as ArchiMate XML comes in the same', () => {
  fc.assert(
    fc.property(travelling, (model) => {
      const back = readArchimate(writeArchimate('Arsitektur <A> & "B"', model, []));
      assert.deepEqual(back, { ...model, left: [] });
    }),
  );
});

test('what goes out as three CSV files comes in the same', () => {
  fc.assert(
    fc.property(travelling, (model) => {
      const sheet = (part: 'elements' | 'relations' | 'properties') => {
        const { columns, rows } = tripleSheet(part, model);
        return {
          headings: columns.map(({ heading }) => heading),
          rows: [...(rows as Iterable<readonly (string | null)[]>)].map((cells, at) => ({ number: at + 2, cells })),
        };
      };
      const back = readTriple({
        elements: sheet('elements'),
        relations: sheet('relations'),
        properties: sheet('properties'),
      });
      assert.deepEqual(back, { ...model, left: [] });
    }),
  );
});

test('the file follows the order and the identifiers of the format', () => {
  const xml = writeArchimate(
    'A',
    {
      elements: [
        {
          register: 'applications',
          code: 'APP 1',
          name: 'A',
          description: null,
          reference: null,
          agency: null,
          status: null,
        },
        { register: 'datasets', code: 'D', name: 'D', description: 'x', reference: null, agency: null, status: null },
      ],
      relations: [
        {
          from: { register: 'applications', code: 'APP 1' },
          field: 'datasets',
          to: { register: 'datasets', code: 'D' },
        },
      ],
    },
    [],
  );
  const order = [...xml.matchAll(/^<(\w+)/gm)].map(([, name]) => name);
  assert.deepEqual(
    order.filter((name) =>
      ['model', 'name', 'elements', 'relationships', 'propertyDefinitions'].includes(String(name)),
    ),
    ['model', 'name', 'elements', 'relationships', 'propertyDefinitions'],
  );
  const identifiers = [...xml.matchAll(/ identifier="([^"]+)"/g)].map(([, id]) => String(id));
  assert.equal(new Set(identifiers).size, identifiers.length);
  for (const identifier of identifiers) assert.match(identifier, /^[A-Za-z_][\w.-]*$/);
  for (const [, source] of xml.matchAll(/(?:source|target)="([^"]+)"/g))
    assert.ok(identifiers.includes(String(source)));
  for (const [, ref] of xml.matchAll(/propertyDefinitionRef="([^"]+)"/g)) assert.ok(identifiers.includes(String(ref)));
});

test('whatever goes out is valid by the schema of the format', async () => {
  const files = fc.sample(travelling, 100).map((model) => writeArchimate('Arsitektur <A> & "B"', model, []));
  assert.deepEqual(await faultsInExchange(files), []);
});

test('the schema tells what is no exchange file', async () => {
  const good = writeArchimate(
    'A',
    {
      elements: [
        { register: 'processes', code: 'P', name: 'P', description: 'x', reference: null, agency: null, status: null },
      ],
      relations: [],
    },
    [],
  );
  const wrong = {
    'no such type': good.replace('BusinessProcess', 'BusinessThing'),
    'no name': good.replace('<name>P</name>', ''),
    'out of order': good.replace(
      '<name>P</name><documentation>x</documentation>',
      '<documentation>x</documentation><name>P</name>',
    ),
    'no identifier': good.replace(' identifier="id-processes-P"', ''),
    'two of one identifier': good.replace('prop-status', 'id-processes-P'),
    'a property nobody defined': good.replace('propertyDefinitionRef="prop-code"', 'propertyDefinitionRef="prop-x"'),
    'a relation from nowhere': good.replace(
      '</elements>',
      '</elements><relationships><relationship identifier="r" source="none" target="id-processes-P" xsi:type="Flow"/></relationships>',
    ),
  };
  const told = await faultsInExchange([good, ...Object.values(wrong)]);
  const found = Object.keys(wrong).filter((_, at) => told.some((line) => line.startsWith(`model-${at + 1}.xml`)));
  assert.deepEqual(found, Object.keys(wrong));
  assert.ok(!told.some((line) => line.startsWith('model-0.xml')), String(told));
});

test('what is broken, hostile or no model is refused, whatever it is', () => {
  const good = writeArchimate('A', { elements: [], relations: [] }, []);
  const bombs = [
    `<!DOCTYPE model [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>${good}`,
    good.replace('</model>', ''),
    good.slice(0, -20),
    good.replace('<name>', '<name><b>'),
    '<model>'.repeat(100_000),
    'no xml',
    '',
    `${good}${good}`,
    '<html></html>',
  ];
  for (const xml of bombs)
    assert.throws(
      () => readArchimate(xml),
      (error) => error instanceof CodedError && error.code === 'invalid',
    );
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (xml) => {
      try {
        readArchimate(xml);
      } catch (error) {
        assert.ok(error instanceof CodedError);
      }
    }),
  );
});

test('what Padu has no place for is counted by kind, and the rest is taken', () => {
  const xml = `<model><name>M</name><documentation>D</documentation><metadata/>
<elements>
<element identifier="a" xsi:type="Goal"><name>G</name></element>
<element identifier="b" xsi:type="ApplicationComponent"><name>B</name><name xml:lang="en">B</name><properties>
<property propertyDefinitionRef="p1"><value>B-1</value></property>
<property propertyDefinitionRef="p2"><value>mahal</value></property></properties></element>
<element identifier="c" xsi:type="ApplicationComponent"><name>C</name><properties>
<property propertyDefinitionRef="p1"><value>B-1</value></property></properties></element>
<element identifier="d" xsi:type="DataObject"><name>D</name></element>
</elements>
<relationships>
<relationship identifier="r" source="b" target="d" xsi:type="Access" accessType="Read"><name>membaca</name></relationship>
<relationship identifier="s" source="a" target="b" xsi:type="Realization"/>
<relationship identifier="t" source="d" target="b" xsi:type="Triggering"/>
</relationships>
<organizations><item><label>Folder</label><item><label>Isi</label><item identifierRef="b"/></item></item></organizations>
<propertyDefinitions>
<propertyDefinition identifier="p1" type="string"><name>Code</name></propertyDefinition>
<propertyDefinition identifier="p2" type="string"><name>Harga</name></propertyDefinition>
<propertyDefinition identifier="p3" type="string"><name>Warna</name></propertyDefinition>
</propertyDefinitions>
<views><viewpoints><viewpoint identifier="w"><name>Sudut</name></viewpoint></viewpoints><diagrams>
<view identifier="v" xsi:type="Diagram"><name>Gambar tangan</name></view>
<view identifier="view-padu-map" xsi:type="Diagram"><name>Peta</name></view></diagrams></views></model>`;
  const { elements, relations, left } = readArchimate(xml);
  assert.deepEqual(
    elements.map(({ code }) => code),
    ['B-1', 'd'],
  );
  assert.equal(relations.length, 1);
  const counted = left.map(({ kind, name, count }) => `${count} ${kind} ${name}`.trim()).toSorted();
  assert.deepEqual(counted, [
    '1 definition Warna',
    '1 detail accessType',
    '1 detail name',
    '1 element Goal',
    '1 language',
    '1 model documentation',
    '1 model metadata',
    '1 property Harga',
    '1 relation Realization',
    '1 relation Triggering',
    '1 repeated B-1',
    '1 view Gambar tangan',
    '1 viewpoint Sudut',
    '2 organization',
  ]);
});
