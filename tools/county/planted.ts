/** The sample county with planted mistakes, one to a unit, and the key that says which. */
import { CITY_COLUMN, itemRow, SUBTOTAL_ROW, TOTAL_ROW } from '../../src/templates/form';
import type { Cell, SheetSpec } from '../../src/templates/spec';
import { columnName } from '../../src/workbook/address';

export interface Planted {
  readonly sheet: string;
  readonly cell: string;
  readonly code: string;
  readonly what: string;
}

interface Plant {
  readonly code: string;
  readonly what: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Cell | ((before: Cell) => Cell);
  /** Where the finding stands, when that is another cell. */
  readonly at?: string;
}

const score = (code: string, sheet: string, item: number, value: Plant['value'], what: string): Plant => ({
  code, what, sheet, row: itemRow(item), column: CITY_COLUMN, value,
}); // prettier-ignore
const cell = (code: string, sheet: string, row: number, column: number, value: Plant['value'], what: string, at?: string): Plant => ({
  code, what, sheet, row, column, value, ...(at === undefined ? {} : { at }),
}); // prettier-ignore
const number = (change: (value: number) => Cell) => (before: Cell) => change(Number(before));
/** Wide digits, as an input method in full-width mode types them. */
const wide = (value: number): string =>
  String(value).replace(/[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const GRADE_ROW = TOTAL_ROW + 9;
const GRADE_COLUMN = 3;

const PLANTS: readonly Plant[] = [
  score('V01', '市办公室', 9, 7, '得分超过满分6'),
  score('V02', '市宣传部', 4, -1, '负分'),
  score('V03', '市统战部', 8, '较好', '文字'),
  score(
    'V04',
    '市政法委',
    9,
    number((n) => `${n}分`),
    '带“分”字',
  ),
  score('V05', '市编办', 9, number(wide), '全角数字'),
  score('V06', '市老干部局', 9, number(String), '文本数字'),
  score(
    'V07',
    '市人大办',
    9,
    number((n) => ` ${n}\u00a0`),
    '前后有空格',
  ),
  score('V08', '市政协办', 9, '四', '中文数字'),
  score('V09', '市政府办', 9, '5。5', '句号当小数点'),
  score('V10', '市工业商务局', 6, null, '缺得分'),
  score('V15', '市科技局', 0, 13.333, '三位小数'),
  score('V21', '市民政局', 5, '√', '打勾'),
  score('V22', '市公安局', 8, '4/5', '两个数'),
  cell('S01', '市国土资源局', TOTAL_ROW, CITY_COLUMN, 99.7, '手填合计与分项不符'),
  cell('S02', '市环境保护局', SUBTOTAL_ROW, CITY_COLUMN, 66.6, '手填小计与分项不符'),
  cell('S05', '市住建局', TOTAL_ROW, CITY_COLUMN, 121, '合计超过120'),
  score('B02', '市交通运输局', 14, 7, '加分项超过上限6'),
  cell('G01', '市农业局', GRADE_ROW, GRADE_COLUMN, '优秀', '手填等次偏高'),
  cell('G02', '市林业局', GRADE_ROW, GRADE_COLUMN, '称职', '不是本办法的等次'),
  cell('T04', '市水务局', itemRow(3), 5, 10, '分值少2分', 'F6:F23'),
];

/** Ballots: (township sheet, first unit's row is 5). */
const BALLOTS: readonly Plant[] = [
  cell(
    'M01',
    '附件2弥阳镇',
    5,
    6,
    number((n) => n + 1),
    '各项相加比有效票多1',
    'F6',
  ),
  cell('M02', '附件2新哨镇', 5, 4, 80, '收回多于发出'),
  cell(
    'M03',
    '附件2竹园镇',
    5,
    5,
    number((n) => n + 20),
    '有效票多于收回',
  ),
  cell('M04', '附件2朋普镇', 5, 3, 60.5, '票数不是整数'),
  cell('M05', '附件2虹溪镇', 5, 10, 77, '满意率与票数不符'),
];

export const ALL_PLANTS: readonly Plant[] = [...PLANTS, ...BALLOTS];

/** The county's sheets with every mistake planted, and the key to them. */
export function plantMistakes(sheets: readonly SheetSpec[]): {
  readonly sheets: readonly SheetSpec[];
  readonly key: readonly Planted[];
} {
  const key: Planted[] = [];
  const changed = new Map<string, SheetSpec>(sheets.map((sheet) => [sheet.name, sheet]));
  for (const plant of ALL_PLANTS) {
    const sheet = changed.get(plant.sheet);
    if (!sheet) throw new Error(`no sheet ${plant.sheet}`);
    changed.set(plant.sheet, withCell(sheet, plant));
    const place = plant.at ?? `${columnName(plant.column)}${plant.row + 1}`;
    key.push({ sheet: plant.sheet, cell: place, code: plant.code, what: plant.what });
  }
  return { sheets: sheets.map(({ name }) => changed.get(name)).filter((sheet) => sheet !== undefined), key };
}

function withCell(sheet: SheetSpec, { row, column, value }: Plant): SheetSpec {
  const rows = sheet.rows.map((cells, index) => {
    if (index !== row) return cells;
    const changed = [...cells];
    while (changed.length <= column) changed.push(null);
    const before = changed[column] ?? null;
    changed[column] = typeof value === 'function' ? value(before) : value;
    return changed;
  });
  return { ...sheet, rows };
}
