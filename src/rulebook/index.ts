/** The regulation as dated, cited data; its validation; reading and writing it as JSON and as the sheet 考核规则. */
export { articleInWords, normaliseArticle } from './articles';
export { serializeRuleBook } from './document';
export { articleOfText, MILE_2017 as builtInRuleBook } from './mile-2017';
export { parseRuleBook, type ParsedRuleBook } from './parse';
export { readRuleSheet, type RuleSheetReading } from './read-sheet';
export { findRuleSheet, RULE_SHEET } from './scan-sheet';
export { validateRuleBook, type CriterionTest } from './validate';
export { ruleSheetRows, type RuleSheetChoice, type RuleSheetContent } from './write-sheet';
export type * from './rulebook';
