import type { Text } from '../../kernel/i18n/text.ts';
import type { Instrument } from './instrument.schema.ts';
import { instrumentVersions } from './load-instruments.ts';

const codeOf = ({ id, version }: Pick<Instrument, 'id' | 'version'>) => `${id}-v${version}`;

/** Every version of every instrument, as a cycle names the one it uses: `spbe-2020-v1`. */
export const instrumentOptions: Readonly<Record<string, Text>> = Object.fromEntries(
  instrumentVersions().map((instrument) => [codeOf(instrument), instrument.title]),
);

/** The instrument a cycle uses. @throws TypeError where its file is gone */
export function instrumentOf(code: string): Instrument {
  const found = instrumentVersions().find((one) => codeOf(one) === code);
  if (!found) throw new TypeError(`no instrument ${code}`);
  return found;
}
