import assert from 'node:assert/strict';
import { it } from 'node:test';
import { useDatabase } from '../../testing/database.ts';
import { readQuestion } from '../words/question.ts';
import { keepFileWords, nearestWords } from './file-words.ts';

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
