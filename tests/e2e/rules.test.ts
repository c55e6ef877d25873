/** Another rule book in the workbook's own sheet 考核规则: every number and grade of the pane is that of the sheet. */
import { parseRuleBook, ruleSheetRows } from '../../src/rulebook';
import { form, roster } from '../checks/support/county';
import { workbookOf } from '../support/workbooks';
import { usePreview } from './support/session';

const withPreview = usePreview();

function county(): Uint8Array {
  const { rulebook } = parseRuleBook({
    extends: 'mile-2017',
    id: 'other-2021',
    title: '联系帮扶评价细则',
    document: '澄振发〔2021〕7号',
    grades: {
      value: [
        { name: '优等', atLeast: 92 },
        { name: '良等', atLeast: 84 },
        { name: '中等', atLeast: 76 },
        { name: '及格', atLeast: 68 },
        { name: '差等' },
      ],
      article: '9',
    },
    excellent: '优等',
    failing: '差等',
    quotas: { value: { poor: 4, other: 2, enterprise: 5 }, article: '11' },
    commended: { value: 3, article: '12' },
    townships: [
      { name: '弥阳镇', kind: 'poor' },
      { name: '新哨镇', kind: 'other' },
    ],
  });
  if (!rulebook) throw new Error('no rule book');
  const low = (share: number) =>
    [12, 9, 7, 10.5, 4, 5, 4, 4, 5, 5, 3, 3, 15, 3, 2, 1].map((score) => score * share);
  return workbookOf([
    form(),
    form({ unit: '市林业局', township: '新哨镇', village: '山心村', city: low(0.5) }),
    roster([
      ['弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', '市委办', null],
      ['新哨镇', '非贫困', '山心村', '市林业局', '市级机关', '市委办', null],
    ]),
    { name: '考核规则', rows: ruleSheetRows(rulebook).rows },
  ]);
}

test('five grades, other places, other articles', () =>
  withPreview({ workbook: { name: '另一县.xlsx', bytes: county() } }, async (preview) => {
    await preview.press('评分');
    const legend = await preview.pane.locator('.grades__legend').innerText();
    expect(legend.replace(/\s+/g, '')).toBe('优等1良等0中等0及格0差等1待核0');
    expect(await preview.pane.locator('.header__rules').innerText()).toBe('澄振发〔2021〕7号 · 本表');
    await preview.tab(/^名额/);
    const quotas = await preview.pane.locator('#view').innerText();
    expect(quotas).toMatch(/名额4·优等1·空3/);
    expect(quotas).toContain('名额合计:4×1+2×1+5=11家(第十一条)');
    expect(quotas).toContain('差等、约谈整改1家');
    expect(quotas).not.toMatch(/优秀|第七条|不合格/);
    await preview.picture('other-rules');
    await preview.tab(/^评分/);
    const history = preview.pane.locator('details.card', { hasText: '运行记录' });
    await history.locator('summary').first().click();
    expect(await history.locator('.history').innerText()).toContain(
      '按澄振发〔2021〕7号《联系帮扶评价细则》',
    );
    await preview.press('更多');
    await preview.press('使用说明');
    const help = await preview.pane.locator('.help').innerText();
    expect(help).toContain('优等名额:每个贫困乡镇4家,其他乡镇2家,非公企业合计5家(第十一条)');
    expect(help).not.toMatch(/优秀|第七条/);
  }));
