/** Runs (运行): read, judge, write, remember, take back. What pane, ribbon and command line have in common. */
export { chooseRuleBook, isCriterion, type ChosenRuleBook } from './choose-rulebook';
export { keepBindings, withBinding } from './bindings';
export { saidIn } from './said';
export { judge, judgeChange, type Judgement, type Said } from './judge';
export { isPrintView, lastStanding, type Ledger, type RunEntry } from './ledger';
export type { RunKind } from './record';
export {
  adjust,
  beginPrintView,
  check,
  clearMarks,
  endPrintView,
  fix,
  grade,
  list,
  open,
  planRun,
  slips,
  withdraw,
  type Opened,
  type Phase,
  type RunContext,
  type RunOutcome,
} from './run';
export {
  canBeSetAside,
  keepReasons,
  setAside,
  settle,
  SET_ASIDE_KEY,
  type SetAside,
  type SettledFinding,
} from './set-aside';
export { keepStage } from './stage';
export { changesOf, undoLast, type UndoOutcome } from './undo';
