import { demoProfiles } from '../demo/read-data.ts';
import { UsageError } from './command.ts';

/** The demonstration of this name. @throws UsageError where there is none, naming those there are */
export function demoNamed(name: string | undefined): string {
  const known = demoProfiles();
  if (name !== undefined && known.includes(name)) return name;
  throw new UsageError(`--demo ${known.join(' | ')}`);
}
