/** The published type declarations of the Excel API, and which of their members a program uses. */
import path from 'node:path';
import ts from 'typescript';

export interface PublishedMember {
  readonly kind: 'property' | 'method';
  readonly readonly: boolean;
  /** Version of the requirement set ExcelApi, e.g. `1.9`; `null` where it is none of its members. */
  readonly since: string | null;
}

/** Members by class and name. */
export type PublishedApi = ReadonlyMap<string, ReadonlyMap<string, PublishedMember>>;

const DECLARATIONS = require.resolve('@types/office-js/index.d.ts');

export function publishedApi(): PublishedApi {
  const text = ts.sys.readFile(DECLARATIONS) ?? '';
  const source = ts.createSourceFile(DECLARATIONS, text, ts.ScriptTarget.Latest, true);
  const classes = new Map<string, Map<string, PublishedMember>>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel') continue;
    if (!statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const inner of statement.body.statements) {
      if (!ts.isClassDeclaration(inner) || !inner.name) continue;
      const members = classes.get(inner.name.text) ?? new Map<string, PublishedMember>();
      classes.set(inner.name.text, members);
      for (const member of inner.members) {
        const name = member.name?.getText(source);
        if (name !== undefined && !members.has(name)) members.set(name, describe(member, source));
      }
    }
  }
  return classes;
}

function describe(member: ts.ClassElement, source: ts.SourceFile): PublishedMember {
  const flags = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
  return {
    kind: ts.isMethodDeclaration(member) ? 'method' : 'property',
    readonly: flags.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword),
    since: /Api set: ExcelApi (\d+\.\d+)/.exec(member.getFullText(source))?.[1] ?? null,
  };
}

export interface UsedMember {
  readonly of: string;
  readonly name: string;
  readonly where: string;
}

/** Every member of a class of the Excel API that the files of a folder touch, by the type checker. */
export function usedMembers(folder: string): UsedMember[] {
  const files = ts.sys.readDirectory(folder, ['.ts', '.tsx']);
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts'],
    types: ['office-js'],
    skipLibCheck: true,
    strict: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const used: UsedMember[] = [];
  for (const source of program.getSourceFiles()) {
    if (!source.fileName.startsWith(path.resolve(folder))) continue;
    const visit = (node: ts.Node): void => {
      for (const name of namesTouched(node)) {
        for (const declaration of checker.getSymbolAtLocation(name)?.declarations ?? []) {
          const owner = declaration.parent;
          if (!ts.isClassDeclaration(owner) || !isInExcel(owner)) continue;
          const line = source.getLineAndCharacterOfPosition(name.getStart()).line + 1;
          const where = `${path.basename(source.fileName)}:${line}`;
          used.push({ of: owner.name?.text ?? '', name: name.text, where });
          break;
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return used;
}

function namesTouched(node: ts.Node): ts.Identifier[] {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.name)) return [node.name];
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return [];
  const name = node.propertyName ?? node.name;
  return ts.isIdentifier(name) ? [name] : [];
}

function isInExcel(node: ts.ClassDeclaration): boolean {
  const block = node.parent;
  return ts.isModuleBlock(block) && block.parent.name.text === 'Excel';
}
