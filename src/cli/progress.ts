/** A progress bar on a terminal when there is more than one file; nothing anywhere else. */
import { cliWords } from '../locales/cli';
import type { Locale } from '../locales';
import type { Io } from './io';

export interface Progress {
  step(file: string): void;
  end(): void;
}

const BAR = 20;

export function startProgress(io: Io, all: number, locale: Locale): Progress {
  if (io.columns === null || all < 2) return { step: () => undefined, end: () => undefined };
  const { reading } = cliWords(locale);
  let done = 0;
  return {
    step(file) {
      done += 1;
      const filled = Math.round((done / all) * BAR);
      io.stderr(`\r\u001b[K[${'#'.repeat(filled)}${' '.repeat(BAR - filled)}] ${reading(done, all, file)}`);
    },
    end: () => io.stderr('\r\u001b[K'),
  };
}
