/** Reads a rule book from JSON: all of it or nothing. */
import { ruleBookShape } from './document';
import { MILE_2017 } from './mile-2017';
import type { RuleBook, RuleBookProblem } from './rulebook';
import { isRecord, quote } from './shape';
import { validateMeaning, type CriterionTest } from './validate';

export type ParsedRuleBook =
  | { readonly rulebook: RuleBook; readonly problems?: undefined }
  | { readonly rulebook?: undefined; readonly problems: readonly RuleBookProblem[] };

/** Rule books that a file may extend, by id. */
const BASES: ReadonlyMap<unknown, RuleBook> = new Map([[MILE_2017.id, MILE_2017]]);

/** Keys of the file itself, not of the rule book. */
const FRAME: ReadonlySet<string> = new Set(['$schema', 'extends']);

/**
 * Reads a JSON document (`JSON.parse` already done). With `"extends": "mile-2017"` it may be partial; without, it must
 * be complete. A single defect of form or meaning refuses the whole, and all defects are told.
 */
export function parseRuleBook(json: unknown, isCriterion?: CriterionTest): ParsedRuleBook {
  if (!isRecord(json)) {
    return { problems: [{ code: 'notAnObject', where: '', params: { found: quote(json) } }] };
  }
  const base = BASES.get(json['extends']);
  if (Object.hasOwn(json, 'extends') && !base) {
    return {
      problems: [{ code: 'unknownBase', where: '/extends', params: { found: quote(json['extends']) } }],
    };
  }
  const document = Object.fromEntries(Object.entries(json).filter(([key]) => !FRAME.has(key)));
  const problems: RuleBookProblem[] = [];
  const rulebook = ruleBookShape(base)(document, '', (problem) => problems.push(problem));
  if (!rulebook) return { problems };
  const defects = validateMeaning(rulebook, isCriterion);
  return defects.length > 0 ? { problems: defects } : { rulebook };
}
