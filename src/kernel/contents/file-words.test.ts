import assert from 'node:assert/strict';
import { it } from 'node:test';
import { useDatabase } from '../../testing/database.ts';
import { readQuestion } from '../words/question.ts';
import { dropGoneTexts, keepFileWords, nearestWords } from './file-words.ts';

const { db } = await useDatabase();
const nearest = async (typed: string) => (await nearestWords(db.sql, readQuestion(typed)))?.text ?? null;

it('a misspelt question is read with the words that stand in files', async () => {
  await keepFileWords(db.sql, ['anggaran', 'kepegawaian', 'pusat', 'data', 'a1', '2026']);
  await keepFileWords(db.sql, ['anggaran', 'jaringan']);
  assert.equal(await nearest('angagran'), 'anggaran');
  assert.equal(await nearest('kepegawain pusta'), 'kepegawaian pusat');
  // What is short or a number stays as it was typed.
  assert.equal(await nearest('anggarna 2026'), 'anggaran 2026');
  for (const nothing of ['xylofon', 'anggaran xylofon']) assert.equal(await nearest(nothing), null, nothing);
});

it('words go with the last file they stood in', async () => {
  const keep = async (sha256: string, words: readonly string[], held: boolean) => {
    await keepFileWords(db.sql, words);
    await db.sql`
      insert into kernel.file_texts (sha256, status, pages, words, read_at)
      values (${sha256}, 'ok', ${[words.join(' ')]}::text[], array_to_tsvector(${[...words]}::text[]), now())`;
    if (held)
      await db.sql`
        insert into kernel.files (id, sha256, bytes, media_type, name, created_by, created_at)
        values (gen_random_uuid(), ${sha256}, 1, 'text/plain', 'a.txt', gen_random_uuid(), now())`;
  };
  await keep('a'.repeat(64), ['kerahasiaan', 'jembatan'], false);
  await keep('b'.repeat(64), ['jembatan', 'pelabuhan'], true);
  await dropGoneTexts(db.sql);
  const words = await db.sql<{ word: string }[]>`
    select word from kernel.file_words where word in ('kerahasiaan', 'jembatan', 'pelabuhan') order by word`;
  assert.deepEqual(
    words.map(({ word }) => word),
    ['jembatan', 'pelabuhan'],
  );
  const texts = await db.sql`select sha256 from kernel.file_texts`;
  assert.deepEqual(
    texts.map(({ sha256 }) => sha256),
    ['b'.repeat(64)],
  );
});
