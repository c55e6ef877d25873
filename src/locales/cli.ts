/** What the command line says (命令行用语). */
import type { Locale } from './locale';
import { CLI_EN } from './en-US/cli';
import { CLI_ZH } from './zh-CN/cli';
import type { CliWords } from './cli-words';

export type { CliWords };

export const cliWords = (locale: Locale): CliWords => (locale === 'zh-CN' ? CLI_ZH : CLI_EN);
