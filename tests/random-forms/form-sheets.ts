/** Score forms on sheets: one a unit, below or beside each other, with the unit named where such forms name it. */
import type { BookSheet } from '../support/workbooks';
import { drawMarks, type Content, type Marks } from './content';
import type { Draw } from './draw';
import { figuresOf, formTable } from './form';
import type { FormScores } from './form-columns';
import { drawFormStyle, type FormStyle } from './form-style';
import { VILLAGES } from './names';
import { tail, titleOf, type Part, type Setting } from './sheet';
import type { SurveyUnit } from './survey';
import { Paper } from './table';
import { divided, gradeOf, type Book, type UnitTruth } from './truth';
import { words } from './words';

interface Filled extends SurveyUnit {
  readonly scores: readonly FormScores[];
}

export function drawFormSheets(setting: Setting, content: Content, units: readonly SurveyUnit[]): Part {
  const { draw, book } = setting;
  const style = drawFormStyle(draw, book);
  const mark = (): Marks => drawMarks(draw, content);
  if (style.stages === 'units') return unitsAsColumns(setting, style, content, units.slice(0, 4), mark);
  const filled = units.map((unit): Filled => {
    const villages = style.stages === 'villages' ? draw.sample(VILLAGES, 2) : [null];
    return { ...unit, scores: villages.map((label) => ({ label, marks: mark() })) };
  });
  const named = style.unitPlace !== 'sheet';
  const together = named && filled.length > 1 && style.bonusPlace !== 'ownSheet'
    ? draw.kind('forms', { sheets: 5, stacked: 1, sideBySide: style.bonusPlace === 'same' ? 0.5 : 0 })
    : 'sheets'; // prettier-ignore
  const sheets: BookSheet[] = [];
  const sheetOfUnit = new Map<string, string>();
  if (together === 'sheets') {
    filled.forEach((one, index) => {
      const paper = new Paper(sheetName(draw, style, one.unit, index));
      layForm(setting, style, content, one, paper, 0, 0);
      sheets.push(paper.sheet());
      sheetOfUnit.set(one.unit, paper.name);
      if (style.bonusPlace === 'ownSheet') sheets.push(bonusSheet(setting, style, content, one));
    });
  } else {
    const paper = new Paper(draw.pick(['评分表', '考核评分', '附件1', 'Sheet1']));
    let left = 0;
    for (const one of filled) {
      const width = layForm(setting, style, content, one, paper, together === 'stacked' ? paper.end + (paper.end > 0 ? draw.int(0, 2) : 0) : 0, left);
      if (together === 'sideBySide') left += width + 1;
      sheetOfUnit.set(one.unit, paper.name);
    }
    sheets.push(paper.sheet());
  }
  const truths = filled.map((one) => truthOf(book, content, one, sheetOfUnit.get(one.unit) ?? '', withTownship(style, one)));
  if (together === 'sheets' && style.bonusPlace === 'same' && draw.odd('summarySheet', 0.12)) sheets.push(summarySheet(draw, truths));
  return { sheets, truth: { units: truths } };
} // prettier-ignore

const withTownship = (style: FormStyle, { township }: Filled): boolean =>
  township !== '' && (style.unitPlace === 'field' || style.unitPlace === 'cells');

function truthOf(book: Book, content: Content, { unit, township, scores }: Filled, sheet: string, placed: boolean): UnitTruth {
  const figures = scores.map(({ marks }) => figuresOf(content, marks));
  const mean = (key: 'base' | 'bonus'): number => divided(figures.reduce((sum, one) => sum + one[key], 0), figures.length);
  const base = mean('base');
  const bonus = mean('bonus');
  return { unit, base, bonus, grade: gradeOf(book, (base + bonus) / 100), township: placed ? township : null, sheet, annex: 1 };
} // prettier-ignore

function sheetName(draw: Draw, style: FormStyle, unit: string, index: number): string {
  if (style.unitPlace === 'sheet') return draw.pick([unit, unit, `${index + 1}.${unit}`]);
  return draw.pick([unit, unit, String(index + 1), `附件1-${index + 1}`, `评分表${index + 1}`, `${unit} `]);
}

