/** Name of the archive of one log at one moment: `padu-padu.example.go.id-20261128T031200123Z.padu`. */
export const archiveName = (origin: string, at: Date): string =>
  `padu-${slugOf(origin)}-${at.toISOString().replace(/[-:.]/g, '')}.padu`;

/** When an archive of this log was made, by its name; undefined for any other file. */
export function madeAtOf(name: string, origin: string): Date | undefined {
  const prefix = `padu-${slugOf(origin)}-`;
  const stamp = name.startsWith(prefix) ? name.slice(prefix.length) : '';
  const [, year, month, day, hour, minute, second, ms] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.padu$/.exec(stamp) ?? [];
  if (year === undefined) return undefined;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** `padu.example.go.id/log` → `padu.example.go.id`. */
const slugOf = (origin: string): string => origin.replace(/\/log$/, '').replace(/[^a-zA-Z0-9.]+/g, '_');
