/** The regulation as dated, cited data. */
export { MILE_2017 as builtInRuleBook } from './mile-2017';
export type * from './rulebook';
