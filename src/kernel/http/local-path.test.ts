import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { localPath } from './local-path.ts';

it('lets paths of this site through as they are', () => {
  for (const path of ['/', '/agencies?q=a%20b&sort=-name', '/x/y-z']) assert.equal(localPath(path, '/home'), path);
});

it('never leads to another site, whatever is asked for', () => {
  const tricks = [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '\\\\e',
    'javascript:alert(1)',
    '',
    null,
    ['/x'],
    7,
  ];
  for (const trick of tricks) assert.equal(localPath(trick, '/home'), '/home', String(trick));
  const bits = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    '?',
    '#',
    'evil.example',
    '\t',
    '\n',
    ' ',
    '%2f',
    'http:',
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 8 }), (parts) => {
      const path = localPath(parts.join(''), '/home');
      assert.equal(new URL(path, 'https://padu.example').host, 'padu.example');
    }),
  );
});
