/** The sentence for what a task came to: the same for pane, ribbon and screen readers. */
import { slipsOn } from '../plan';
import type { RunEntry, RunKind, RunOutcome, UndoOutcome } from '../runs';
import { toA1 } from '../workbook/address';
import type { Refusal } from '../workbook/edit';
import type { HostFailure, PaneWords } from './pane-words';
import type { PrintingMessage } from './printing';

export type TaskOutcome =
  | { readonly task: RunKind; readonly run: RunOutcome }
  | { readonly task: 'undo'; readonly undo: UndoOutcome };

/** What a task came to, in few facts. */
export type Message =
  | { readonly kind: 'graded'; readonly entry: RunEntry; readonly written: number }
  | { readonly kind: 'checked'; readonly errors: number; readonly warnings: number }
  | { readonly kind: 'fixed'; readonly cells: number }
  | { readonly kind: 'listed'; readonly sheet: string; readonly findings: number }
  | { readonly kind: 'slips'; readonly sheet: string; readonly units: number }
  | { readonly kind: 'printing'; readonly what: PrintingMessage }
  | { readonly kind: 'undone'; readonly entry: RunEntry; readonly restored: number; readonly left: number }
  | { readonly kind: 'templates'; readonly sheets: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly code: HostFailure }
  | {
      readonly kind:
        | 'upToDate'
        | 'cleared'
        | 'fixGone'
        | 'adjusted'
        | 'notAdjusted'
        | 'withdrawn'
        | 'notWithdrawn'
        | 'nothingToUndo'
        | 'damagedRecord'
        | 'notKept'
        | 'cancelled'
        | 'notLoaded'
        | 'ruleBook'
        | 'setAside'
        | 'taken'
        | 'bound'
        | 'recalculated';
    };

export function messageOf(outcome: TaskOutcome): Message {
  if (outcome.task === 'undo') return undoMessage(outcome.undo);
  const { run, task } = outcome;
  const [refusal] = run.applied.refused;
  if (run.stopped) return { kind: run.stopped };
  if (task === 'fix' && run.edits.length === 0) return { kind: 'fixGone' };
  if (task === 'list' || task === 'slips' || task === 'print' || task === 'printEnd') {
    return paperMessage(task, run);
  }
  if (task === 'adjust' && run.edits.length === 0) return { kind: 'notAdjusted' };
  if (task === 'withdraw' && run.edits.length === 0) return { kind: 'notWithdrawn' };
  // Checking is done even where there is nothing to highlight.
  if (task === 'check' && (run.entry !== null || refusal === undefined)) return checked(run);
  if (run.entry === null) return refusal ? { kind: 'refused', refusal } : { kind: 'upToDate' };
  const written = run.applied.written.length;
  if (task === 'grade') return { kind: 'graded', entry: run.entry, written };
  if (task === 'fix') return { kind: 'fixed', cells: written };
  if (task === 'withdraw') return { kind: 'withdrawn' };
  return { kind: task === 'adjust' ? 'adjusted' : 'cleared' };
}

const printing = (what: PrintingMessage): Message => ({ kind: 'printing', what });

/** Of what is made for printing: lists, slips, sheets without marks. */
function paperMessage(task: 'list' | 'slips' | 'print' | 'printEnd', run: RunOutcome): Message {
  const { edits, entry, judgement } = run;
  const [refusal] = run.applied.refused;
  const [first] = edits;
  // A protected sheet keeps its marks: that has to be known before it is printed.
  if (refusal) return { kind: 'refused', refusal };
  if (task === 'printEnd') return printing(edits.length === 0 ? 'printViewOver' : 'printViewEnded');
  if (task === 'print') return printing(entry === null ? 'noMarks' : 'printView');
  if (!first) return printing('nothingToReturn');
  const { open, settled } = judgement;
  if (task === 'list') return { kind: 'listed', sheet: first.sheet, findings: open.length + settled.length };
  const units = edits.reduce((sum, edit) => sum + (edit.kind === 'sheet' ? slipsOn(edit) : 0), 0);
  return units === 0 ? printing('nothingToReturn') : { kind: 'slips', sheet: first.sheet, units };
}

function checked({ judgement }: RunOutcome): Message {
  const count = (severity: string) =>
    judgement.open.filter((finding) => finding.severity === severity).length;
  return { kind: 'checked', errors: count('error'), warnings: count('warning') };
}

function undoMessage({ entry, problem, restored, left }: UndoOutcome): Message {
  const [refusal] = left;
  if (problem === 'refused' && refusal) return { kind: 'refused', refusal };
  if (problem === 'damagedRecord' || problem === 'notKept') return { kind: problem };
  if (problem !== null || !entry) return { kind: 'nothingToUndo' };
  return { kind: 'undone', entry, restored: restored.length, left: left.length };
}

/** Messages that ask for something to be done. */
export const isAlarming = ({ kind }: Message): boolean =>
  kind === 'failed' ||
  kind === 'refused' ||
  kind === 'notLoaded' ||
  kind === 'ruleBook' ||
  kind === 'damagedRecord' ||
  kind === 'notKept';

export function messageText(message: Message, words: PaneWords): string {
  const { messages } = words;
  switch (message.kind) {
    case 'graded':
      return [
        messages.graded(message.entry.units, message.entry.graded, message.written, message.entry.sheets),
        ...(message.entry.size === 0 ? [messages.noUndo] : []),
      ].join('');
    case 'checked':
      return messages.checked(message.errors, message.warnings);
    case 'fixed':
      return messages.fixed(message.cells);
    case 'listed':
      return words.printing.listed(message.sheet, message.findings);
    case 'slips':
      return words.printing.slips(message.sheet, message.units);
    case 'printing':
      return words.printing.told[message.what];
    case 'undone':
      return messages.undone(words.runs[message.entry.kind], message.restored, message.left);
    case 'templates':
      return messages.templates(message.sheets);
    case 'refused':
      return refusalText(message.refusal, words);
    case 'failed':
      return messages.failed[message.code];
    default:
      return messages[message.kind];
  }
}

export const outcomeSentence = (outcome: TaskOutcome, words: PaneWords): string =>
  messageText(messageOf(outcome), words);

export function refusalText({ edit, reason }: Refusal, { messages, refusals }: PaneWords): string {
  const cell = edit.kind === 'cell' ? toA1(edit.row, edit.column) : '';
  return messages.notWritten(edit.sheet, cell, refusals[reason]);
}
