/** A whole workbook by chance: what an office might send, and what is right about it. */
import type { BookSheet } from '../support/workbooks';
import { drawContent, drawMarks, type Content } from './content';
import { Draw } from './draw';
import { figuresOf } from './form';
import { drawFormSheets } from './form-sheets';
import { drawListUnit, listTable, type ListUnit } from './list';
import { drawListStyle } from './list-style';
import { withNoise } from './noise';
import { BUREAUS, COMPANIES, MILE_TOWNSHIPS, OTHER_UNITS, TOPICS, VILLAGES } from './names';
import { drawRosterStyle, rosterTables } from './roster';
import { drawSurveyStyle, surveyTable, type SurveyUnit } from './survey';
import { sheetOf, titleOf, type Part, type Setting } from './sheet';
import { Paper } from './table';
import { gradeOf, HUNDRED, joinTruth, MILE, THOUSAND, type Book, type PartTruth, type Truth } from './truth';
import { signature } from './words';

export interface RandomWorkbook {
  readonly seed: number;
  readonly book: Book;
  readonly sheets: readonly BookSheet[];
  readonly truth: Truth;
  readonly features: ReadonlySet<string>;
  /** Several readings are right, or a word is nobody's: to be refused with a finding is right as well. */
  readonly mayRefuse: boolean;
}

/** Features of which nobody could demand that they are read. */
const DOUBTFUL = ['ballots:percent', 'deductionColumn'];

/** Codes that a form deserves by what stands in it, not by how it is laid out. */
const DESERVED = ['Q01', 'Q02', 'Q03', 'Q05', 'Q07', 'E01', 'E02', 'E03', 'B05', 'T11'];

export function drawWorkbook(seed: number): RandomWorkbook {
  const draw = new Draw(seed, [0.3, 0.6, 1][seed % 3]);
  const bookKind = draw.kind('book', { mile: 7, hundred: 2.4, thousand: 0.6 });
  const book = { mile: MILE, hundred: HUNDRED, thousand: THOUSAND }[bookKind];
  const setting: Setting = { draw, book, year: 2017, topic: draw.pick(TOPICS) };
  const content = drawContent(draw, book);
  const annex1 = draw.kind('annex1', { form: 1.2, list: 1 });
  const units = drawUnits(draw, book, annex1 === 'form' ? draw.int(1, 4) : draw.int(2, 10));
  const sheets: BookSheet[] = [];
  const parts: PartTruth[] = [{ allowed: new Set(DESERVED) }];
  const add = ({
    sheets: more,
    truth,
  }: {
    readonly sheets: readonly BookSheet[];
    readonly truth: PartTruth;
  }) => {
    sheets.push(...more);
    parts.push(truth);
  };
  if (annex1 === 'form') add(drawFormSheets(setting, content, units));
  else add(listSheet(setting, content, units));
  if (book === MILE && draw.chance(0.3)) add(surveySheets(setting, units));
  if (book === MILE && draw.chance(0.35)) add(rosterSheet(setting, units));
  if (draw.odd('foreignSheet', 0.15)) sheets.splice(draw.int(0, sheets.length), 0, foreignSheet(draw));
  return {
    seed,
    book,
    sheets: withNoise(draw, sheets),
    truth: joinTruth(parts),
    features: draw.features,
    mayRefuse: DOUBTFUL.some((feature) => draw.features.has(feature)),
  };
}

function drawUnits(draw: Draw, book: Book, count: number): SurveyUnit[] {
  // Towns and villages that are assessed themselves stand in no township.
  const own = book === MILE || (book === HUNDRED && draw.chance(0.5));
  const names = own
    ? draw.sample([...draw.sample(BUREAUS, 20), ...draw.sample(COMPANIES, 4)], count)
    : draw.sample(OTHER_UNITS, count);
  const townships = draw.sample(MILE_TOWNSHIPS, draw.int(1, 3));
  return names.map((unit) => ({
    unit,
    township: own ? draw.pick(townships) : '',
    village: draw.pick(VILLAGES),
  }));
}

function listSheet(setting: Setting, content: Content, units: readonly SurveyUnit[]): Part {
  const { draw, book, year } = setting;
  const placed = units.every(({ township }) => township !== '');
  const style = drawListStyle(draw, book, placed);
  const rows = units.map(({ unit, township, village }) => drawListUnit(draw, content, unit, township, village));
  const name = draw.pick(['得分汇总', '汇总表', '附件1', 'Sheet1', '考核得分', '评分汇总 ']);
  const beside = rows.length >= 4 && draw.odd('sideBySide', 0.06);
  const half = Math.ceil(rows.length / 2);
  const parts = beside ? [rows.slice(0, half), rows.slice(half)] : [rows];
  const again = { ...style, statistics: false, columnNumbers: false };
  const drawn = parts.map((part, index) => listTable(draw, index === 0 ? style : again, book, content, part));
  const sheet = sheetOf(setting, name, draw.pick(['考核得分汇总表', '考核评分汇总表', '考核得分一览表', '考核结果']), '附件1', drawn);
  const older = draw.odd('twoYears', 0.06) ? [olderSheet(setting, content, rows)] : [];
  const current = older.length > 0 ? withYear(setting, sheet, year) : sheet;
  return {
    sheets: [...older, current],
    truth: {
      units: rows.map(({ unit, township, marks }) => {
        const figures = figuresOf(content, marks);
        return {
          unit,
          ...figures,
          grade: gradeOf(book, (figures.base + figures.bonus) / 100),
          township: style.townships === 'none' ? null : township,
          sheet: current.name,
          annex: 1,
          ...(style.deduction ? { refused: true } : {}),
        };
      }),
    },
  };
} // prettier-ignore

