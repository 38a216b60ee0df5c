import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isAllowed, isPublicAddress, mayBeAllowed, parseAllowList } from './allow-list.ts';

const list = (raw: string) => parseAllowList(raw) ?? assert.fail(`cannot read ${raw}`);
const allowed = (raw: string, url: string, address: string) => isAllowed(list(raw), new URL(url), address);

describe('what the operator allows', () => {
  it('is nothing unless it is named', () => {
    assert.equal(isAllowed([], new URL('https://example.go.id/'), '8.8.8.8'), false);
    assert.equal(mayBeAllowed([], new URL('https://example.go.id/')), false);
  });

  it('is a name with TLS at the usual port', () => {
    const raw = 'hooks.example.go.id, *.tpi.go.id';
    assert.equal(allowed(raw, 'https://hooks.example.go.id/x', '8.8.8.8'), true);
    assert.equal(allowed(raw, 'https://a.b.tpi.go.id/x', '8.8.8.8'), true);
    for (const other of [
      'https://evil-hooks.example.go.id/',
      'https://tpi.go.id/',
      'https://xtpi.go.id/',
      'http://hooks.example.go.id/',
      'https://hooks.example.go.id:8443/',
      'https://hooks.example.go.id.evil.example/',
    ]) {
      assert.equal(allowed(raw, other, '8.8.8.8'), false, other);
      assert.equal(mayBeAllowed(list(raw), new URL(other)), false, other);
    }
  });

  it('never opens an inner address by a name alone', () => {
    for (const address of [
      '127.0.0.1',
      '10.1.2.3',
      '169.254.169.254',
      '::1',
      'fd00::1',
      '::ffff:10.0.0.1',
      'fe80::1',
      '64:ff9b::a00:1',
      '2002:a00:1::1',
    ])
      assert.equal(allowed('hooks.example.go.id', 'https://hooks.example.go.id/', address), false, address);
    assert.equal(allowed('hooks.example.go.id, 10.1.0.0/16', 'https://hooks.example.go.id/', '10.1.2.3'), true);
    assert.equal(allowed('hooks.example.go.id, 10.1.0.0/16', 'https://hooks.example.go.id/', '10.2.2.3'), false);
  });

  it('is http or another port only where an entry says so', () => {
    assert.equal(allowed('http://127.0.0.1:8080', 'http://127.0.0.1:8080/x', '127.0.0.1'), true);
    assert.equal(allowed('http://127.0.0.1:8080', 'https://127.0.0.1:8080/x', '127.0.0.1'), false);
    assert.equal(allowed('http://127.0.0.1:8080', 'http://127.0.0.1:8081/x', '127.0.0.1'), false);
    assert.equal(allowed('http://[::1]:8080', 'http://[::1]:8080/', '::1'), true);
    assert.equal(allowed('fd00::/8', 'https://[fd00::5]/', 'fd00::5'), true);
  });

  it('reads every way to write an address as a browser would', () => {
    for (const url of ['http://2130706433:8080/', 'http://0x7f.1:8080/', 'http://127.1:8080/'])
      assert.equal(mayBeAllowed(list('http://10.0.0.0/8:8080'), new URL(url)), false, url);
  });

  it('refuses entries that are none', () => {
    for (const raw of ['*', 'ftp://a.b', 'a b', '10.0.0.0/33', 'a.b:99999', 'a.b/c', '', 'a,,b', 'http://', '::/129'])
      assert.equal(parseAllowList(raw), undefined, raw);
  });
});

it('calls public what is no special address', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const [a = 0, b = 0] = address.split('.').map(Number);
      const inner =
        a === 10 ||
        a === 127 ||
        a === 0 ||
        a >= 224 ||
        (a === 172 && b >= 16 && b < 32) ||
        (a === 192 && b === 168) ||
        (a === 169 && b === 254);
      if (inner) assert.equal(isPublicAddress(address), false);
      assert.equal(isPublicAddress(`::ffff:${address}`), isPublicAddress(address));
    }),
  );
  for (const address of ['8.8.8.8', '103.10.10.1', '2001:4860:4860::8888'])
    assert.equal(isPublicAddress(address), true);
  assert.equal(isPublicAddress('example.com'), false);
});