/** Lays title, fields, table and tail of one form; returns its width. */
function layForm(setting: Setting, style: FormStyle, content: Content, one: Filled, paper: Paper, top: number, left: number): number {
  const { draw } = setting;
  const own = style.bonusPlace !== 'same';
  const table = formTable(draw, style, content, one.scores, own ? 'base' : 'all');
  const width = table.columns.length;
  let row = top;
  if (draw.chance(0.4)) paper.put(row++, left, '附件1');
  const what = draw.pick(['考核评分表', '考核指标及评分表', '考核表', '考评表', '目标考核评分细则表']);
  const title = style.unitPlace === 'title' ? `${one.unit}${setting.year}年度${setting.topic}${what}` : titleOf(setting, what);
  if (style.unitPlace === 'title' || draw.chance(0.85)) {
    paper.put(row, left, title);
    if (draw.chance(0.8)) paper.merge(row, left, row, left + width - 1);
    row += 1;
  }
  row = layFields(setting, style, one, paper, row, left, width);
  let { bottom } = paper.lay(table, row, left);
  if (style.bonusPlace === 'ownTable') {
    bottom += draw.int(0, 1);
    paper.put(bottom, left, draw.pick(['加分表', '加分项目', '附:加分情况', '加分部分']));
    const again = { ...style, grand: 'none' as const, interrupted: [], columnNumbers: false };
    ({ bottom } = paper.lay(formTable(draw, again, content, one.scores, 'bonus'), bottom + 1, left));
  }
  if (style.tail && left === 0) {
    if (draw.chance(0.4)) paper.put(Math.max(bottom, paper.end), left, draw.pick(['等次', '考核等次:', '评定等次']));
    tail(draw, paper);
  }
  return width;
} // prettier-ignore

function layFields({ draw }: Setting, style: FormStyle, one: Filled, paper: Paper, row: number, left: number, width: number): number {
  const { unit } = style.words;
  const own = one.township !== '';
  const place = own ? `${draw.pick(['挂包乡镇', '乡镇', '所在乡镇'])}:${one.township}` : '';
  const village = style.stages === 'villages' ? '' : own ? `${draw.pick(['挂包村', '帮扶村'])}:${one.village}` : '';
  const label = draw.chance(0.3) ? `${unit}(盖章)` : unit;
  switch (style.unitPlace) {
    case 'field': {
      const fields = [`${label}${draw.pick([':', '：'])}${one.unit}`, place, village].filter(Boolean);
      if (draw.chance(0.6)) paper.put(row, left, fields.join(draw.pick(['  ', '        ', '　　'])));
      else fields.forEach((field, index) => paper.put(row, left + Math.min(index * 2, width - 3 + index), field));
      return row + 1;
    }
    case 'cells': {
      paper.put(row, left, label);
      paper.put(row, left + 1, one.unit);
      if (own && width > 4) {
        paper.put(row, left + 2, '乡镇');
        paper.put(row, left + 3, one.township);
      } else if (own) paper.put(row, left + 2, place);
      return row + 1;
    }
    case 'blank':
      paper.put(row, left, `${unit}:${draw.pick(['____', '__', '      '])}${one.unit}${draw.pick(['____', '______'])}`);
      return row + 1;
    default:
      if (draw.chance(0.3)) paper.put(row, left, '考核时间:2018年1月10日');
      else return row;
      return row + 1;
  }
} // prettier-ignore

function bonusSheet(setting: Setting, style: FormStyle, content: Content, one: Filled): BookSheet {
  const { draw } = setting;
  const paper = new Paper(`${one.unit}加分`);
  const again = { ...style, grand: 'none' as const, interrupted: [], columnNumbers: false };
  paper.put(0, 0, titleOf(setting, '考核加分表'));
  paper.put(1, 0, `${style.words.unit}:${one.unit}`);
  paper.lay(formTable(draw, again, content, one.scores, 'bonus'), 2, 0);
  return paper.sheet();
}

function unitsAsColumns(setting: Setting, style: FormStyle, content: Content, units: readonly SurveyUnit[], mark: () => Marks): Part {
  const { draw, book } = setting;
  const scores = units.map(({ unit }): FormScores => ({ label: unit, marks: mark() }));
  const paper = new Paper(draw.pick(['得分', '评分表', '附件1', '考核评分']));
  if (draw.chance(0.8)) paper.put(0, 0, titleOf(setting, '考核评分表'));
  paper.lay(formTable(draw, { ...style, bonusPlace: 'same' }, content, scores), paper.end, 0);
  tail(draw, paper);
  const truths = units.map((one, index) =>
    truthOf(book, content, { ...one, scores: [scores[index] as FormScores] }, paper.name, false),
  );
  return { sheets: [paper.sheet()], truth: { units: truths } };
} // prettier-ignore

/** 汇总表 of the same workbook: totals as typed, nothing else. */
function summarySheet(draw: Draw, truths: readonly UnitTruth[]): BookSheet {
  return {
    name: '汇总表',
    rows: [
      ['考核结果汇总表'],
      [words.serial(draw), '单位名称', '基础分', '加分', '总分', '等次'],
      ...truths.map(({ unit, base, bonus, grade }, index) => [index + 1, unit, base / 10000, bonus / 10000, (base + bonus) / 10000, grade]),
    ],
  };
} // prettier-ignore
