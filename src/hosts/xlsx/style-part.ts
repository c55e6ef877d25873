/** The workbook's style part, made when there is none. */
import { dialectOf } from './dialect';
import type { OpenedWorkbook } from './open';
import { folderOf } from './package';
import { emptyStyleSheet, StyleSheet } from './styles';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Lets `change` add styles and keeps what came of it. */
export function changeStyles<T>(opened: OpenedWorkbook, change: (styles: StyleSheet) => T): T {
  const { pack, workbookPart } = opened;
  const existing = pack
    .relationships(workbookPart)
    .find(({ kind, external, target }) => kind === 'styles' && !external && pack.has(target));
  const part = existing?.target ?? addStylePart(opened);
  const before = pack.read(part);
  const styles = new StyleSheet(before, part);
  const result = change(styles);
  const after = styles.finish();
  if (after !== before) pack.replace(part, after);
  return result;
}

function addStylePart({ pack, workbookPart }: OpenedWorkbook): string {
  const dialect = dialectOf(pack, workbookPart);
  const folder = folderOf(workbookPart);
  const part = pack.has(`${folder}styles.xml`)
    ? pack.freeName(`${folder}styles#.xml`)
    : `${folder}styles.xml`;
  pack.replace(part, emptyStyleSheet(dialect.main));
  pack.addContentType(part, CONTENT_TYPE);
  pack.addRelationship(workbookPart, `${dialect.relationships}/styles`, `/${part}`);
  return part;
}
