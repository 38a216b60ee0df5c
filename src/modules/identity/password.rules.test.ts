import assert from 'node:assert/strict';
import { it } from 'node:test';
import { passwordProblem } from './password.rules.ts';
import { hashPassword, isPassword } from './password.ts';

it('asks for length and refuses what everybody tries', () => {
  const wrong = (password: string, known: readonly string[] = []) => passwordProblem(password, known) !== undefined;
  assert.ok(wrong('elevenchars'));
  assert.ok(wrong('Indonesia1945'));
  assert.ok(wrong('aaaaaaaaaaaaaaaa'));
  assert.ok(wrong('123456789012'));
  assert.ok(wrong('siti@contoh.go.id', ['Siti@contoh.go.id']));
  assert.ok(wrong('x'.repeat(50) + 'abcdefgh'.repeat(30)));
  assert.equal(wrong('kuda lumping hijau'), false);
  assert.equal(wrong('только длинный'), false);
});

it('keeps only an argon2id hash, and knows the password again in any Unicode form', async () => {
  const hash = await hashPassword('caf\u00e9 di pelabuhan');
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.equal(await isPassword(hash, 'cafe\u0301 di pelabuhan'), true);
  assert.equal(await isPassword(hash, 'cafe di pelabuhan'), false);
  assert.equal(await isPassword(undefined, 'the time this takes is the point'), false);
});
