/** Defects of heads (考核内容) and indicators (考核指标): names, references, and points that do not add up. */
import { formatDecimal, sum, type Decimal } from '../workbook/decimal';
import type { Head, RuleBook } from './rulebook';
import type { Report } from './shape';

export function validatePoints(book: RuleBook, report: Report): void {
  validateNames(book, report);
  validateReferences(book, report);
  validateSums(book, report);
}

/** A form's head is told by its words: no two heads may share an id, a name or a word. */
function validateNames(book: RuleBook, report: Report): void {
  const ids = new Set<string>();
  const taken = new Set<string>();
  book.heads.value.forEach((head, index) => {
    const words = new Set([head.name, ...head.words]);
    if (ids.has(head.id) || [...words].some((word) => taken.has(word))) {
      report({ code: 'duplicateHead', where: `/heads/${index}`, params: { head: head.name } });
    }
    ids.add(head.id);
    words.forEach((word) => taken.add(word));
  });
  const indicators = new Set<string>();
  book.indicators.value.forEach(({ head, name }, index) => {
    const key = JSON.stringify([head, name]);
    if (indicators.has(key)) {
      report({ code: 'duplicateIndicator', where: `/indicators/${index}`, params: { indicator: name } });
    }
    indicators.add(key);
  });
}

function validateReferences(book: RuleBook, report: Report): void {
  const known = new Set(book.heads.value.map((head) => head.id));
  const refer = (head: string, where: string) => {
    if (!known.has(head)) report({ code: 'unknownHead', where, params: { head } });
  };
  book.indicators.value.forEach(({ head }, index) => refer(head, `/indicators/${index}/head`));
  book.tieBreaks.value.forEach((step, index) => {
    if (step.by === 'head') refer(step.head, `/tieBreaks/${index}/head`);
  });
}

/** A head's indicators are listed all or not at all; heads without points of their own take theirs from the form. */
function validateSums(book: RuleBook, report: Report): void {
  const expect = (of: string, where: string, found: Decimal, expected: Decimal, complete: boolean) => {
    if (complete ? found === expected : found <= expected) return;
    const params = { of, found: formatDecimal(found), expected: formatDecimal(expected) };
    report({ code: 'pointsDoNotAddUp', where, params });
  };
  const listed = (head: Head): Decimal | null => {
    const own = book.indicators.value.filter((one) => one.head === head.id);
    return own.length > 0 ? sum(own.map((one) => one.max)) : null;
  };
  book.heads.value.forEach((head, index) => {
    const items = listed(head);
    if (items !== null && head.points !== null) {
      expect(head.name, `/heads/${index}/points`, items, head.points, true);
    }
  });
  for (const key of ['basePoints', 'bonusPoints'] as const) {
    const heads = book.heads.value.filter((head) => head.bonus === (key === 'bonusPoints'));
    const known = heads.map((head) => head.points ?? listed(head)).filter((one) => one !== null);
    const complete = known.length === heads.length;
    expect(key === 'basePoints' ? 'base' : 'bonus', `/${key}`, sum(known), book[key].value, complete);
  }
}
