/** The pure rooms the benchmark of the core calls, bundled for Node. */
export { assess } from '../src/assessment';
export { runChecks } from '../src/checks';
export { readWorkbook } from '../src/reading';
export { builtInRuleBook } from '../src/rulebook';
export { parseArea } from '../src/workbook/address';
export { judge, judgeChange } from '../src/runs';
export { toNumber } from '../src/workbook/decimal';
