/** One press of a ribbon button, from reading to the sentence that says what happened. */
import { isHostError } from '../hosts/excel';
import { loadLanguage, localeOf } from '../locales/load-language';
import { outcomeSentence, type TaskOutcome } from '../locales/outcome';
import { WORKBOOK_WORDS } from '../locales/workbook-words';
import { check, clearMarks, grade, undoLast, type RunContext } from '../runs';
import type { LiveHost } from '../workbook/host';
import type { RibbonFunction } from './names';

/** Never rejects: what goes wrong is the sentence. */
export async function runButton(
  name: RibbonFunction,
  open: () => LiveHost,
  displayLanguage: string | undefined,
): Promise<string> {
  const { pane: words } = await loadLanguage(localeOf(displayLanguage));
  const now = () => new Date();
  try {
    const context: RunContext = { host: open(), words: WORKBOOK_WORDS, now };
    return outcomeSentence(await outcomeOf(name, context), words);
  } catch (error) {
    return words.messages.failed[isHostError(error) ? error.code : 'bug'];
  }
}

async function outcomeOf(name: RibbonFunction, context: RunContext): Promise<TaskOutcome> {
  switch (name) {
    case 'grade':
      return { task: 'grade', run: await grade(context) };
    case 'check':
      return { task: 'check', run: await check(context) };
    case 'clearMarks':
      return { task: 'clear', run: await clearMarks(context) };
    case 'undo':
      return { task: 'undo', undo: await undoLast(context.host, context.now) };
  }
}
