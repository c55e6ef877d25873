/** The workbooks whose reports are kept: the samples, and a few of the shapes that offices send, a county each. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { form, list, patched, roster, SCORES, survey } from '../checks/support/county';
import type { SheetInput } from '../support/snapshot';
import { workbookOf, type BookSheet } from '../support/workbooks';

export interface GoldenCase {
  readonly name: string;
  /** Files of the county by name, and further arguments of the command. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly argv?: readonly string[];
}

const SAMPLES = path.join(__dirname, '../../assets/samples');

const samples = (): readonly GoldenCase[] =>
  readdirSync(SAMPLES)
    .filter((file) => file.endsWith('.xlsx'))
    .sort()
    .map((file) => ({
      name: path.parse(file).name,
      files: { [file]: readFileSync(path.join(SAMPLES, file)) },
    }));

/** Sheets of forms or lists below each other, `gap` blank rows between them. */
function stacked(name: string, sheets: readonly SheetInput[], gap: number): BookSheet {
  const rows: SheetInput['rows'][number][] = [];
  const merges: string[] = [];
  for (const sheet of sheets) {
    const offset = rows.length;
    merges.push(
      ...(sheet.merges ?? []).map((area) => area.replace(/\d+/g, (row) => String(Number(row) + offset))),
    );
    rows.push(...sheet.rows, ...Array.from({ length: gap }, () => []));
  }
  return { name, rows, merges };
}

/** A telephone list right of whatever the sheet holds, longer than it. */
function besideList(sheet: BookSheet): BookSheet {
  const width = 12;
  const rows = Array.from({ length: 200 }, (_, index) => [
    ...Array.from({ length: width }, (_cell, column) => sheet.rows[index]?.[column] ?? null),
    ...(index === 0 ? ['单位名称', '电话'] : [`某单位${index}`, `0873-${index}`]),
  ]);
  return { ...sheet, rows };
}

const ROSTER = roster([
  ['弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', '市委办', null],
  [null, null, '大树村', '市林业局、市教育局', '市级机关', null, null],
  ['西一镇', '非贫困', '油榨村', '市国税局\n市地税局', '市级机关', '市政府办', null],
  ['西一镇', '非贫困', '可乐村', '甲有限公司', '非公企业', '市工商联', null],
]);

/** One odd value in each of the items. */
const ODD: readonly (string | number | boolean | null)[] = [
  '12分', '９', '7 ', "'10", '4(缺材料扣1分)', '5', '四', null, '5。5', '√', '3/4', '缺项', 15, '无', -1, 4.123,
]; // prettier-ignore

const ODD_SHAPES: readonly GoldenCase[] = [
  {
    name: '几张评分表上下相接,旁边有通讯录',
    files: {
      '3.xlsx': workbookOf([
        besideList(
          stacked(
            '3 ',
            [
              form({ unit: '市水务局' }),
              form({ unit: '市林业局', village: '大树村', city: SCORES.map((score) => score - 0.5) }),
              form({ unit: '市教育局', village: '大树村', city: ODD }),
            ],
            1,
          ),
        ),
        ROSTER,
      ]),
    },
  },
  {
    name: '三级表头没有合并,三级得分',
    files: {
      '得分.xlsx': workbookOf([
        {
          name: '1',
          rows: [
            ['弥勒市挂包帮考核得分'],
            ['序号', '乡镇', '挂联单位', '工作成效', null, null, '责任落实', null, null, '资金投入', null, null, '基础分', '附加分', '总　分', '等 次'],
            [null, null, null, '减贫成效(50分)', null, null, '群众满意度(50分)', null, null, '单位自筹(20分)'],
            [null, null, null, '自评', '核分', '市评', '自评', '核分', '市评', '自评', '核分', '市评'],
            [1, '弥阳镇', '市水务局', 50, 49, 48, 50, 48, 45, 10, 5, 5],
            [2, '弥阳镇', '市林业局', 45, 45, 44.5, 45, 45, 45, 0, 0, 0],
            [3, '弥阳镇', '弥勒市教育局', 45, 45, null, 45, 45, '较好', 0, 0, 0],
            [null, '合计', null, 140],
          ],
        },
        ROSTER,
      ]),
    },
  },
  {
    name: '附件2几个乡镇上下相接,满意率写法不一',
    files: {
      '满意度.xlsx': workbookOf([
        ...['市水务局', '市林业局', '市教育局', '市国税局', '市地税局'].map((unit) => form({ unit })),
        stacked(
          '满意度',
          [
            survey([
              ['市水务局', '可乐村', 60, 58, 57, 40, 12, 3, 2, 91.2],
              ['市林业局', '大树村', 60, 58, 57, 40, 12, 3, 2, '91.2%'],
              ['市教育局', '大树村', '60张', 61, 57, 40, 12, 3, 1, 0.95],
            ]),
            survey(
              [
                ['市国税局', '油榨村', 60, 58, 0, 0, 0, 0, 0, null],
                ['市地税局', '油榨村', 30, 6, 6, 6, 0, 0, 0, 1],
              ],
              '西一镇',
            ),
          ],
          2,
        ),
        ROSTER,
      ]),
    },
  },
  {
    name: '类别行自带分值,总分在上,公式没有保存结果',
    files: {
      '评分.xlsx': workbookOf([
        {
          name: '评分表',
          rows: [
            ['单位:市水务局', null, null, '乡镇:弥阳镇', null, null, '挂包村:可乐村'],
            ['序号', '考核内容', '评分标准', '分值(分)', '自评分', '核分', '市评分'],
            [null, '总分', null, 120, null, null, { f: '=G4+G7+G10' }],
            ['一', '工作成效', null, 50, null, null, { f: '=SUM(G5:G6)' }],
            [1, '减贫成效', null, 30, 28, 28, 27],
            [2, '脱贫质量', null, 20, 18, 18, 18],
            ['二', '责任落实', null, 50, null, null, { f: '=SUM(G8:G9)' }],
            [3, '组织保障', null, 20, 20, 20, 19],
            [4, '群众满意度', '90%以上满分,每降1个百分点扣0.5分', 30, 30, 28, 25],
            ['三', '资金投入', null, 20, null, null, 4],
            [5, '单位自筹', '每10万元加1分,最高12分', 12, 2, 2, 2],
            [6, '引入资金', null, 8, 1, 1, { f: '=F12*1' }],
            ['等次'],
          ],
        },
      ]),
    },
  },
  {
    name: '汇总表和评分表在两个文件,一家两村',
    files: {
      '汇总.xlsx': workbookOf([
        list([
          ['弥阳镇', '市水务局', 42.5, 44, 6, 92.5],
          ['弥阳镇', '市林业局', 42.5, 44, 6, 95.2],
        ]),
        ROSTER,
      ]),
      '评分表.xlsx': workbookOf([
        patched(form({ name: 'a', city: SCORES.map((score) => score - 0.25) }), {}),
        form({ name: 'b', village: '大树村' }),
        form({ name: 'c', unit: '市林业局', village: '大树村' }),
      ]),
    },
  },
  {
    name: '只有自评得分',
    files: { '自评.xlsx': workbookOf([form({ self: SCORES, city: [] }), ROSTER]) },
    argv: ['--stage', 'self'],
  },
]; // prettier-ignore

export const GOLDEN_CASES = (): readonly GoldenCase[] => [...samples(), ...ODD_SHAPES];