/** Where a workbook has two years, every sheet says which is its own. */
const withYear = ({ topic }: Setting, sheet: BookSheet, year: number): BookSheet => ({
  ...sheet,
  name: `${year}年`,
  rows: [[`${year}年度${topic}考核得分汇总表`], ...sheet.rows],
  merges: (sheet.merges ?? []).map((area) => area.replace(/\d+/g, (row) => String(Number(row) + 1))),
});

function olderSheet(setting: Setting, content: Content, rows: readonly ListUnit[]): BookSheet {
  const { draw, book, year } = setting;
  const style = {
    ...drawListStyle(
      draw,
      book,
      rows.every(({ township }) => township !== ''),
    ),
    statistics: false,
    deduction: false,
    interruption: null,
  };
  const older = rows.map((row) => ({ ...row, marks: drawMarks(draw, content) }));
  const table = listTable(draw, style, book, content, older);
  const paper = new Paper(`${year - 1}年`);
  paper.put(0, 0, `${year - 1}年度${setting.topic}考核得分汇总表`);
  paper.lay(table, 1, 0);
  return paper.sheet();
}

function surveySheets(setting: Setting, units: readonly SurveyUnit[]): Part {
  const { draw } = setting;
  draw.features.add('survey');
  const style = drawSurveyStyle(draw);
  const sorted = [...units].sort((a, b) => (a.township < b.township ? -1 : a.township > b.township ? 1 : 0));
  const townships = [...new Set(sorted.map(({ township }) => township))];
  const what = draw.pick(['满意度测评结果统计表', '群众满意度测评统计表', '民主测评汇总表', '群众满意度调查统计表']);
  if (style.blocks === 'sheets') {
    const done = townships.map((township) => {
      const name = `满意度${township}`;
      const { table, rates } = surveyTable(draw, style, sorted.filter((one) => one.township === township), name);
      return { sheet: sheetOf(setting, name, what, '附件2', [table], `乡镇:${township}`), rates };
    });
    return { sheets: done.map(({ sheet }) => sheet), truth: { rates: done.flatMap(({ rates }) => rates) } };
  }
  const name = draw.pick(['满意度', '附件2', '测评', '满意度测评']);
  if (style.blocks !== 'stacked') {
    const { table, rates } = surveyTable(draw, style, sorted, name);
    return { sheets: [sheetOf(setting, name, what, '附件2', [table])], truth: { rates } };
  }
  const paper = new Paper(name);
  const rates = townships.flatMap((township) => {
    const part = surveyTable(draw, style, sorted.filter((one) => one.township === township), name);
    paper.put(paper.end + draw.int(0, 2), 0, titleOf(setting, what));
    paper.put(paper.end, 0, `乡镇:${township}`);
    paper.lay(part.table, paper.end, 0);
    if (draw.chance(0.5)) paper.put(paper.end, 0, signature(draw));
    return part.rates;
  });
  return { sheets: [paper.sheet()], truth: { rates } };
} // prettier-ignore

function rosterSheet(setting: Setting, units: readonly SurveyUnit[]): Part {
  const { draw } = setting;
  draw.features.add('roster');
  const style = drawRosterStyle(draw);
  const kinds = new Map(units.map(({ township }) => [township, draw.pick(['poor', 'other'] as const)]));
  const name = draw.pick(['附件3', '名单', '考核名单', '附件3名单']);
  const what = draw.pick(['考核单位名单', '挂包帮单位安排表', '帮扶单位一览表', '挂联单位名单']);
  const sheet = sheetOf(setting, name, what, '附件3', rosterTables(draw, style, units, kinds));
  return {
    sheets: [sheet],
    truth: {
      roster: units.map(({ unit, township }) => ({ unit, township, sheet: name, annex: 3 })),
      kinds: style.kinds === 'none' || (style.shape === 'blocks' && style.kinds !== 'inName') ? new Map() : kinds,
      allowed: new Set(style.kinds === 'none' || (style.shape === 'blocks' && style.kinds !== 'inName') ? ['R06'] : []),
    },
  };
} // prettier-ignore

/** A sheet that has nothing to do with it. */
function foreignSheet(draw: Draw): BookSheet {
  const kind = draw.pick(['phones', 'guide', 'blank', 'schedule']);
  if (kind === 'phones')
    return {
      name: '通讯录',
      rows: [['通讯录'], ['姓名', '职务', '联系电话'], ...['甲', '乙', '丙'].map((who, i) => [`(样例)${who}`, '科员', `0873-610${i}`])],
    };
  if (kind === 'guide')
    return { name: '填表说明', rows: [['填表说明'], ['一、本表由市联席办统一制定。'], ['二、各单位于1月20日前报送。'], ['三、联系人:(样例)。']] };
  if (kind === 'schedule')
    return { name: '日程', rows: [['考核日程安排'], ['日期', '地点', '车辆'], ['1月8日', '市政府', '1号车'], ['1月9日', '会议室', '2号车']] };
  return { name: 'Sheet3', rows: [] };
} // prettier-ignore
