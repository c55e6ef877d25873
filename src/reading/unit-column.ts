/** The column that names the assessed units, among those that name a unit of some kind. */
import { bindOne } from './classify';
import { columnsOf, type Header } from './header';
import type { ReadingProblem, TableSource } from './record';
import { plain } from './text';

/** 挂包单位, 帮扶单位, 被考核单位: whom the table is about, whatever other units it names. */
const ASSESSED = /挂|包|帮|联|被|受|对象|派出|派驻/;

export function unitColumn(header: Header, source: TableSource, problems: ReadingProblem[]): number | null {
  const columns = columnsOf(header, 'unit');
  const assessed = columns.filter(({ leaf }) => ASSESSED.test(plain(leaf)));
  const [only] = assessed;
  return assessed.length === 1 && only ? only.column : bindOne(header, 'unit', source, problems);
}
