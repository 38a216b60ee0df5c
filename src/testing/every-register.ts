import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { padusRegisters } from '../app.ts';
import type { CurrentGovernment } from '../modules/identity/index.ts';
import type { Registry } from '../register/registry.ts';

/** A government that works by one regulation and stays so. */
export const governmentUnder = (profile: string): CurrentGovernment => ({
  current: () => ({ name: 'Kota Contoh', profile }),
  refresh: async () => undefined,
  stop: () => undefined,
});

/** The registers of the running program, whatever they are: what tests of every register go through. */
export const everyRegister = (): Registry =>
  padusRegisters('Asia/Jakarta', governmentUnder('tanjungpinang-8-2022'), join(tmpdir(), 'padu-every-register'));
