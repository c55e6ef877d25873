/** Articles as the program cites them (`6`, `5(三)`) and as people write them (第六条, 第五条第三项). */

const DIGITS = '零一二三四五六七八九';

/** 1…99 in Chinese numerals. */
function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return DIGITS.charAt(ones);
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}十${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}

const NUMERALS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 99 }, (_, index) => [chineseNumber(index + 1), index + 1]),
);

function numberOf(word: string): number | null {
  if (/^\d+$/.test(word)) {
    const value = Number(word);
    return value >= 1 && value <= 99 ? value : null;
  }
  return NUMERALS.get(word) ?? null;
}

const ARTICLE = /^第?([一二三四五六七八九十\d]+)条?(?:第?\(?([一二三四五六七八九十\d]+)\)?项?)?$/;
const CANONICAL = /^(\d{1,2})(?:\(([一二三四五六七八九十]+)\))?$/;

/**
 * 第六条, 第6条, 6 → `6`; 第五条第三项, 第五条(三), 5(3) → `5(三)`. Anything else is kept as written: another place's
 * regulation may count its parts in another way.
 */
export function normaliseArticle(written: string): string {
  const flat = written.normalize('NFKC').replace(/\s+/g, '');
  const match = ARTICLE.exec(flat);
  // 第五三 or 53 is one number, 第五条三 is two: without 条 the item needs its brackets.
  if (!match?.[1] || (match[2] && !/条|\(/.test(flat))) return written.trim();
  const article = numberOf(match[1]);
  const item = match[2] ? numberOf(match[2]) : null;
  if (article === null || (match[2] && item === null)) return written.trim();
  return item === null ? String(article) : `${article}(${chineseNumber(item)})`;
}

/** `5(三)` → 第五条(三); what is not of that form stays as it is. */
export function articleInWords(article: string): string {
  const match = CANONICAL.exec(article);
  if (!match?.[1]) return article;
  const item = match[2] ? `(${match[2]})` : '';
  return `第${chineseNumber(Number(match[1]))}条${item}`;
}
