import assert from 'node:assert/strict';
import { it } from 'node:test';
import { relyingParty } from './relying-party.rules.ts';

it('is the domain of the public address, over https', () => {
  assert.deepEqual(relyingParty('https://padu.example.go.id', 'http://evil.example'), {
    id: 'padu.example.go.id',
    origin: 'https://padu.example.go.id',
  });
  assert.equal(relyingParty('http://padu.example.go.id', 'https://padu.example.go.id'), null);
  assert.equal(relyingParty('https://10.1.2.3', 'http://localhost'), null);
  assert.equal(relyingParty('https://[2001:db8::1]', 'http://localhost'), null);
});

it('is localhost without a public address, and never a number or a name that a request claims', () => {
  assert.deepEqual(relyingParty(undefined, 'http://localhost:3000'), {
    id: 'localhost',
    origin: 'http://localhost:3000',
  });
  for (const claimed of ['http://127.0.0.1:3000', 'https://evil.example', 'http://localhost.evil.example', 'x'])
    assert.equal(relyingParty(undefined, claimed), null);
});
