/** A line as a sheet of work plan and budget shows it. */
export type RkaLine = {
  readonly agency: string;
  readonly activity: string;
  readonly programName: string | null;
  readonly activityName: string | null;
  readonly subActivityName: string;
  readonly account: string;
  readonly accountName: string | null;
  readonly item: string;
  readonly specification: string | null;
  readonly volume: number;
  readonly unit: string;
  readonly price: number;
  readonly amount: number;
  readonly source: string;
};

/** A row of the sheet: a heading with the sum of what is below it, or a line. */
export type RkaRow =
  | {
      readonly level: 'agency' | 'program' | 'activity' | 'sub' | 'account';
      readonly code: string;
      readonly name: string;
      readonly amount: number;
    }
  | { readonly level: 'line'; readonly line: RkaLine };

/** The first parts of a code: `2.16.03` of `2.16.03.2.02.0007`. */
export const partsOf = (code: string, count: number): string => code.split('.').slice(0, count).join('.');

type Heading = {
  readonly level: Exclude<RkaRow['level'], 'line'>;
  readonly code: (line: RkaLine) => string;
  readonly name: (line: RkaLine) => string | null;
};

const headings: readonly Heading[] = [
  { level: 'agency', code: () => '', name: ({ agency }) => agency },
  { level: 'program', code: ({ activity }) => partsOf(activity, 3), name: ({ programName }) => programName },
  { level: 'activity', code: ({ activity }) => partsOf(activity, 5), name: ({ activityName }) => activityName },
  { level: 'sub', code: ({ activity }) => activity, name: ({ subActivityName }) => subActivityName },
  { level: 'account', code: ({ account }) => account, name: ({ accountName }) => accountName },
];

const sumOf = (lines: readonly RkaLine[]): number => lines.reduce((sum, { amount }) => sum + amount, 0);

function below(lines: readonly RkaLine[], [heading, ...rest]: readonly Heading[]): readonly RkaRow[] {
  if (!heading) return lines.map((line) => ({ level: 'line', line }));
  const groups = Map.groupBy(
    lines,
    (line) => `${heading.code(line)}\u0000${heading.level === 'agency' ? line.agency : ''}`,
  );
  return [...groups.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const name = some.map(heading.name).find((one) => one !== null) ?? '';
    return [{ level: heading.level, code: heading.code(first), name, amount: sumOf(some) }, ...below(some, rest)];
  });
}

/**
 * Lines as the rows of an RKA (Permendagri 77/2020): agency, programme, activity, sub-activity and account, each with the
 * sum of the lines below it, then the lines. Lines of one heading stand together, in the order of their codes.
 */
export const rkaRows = (lines: readonly RkaLine[]): readonly RkaRow[] =>
  below(
    lines.toSorted((a, b) =>
      `${a.agency}\u0000${a.activity}\u0000${a.account}` < `${b.agency}\u0000${b.activity}\u0000${b.account}` ? -1 : 1,
    ),
    headings,
  );
