import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { CodedError } from '../errors/errors.ts';
import { readConfig } from './config.ts';
import { settings } from './settings.ts';

test('without any setting Padu serves this machine from ./data', () => {
  const config = readConfig({});
  assert.equal(config.port, 3000);
  assert.equal(config.host, '127.0.0.1');
  assert.equal(config.dataDir, resolve('data'));
  assert.equal(config.timeZone, 'Asia/Jakarta');
  assert.equal(config.databaseUrl, undefined);
});

test('an empty setting is one that is not set', () => {
  assert.equal(readConfig({ PORT: ' ', DATABASE_URL: '' }).port, 3000);
});

test('settings are read in their own form', () => {
  const config = readConfig({
    PORT: '0',
    PUBLIC_URL: 'https://padu.example.go.id/',
    TRUST_PROXY: '10.0.0.1, fd00::/8',
    TIMEZONE: 'Asia/Jayapura',
    LANG: 'id_ID.UTF-8',
  });
  assert.equal(config.port, 0);
  assert.equal(config.publicUrl, 'https://padu.example.go.id');
  assert.deepEqual(config.trustProxy, ['10.0.0.1', 'fd00::/8']);
  assert.equal(config.timeZone, 'Asia/Jayapura');
  assert.equal(config.commandLanguage, 'id');
});

const wrong = {
  PORT: '65536',
  HOST: 'a b',
  DATABASE_URL: 'mysql://x',
  DATABASE_MIGRATOR_URL: 'localhost',
  TIMEZONE: 'Asia/Tanjungpinang',
  PUBLIC_URL: 'padu.example.go.id',
  TRUST_PROXY: 'everybody',
  LOG_LEVEL: 'loud',
  SMTP_URL: 'https://mail.example.go.id',
  MAIL_FROM: 'Padu',
  WEBHOOK_ALLOW: '*',
};

for (const [name, value] of Object.entries(wrong)) {
  test(`a wrong ${name} is named in a sentence`, () => {
    assert.throws(
      () => readConfig({ [name]: value }),
      (error) => error instanceof CodedError && error.code === 'setting-invalid' && error.title.en.includes(name),
    );
  });
}

test('an address with a password is not repeated in the message', () => {
  assert.throws(
    () => readConfig({ DATABASE_URL: 'http://user:secret@host/db', SMTP_URL: 'http://user:secret@host' }),
    (error) => error instanceof CodedError && !JSON.stringify(error).includes('secret'),
  );
});

test('every setting has one name and is explained in both languages', () => {
  const list = Object.values(settings);
  assert.equal(new Set(list.map((setting) => setting.name)).size, list.length);
  for (const { about, expected, shown } of list) {
    for (const text of [about, expected, shown]) assert.ok(text.id.length > 0 && text.en.length > 0);
  }
});
