import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { load } from 'js-yaml';
import { Type } from 'typebox';
import { Parse } from 'typebox/value';
import { lu, tpi } from '../../testing/profiles.ts';
import { definitions } from './glossary.rules.ts';
import { obligations, type Profile, profiles, resolveReference } from './index.ts';
import { chapterNumeral } from './locate-provisions.rules.ts';
import { parseReference } from './reference.rules.ts';

const outlineSchema = Type.Record(
  Type.String(),
  Type.Object({ ayat: Type.Array(Type.Integer()), huruf: Type.Record(Type.String(), Type.String()) }),
);
const outlines = Parse(
  outlineSchema,
  load(readFileSync(join(import.meta.dirname, 'fixtures', 'outline.yaml'), 'utf8')),
);

const kinds: Record<string, Record<string, number>> = {
  TPI: {
    definition: 33,
    scope: 10,
    principle: 22,
    composition: 32,
    obligation: 163,
    permission: 8,
    deadline: 2,
    closing: 1,
  },
  LU: { definition: 30, scope: 8, principle: 24, composition: 32, obligation: 187, permission: 8, closing: 2 },
};

const countKinds = (profile: Profile) => {
  const counts: Record<string, number> = {};
  for (const { kind } of profile.provisions) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/** Every place of the text, as references, from its outline. */
function places(profile: Profile): string[] {
  const outline = outlines[profile.regulation.id];
  assert.ok(outline);
  const heads = outline.ayat.flatMap((count, index) => {
    const pasal = `Pasal ${index + 1}`;
    if (count === 0) return [pasal];
    return Array.from({ length: count }, (_, n) =>
      index === 0 ? `${pasal} angka ${n + 1}` : `${pasal} ayat (${n + 1})`,
    );
  });
  const letters = Object.entries(outline.huruf).flatMap(([head, last]) =>
    Array.from({ length: last.charCodeAt(0) - 96 }, (_, n) => `${head} huruf ${String.fromCharCode(97 + n)}`),
  );
  return [...heads, ...letters];
}

for (const profile of [lu, tpi]) {
  const { code } = profile.regulation;
  describe(`${code} is complete`, () => {
    test('as many entries of each kind as the text has', () => {
      assert.deepEqual(countKinds(profile), kinds[code]);
    });

    test('every pasal, ayat and huruf of the text is a provision or a part of one, and nothing else is', () => {
      const expected = places(profile);
      assert.deepEqual(
        expected.filter((place) => resolveReference(profile, place).length === 0),
        [],
      );
      const held = profile.provisions.flatMap(({ ref, parts }) => [
        ref,
        ...(parts ?? []).flatMap(({ huruf }) => (huruf ? [`${ref} huruf ${huruf}`] : [])),
      ]);
      assert.deepEqual(new Set(held), new Set(expected));
    });

    test('every obligation says who acts and what is due, in both languages', () => {
      for (const { id, actor, duty, evidence } of obligations(profile)) {
        assert.ok(actor && actor.parties.length > 0, id);
        assert.ok(evidence && evidence.length > 0, id);
        assert.notEqual(duty.id, duty.en, id);
      }
    });

    test('its references are there', () => {
      assert.ok(profile.provisions.flatMap(({ xref }) => xref?.written ?? []).length > 100);
    });
  });
}

for (const profile of profiles()) {
  const { code } = profile.regulation;
  describe(`${code} is sound`, () => {
    test('ids say where a provision stands', () => {
      for (const { id, pasal, ayat, angka, huruf } of profile.provisions) {
        const parts = [code.toLowerCase(), pasal, angka && `n${angka}`, ayat, huruf];
        assert.equal(id, parts.filter((part) => part !== undefined).join('-'));
      }
    });

    test('chapters and sections follow each other without a gap', () => {
      const outline = outlines[profile.regulation.id];
      let next = 1;
      for (const chapter of profile.structure) {
        assert.equal(chapter.pasal[0], next, `chapter ${chapterNumeral(chapter)}`);
        next = chapter.pasal[1] + 1;
        const first = chapter.bagian?.[0];
        if (first) assert.equal(first.pasal[0], chapter.pasal[0]);
        for (const [index, { pasal }] of (chapter.bagian ?? []).entries()) {
          assert.equal(chapter.bagian?.[index + 1]?.pasal[0] ?? next, pasal[1] + 1);
        }
      }
      if (outline) assert.equal(next - 1, outline.ayat.length);
      assert.equal(new Set(profile.structure.map(chapterNumeral)).size, profile.structure.length);
    });

    test('every reference leads to a provision', () => {
      const written = profile.provisions.flatMap(({ id, xref }) =>
        (xref?.written ?? []).map((ref) => [id, ref] as const),
      );
      assert.deepEqual(
        written.filter(([, ref]) => resolveReference(profile, ref).length === 0),
        [],
      );
      const noted = profile.editorNotes.flatMap(({ refs }) => refs).filter((ref) => parseReference(ref));
      assert.deepEqual(
        noted.filter((ref) => resolveReference(profile, ref).length === 0),
        [],
      );
    });

    test('every editor’s note is cited, or stands on the text as a whole', () => {
      const cited = new Set(profile.provisions.flatMap(({ editorNotes }) => editorNotes ?? []));
      const loose = profile.editorNotes.filter((note) => !cited.has(note.id)).flatMap(({ refs }) => refs);
      assert.deepEqual(
        loose.filter((ref) => /ayat|huruf|angka \d+$/.test(ref) && ref.startsWith('Pasal')),
        [],
      );
    });

    test('the settings repeat what the header says', () => {
      assert.equal(profile.settings.dates.effective, profile.regulation.effective);
      assert.equal(profile.settings.region.type, profile.regulation.region.type);
    });
  });
}

test('the terms a profile claims to define alone are those the other does not define', () => {
  const heads = [lu, tpi].map(({ regulation }) => regulation.region.headTitle.id);
  for (const [profile, other] of [
    [lu, tpi],
    [tpi, lu],
  ] as const) {
    const elsewhere = new Set(definitions(other).map(({ term }) => term.id));
    const alone = definitions(profile).flatMap(({ term }) => (elsewhere.has(term.id) ? [] : [term.id]));
    assert.deepEqual(
      profile.settings.glossary.termsOnlyHere,
      alone.filter((term) => !heads.includes(term)),
    );
  }
});

test('a deadline in the settings is the deadline of its provision', () => {
  for (const profile of profiles()) {
    const offset = (delta: string) =>
      profile.provisions.find(({ kind, deltas }) => kind === 'deadline' && deltas?.includes(delta))?.schedule?.offset;
    assert.equal(profile.settings.architecture.firstDue, offset('D-020') ?? null);
    assert.equal(profile.settings.deadlines.fullAdoption, offset('D-125') ?? null);
  }
});

test('both regulations are known by id, with as many obligations as their texts have', () => {
  assert.deepEqual(
    [lu, tpi].map((profile) => [profile.regulation.id, obligations(profile).length]),
    [
      ['lampung-utara-44-2022', 187],
      ['tanjungpinang-8-2022', 165],
    ],
  );
});
