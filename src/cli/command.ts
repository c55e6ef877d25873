/** The command from its arguments to its exit status. */
import { cliWords } from '../locales/cli';
import { parseArguments } from './arguments';
import type { Io } from './io';
import { EXIT, run } from './run';

export async function command(argv: readonly string[], io: Io): Promise<number> {
  const parsed = parseArguments(argv);
  switch (parsed.kind) {
    case 'help':
      io.stdout(`${cliWords(parsed.locale).usage}\n`);
      return EXIT.done;
    case 'wrong':
      io.stderr(`${parsed.message}\n\n${cliWords(parsed.locale).usage}\n`);
      return EXIT.usage;
    case 'run':
      return run(parsed.options, io);
  }
}
