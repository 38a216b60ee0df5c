import type { Text } from '../i18n/text.ts';

/** One environment variable: its name, what it does, what it must be, and what holds when it is not set. */
export type Setting<T> = {
  readonly name: string;
  readonly about: Text;
  readonly expected: Text;
  readonly fallback: T;
  /** How the documentation writes the fallback. */
  readonly shown: Text;
  /** undefined = wrong. */
  readonly parse: (raw: string) => T | undefined;
  /** Holds a password: what was written is never repeated. */
  readonly secret?: true;
};

export const setting = <T>(one: Setting<T>): Setting<T> => one;

export const none: Text = { id: '(tidak ada)', en: '(none)' };
