import type { Config } from '../kernel/config/config.ts';
import type { Lang, Text } from '../kernel/i18n/text.ts';

/** What a command gets besides its arguments. */
export type CommandContext = {
  readonly config: Config;
  readonly lang: Lang;
  readonly json: boolean;
  /** Prints the result: `data` as JSON with `--json`, the text otherwise. */
  readonly report: (text: Text, data: unknown) => void;
};

/**
 * One command of the program: each file of this folder exports these two.
 * `run` returns the exit code (0 done, 1 not) and throws CodedError for what the operator must mend.
 */
export type Command = {
  /** What it does more than its summary says, its arguments, examples. */
  readonly usage: Text;
  readonly run: (args: readonly string[], context: CommandContext) => Promise<number>;
};

/** A command in the list of all: its code is loaded only when it is the one that runs. */
export type ListedCommand = {
  /** One line. */
  readonly summary: Text;
  readonly load: () => Promise<Command>;
};

/** The arguments make no sense: the usage is shown, exit code 2. */
export class UsageError extends Error {}
