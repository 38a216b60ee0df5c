import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataFileReader, refuseFile } from '../../kernel/data-file/read-data-file.ts';
import { type Instrument, instrumentSchema } from './instrument.schema.ts';
import { instrumentProblems } from './instrument-problems.rules.ts';

const folder = join(import.meta.dirname, 'instruments');
const read = dataFileReader(instrumentSchema);
let loaded: readonly Instrument[] | undefined;

/**
 * Reads one instrument and checks it completely.
 * @throws CodedError `data-file-invalid` with every problem, each naming its key
 */
export function loadInstrument(path: string): Instrument {
  const instrument = read(path);
  refuseFile(path, instrumentProblems(instrument));
  return instrument;
}

/** Every version of every instrument Padu knows, the newest first: one YAML file each. Read once, when first asked. */
export function instrumentVersions(): readonly Instrument[] {
  loaded ??= readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => loadInstrument(join(folder, name)))
    .sort((a, b) => b.inForce.from.localeCompare(a.inForce.from) || b.version - a.version);
  return loaded;
}

/** Every instrument in its newest version, the newest instrument first. */
export const instruments = (): readonly Instrument[] =>
  instrumentVersions().filter(({ id }, at, all) => all.findIndex((other) => other.id === id) === at);

/** One instrument by its id (`spbe-2020`), in its newest version or the one asked for. */
export const findInstrument = (id: string, version?: number): Instrument | undefined =>
  instrumentVersions().find((one) => one.id === id && (version === undefined || one.version === version));
