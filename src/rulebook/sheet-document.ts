/** What a sheet states, gathered into a rule book document that extends a base. */
import { ruleBookShape, serializeRuleBook } from './document';
import type { RuleBook } from './rulebook';
import { isRecord, pointerStep, type Report } from './shape';

/** What the sheet says of one value; `undefined` where the cell is blank or unreadable. */
export interface Statement {
  readonly value: unknown;
  readonly article: string | null | undefined;
}

const isRuled = (plain: unknown): plain is { readonly value: unknown; readonly article: string | null } =>
  isRecord(plain) && Object.hasOwn(plain, 'value') && Object.hasOwn(plain, 'article');

const orBase = (statement: Statement, base: unknown): unknown => {
  if (!isRuled(base)) return statement.value;
  const { value = base.value, article } = statement;
  return article === undefined ? { value } : { value, article };
};

export class SheetDocument {
  private readonly statements = new Map<string, { path: readonly string[]; statement: Statement }>();
  private readonly plainBase: Readonly<Record<string, unknown>>;

  constructor(private readonly base: RuleBook) {
    this.plainBase = serializeRuleBook(base);
  }

  /** Notes what the sheet says of a value: `[key]`, or `[key, part]` for values of several rows. */
  state(path: readonly string[], statement: Statement): void {
    if (statement.value === undefined && statement.article === undefined) return;
    this.statements.set(path.map(pointerStep).join(''), { path, statement });
  }

  /** The base's entry of the same name in a list: it holds where a cell of the entry is blank. */
  baseEntry(key: string, name: unknown): Readonly<Record<string, unknown>> {
    const listed = this.plainBase[key];
    const entries: unknown = isRuled(listed) ? listed.value : null;
    const found: unknown = Array.isArray(entries)
      ? entries.find((one: unknown) => isRecord(one) && one['name'] === name)
      : null;
    return isRecord(found) ? found : {};
  }

  /** The base with what the sheet states; a statement of the wrong shape is reported, and the base's value stays. */
  settle(report: Report): RuleBook {
    const shape = ruleBookShape(this.base);
    const refused: string[] = [];
    const read = shape(this.json([]), '', (problem) => {
      report(problem);
      refused.push(problem.where);
    });
    return read ?? shape(this.json(refused), '', () => undefined) ?? this.base;
  }

  /** The document, without statements to which one of the pointers leads. */
  private json(refused: readonly string[]): Readonly<Record<string, unknown>> {
    const document: Record<string, unknown> = {};
    for (const [pointer, { path, statement }] of this.statements) {
      if (refused.some((one) => `${one}/`.startsWith(`${pointer}/`))) continue;
      const [key = '', part] = path;
      const base = this.plainBase[key];
      if (part === undefined) document[key] = orBase(statement, base);
      else if (isRuled(base)) document[key] = withPart(document[key], part, statement);
      else {
        const baseParts = isRecord(base) ? base : {};
        const known = document[key];
        document[key] = { ...(isRecord(known) ? known : {}), [part]: orBase(statement, baseParts[part]) };
      }
    }
    return document;
  }
}

/** Adds a part to a ruled object whose parts stand in rows of their own; the first article stated is its article. */
function withPart(known: unknown, part: string, { value, article }: Statement): unknown {
  const before = isRecord(known) ? known : {};
  const parts = isRecord(before['value']) ? before['value'] : {};
  const citation = Object.hasOwn(before, 'article') || article === undefined ? {} : { article };
  return { ...before, ...citation, value: value === undefined ? parts : { ...parts, [part]: value } };
}
