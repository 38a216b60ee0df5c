import { type Config, loadConfig } from '../kernel/config/config.ts';
import { CodedError, type Problem } from '../kernel/errors/errors.ts';
import { type Lang, same, say, type Text } from '../kernel/i18n/text.ts';
import { type Command, type CommandContext, type ListedCommand, UsageError } from './command.ts';

type Commands = Readonly<Record<string, ListedCommand>>;

/**
 * Runs the command that the first argument names. `--help` and `--json` work with every command.
 * @returns the exit code: 0 done, 1 failed or a wrong setting, 2 wrong arguments
 */
export async function runProgram(commands: Commands, argv: readonly string[]): Promise<number> {
  const json = argv.includes('--json');
  const loaded = read(json);
  if (typeof loaded === 'number') return loaded;
  const lang = loaded.commandLanguage;
  const [name, ...rest] = argv.filter((argument) => argument !== '--json');
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(overview(commands, lang));
    return name === undefined ? 2 : 0;
  }
  const listed = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (listed === undefined) {
    const unknown = { id: `Perintah "${name}" tidak ada.`, en: `There is no command "${name}".` };
    return complain('usage', unknown, same(overview(commands, lang).trimEnd()), { json, lang, exit: 2 });
  }
  const command = await listed.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${say(listed.summary, lang)}\n\n${say(command.usage, lang)}\n`);
    return 0;
  }
  return execute(command, rest, contextOf(loaded, lang, json));
}

/** Wrong settings are told before anything else happens. */
function read(json: boolean): Config | number {
  try {
    return loadConfig();
  } catch (error) {
    return explain(error, { json, lang: 'en', exit: 1 });
  }
}

function contextOf(config: Config, lang: Lang, json: boolean): CommandContext {
  const report = (text: Text, data: unknown) =>
    void process.stdout.write(`${json ? JSON.stringify(data) : say(text, lang)}\n`);
  return { config, lang, json, report };
}

async function execute(command: Command, args: readonly string[], context: CommandContext): Promise<number> {
  try {
    return await command.run(args, context);
  } catch (error) {
    const wrongUse = error instanceof UsageError || isArgumentError(error);
    if (wrongUse) return complain('usage', same(error.message), command.usage, { ...context, exit: 2 });
    return explain(error, { ...context, exit: 1 });
  }
}

/** `parseArgs` of Node throws these for options it does not know. */
const isArgumentError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

type How = { readonly json: boolean; readonly lang: Lang; readonly exit: number };

function explain(error: unknown, how: How): number {
  if (error instanceof CodedError) return complain(error.code, error.title, error.mend, how, error.problems);
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause = error instanceof Error && error.cause instanceof Error ? `\n  ${error.cause.message}` : '';
  return complain('internal', same(`${trace}${cause}`), same(''), how);
}

function complain(code: string, title: Text, mend: Text, how: How, problems: readonly Problem[] = []): number {
  const { json, lang, exit } = how;
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, title, mend, problems } })}\n`);
  else
    process.stderr.write(
      [
        say(title, lang),
        ...problems.map((one) => `  ${one.field}: ${say(one.message, lang)}`),
        say(mend, lang),
        '',
      ].join('\n'),
    );
  return exit;
}

function overview(commands: Commands, lang: Lang): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(9)} ${say(summary, lang)}\n`);
  const [head, foot] = {
    id: ['Perintah Padu:', 'Bantuan satu perintah: npm run -s padu -- <perintah> --help'],
    en: ['The commands of Padu:', 'Help for one command: npm run -s padu -- <command> --help'],
  }[lang];
  return `${head}\n\n${lines.join('')}\n${foot}\n`;
}
