/** What was written is taken back, what was typed since stays, and the file that leaves is the file that was seen. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { openWorkbook } from '../../src/hosts/xlsx';
import { gradeSnapshot } from '../support/grade';
import type { Preview } from './support/preview';
import { usePreview } from './support/session';

const withPreview = usePreview();
const UNIT = '市农业局';
const CITY = 8;
const TOTAL_ROW = 22;
const PLANTED = '弥勒市2017年度考核-含错误.xlsx';
const SAMPLES = path.join(__dirname, '../../assets/samples');

test('an undo leaves a cell that somebody changed since, and names it', () =>
  withPreview({}, async (preview) => {
    await preview.press('评分');
    await preview.type(UNIT, TOTAL_ROW, CITY, 77);
    await preview.press('撤销');
    expect(await preview.message()).toMatch(/已撤销“评分”,恢复\d+格;另有1处/);
    const left = preview.pane.locator('details', { hasText: '没有恢复' });
    expect(await left.innerText()).toMatch(new RegExp(`${UNIT}\\s*I23[^]*改过`));
    expect(await preview.cell(UNIT, TOTAL_ROW, CITY)).toEqual({ value: 77, formula: null });
    expect((await preview.cell(UNIT, TOTAL_ROW, CITY - 1))?.formula ?? null).toBeNull();
    await preview.picture('undo-left');
  }));

test('the runs made: what each changed, which one 撤销 takes back, and what is taken back already', () =>
  withPreview({ file: PLANTED }, async (preview) => {
    await preview.press('评分');
    await preview.press('检查');
    const history = preview.pane.locator('details.card', { hasText: '运行记录' });
    await history.locator('summary').first().click();
    const runs = history.locator('.history > li');
    expect(await runs.allInnerTexts()).toEqual([
      expect.stringMatching(/检查[^]*撤销/),
      expect.stringMatching(/评分,\d+格,2张表/),
    ]);
    await runs.nth(1).locator('summary').click();
    const change = runs.nth(1).locator('.changes__scroll .changes__row').first();
    await change.waitFor();
    const [cell = '', before, written = ''] = await change.locator('[role=cell]').allInnerTexts();
    expect(cell).toMatch(/^[A-Z]+\d+/);
    expect(before).toBe('空');
    // The record keeps what was written, not what it computed to.
    expect(written).toMatch(/^=IF\(N\("kaohe:/);
    await preview.picture('history');
    await preview.press('撤销');
    await preview.press('撤销');
    expect(await history.locator('.history__undone').count()).toBe(2);
    expect((await preview.cell(UNIT, TOTAL_ROW, CITY))?.formula ?? null).toBeNull();
  }));

/** Numbers by grade, and the number of findings, as the pane shows them. */
async function shown(preview: Preview): Promise<readonly string[]> {
  await preview.tab(/^评分/);
  const grades = (await preview.pane.locator('.grades__legend').innerText()).replace(/\s+/g, '');
  const chips = await preview.pane.locator('.chips').innerText();
  return [grades, chips];
}

test('the downloaded file is what was seen: untouched parts as they came, and the same report of it', () =>
  withPreview({ file: PLANTED }, async (preview) => {
    await preview.press('评分');
    const before = await shown(preview);
    const { name, bytes } = await preview.download();
    expect(name).toBe('弥勒市2017年度考核-含错误-评分.xlsx');

    const came = unzipSync(new Uint8Array(readFileSync(path.join(SAMPLES, PLANTED))));
    const left = unzipSync(bytes);
    const changed = Object.keys(came).filter(
      (part) => !Buffer.from(came[part] ?? []).equals(Buffer.from(left[part] ?? [])),
    );
    // Forms, lists and what the new sheets need (app.xml lists them); the sheet of rules and all else are as they came.
    expect(
      changed.filter((part) => !/worksheets\/|styles|workbook|Content_Types|docProps\/app|^_rels/.test(part)),
    ).toEqual([]);
    expect(changed).not.toContain('xl/worksheets/sheet1.xml');

    const { assessment, findings } = gradeSnapshot(openWorkbook(bytes, name).snapshot);
    const count = (grade: string) => assessment.units.filter((unit) => unit.grade?.name === grade).length;
    const open = assessment.units.filter((unit) => !unit.grade).length;
    expect(before[0]).toBe(
      `优秀${count('优秀')}良好${count('良好')}合格${count('合格')}不合格${count('不合格')}待核${open}`,
    );
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    expect(before[1]).toContain(`错 ${errors}`);

    await preview.openWorkbook(name, bytes);
    await preview.waitForPane();
    await preview.pane.getByText('识别到的表').waitFor();
    expect(await shown(preview)).toEqual(before);
    await preview.press('预览改动');
    expect(await preview.pane.locator('section[aria-labelledby=preview]').innerText()).not.toMatch(
      /将写入\d+格/,
    );
  }));

/** Content and number format of every cell, sheet by sheet. */
const contents = (preview: Preview): Promise<readonly (readonly [string, string])[]> =>
  preview.page.evaluate(async () => {
    const { store } = (window as unknown as InPage).preview;
    await store.settle();
    return store.sheets().map((sheet): [string, string] => {
      const area = sheet.usedArea(false);
      const cells: unknown[] = [];
      for (let row = area?.top ?? 0; row <= (area?.bottom ?? -1); row += 1) {
        for (let column = area?.left ?? 0; column <= (area?.right ?? -1); column += 1) {
          const cell = sheet.cell(row, column);
          const content = cell?.formula ?? cell?.value ?? null;
          if (content !== null) cells.push([row, column, content, cell?.format ?? 'General']);
        }
      }
      return [sheet.name, JSON.stringify(cells)];
    });
  });

interface InPage {
  readonly preview: {
    readonly store: {
      settle(): Promise<void>;
      sheets(): readonly {
        readonly name: string;
        usedArea(valuesOnly: boolean): Readonly<Record<'top' | 'left' | 'bottom' | 'right', number>> | null;
        cell(
          row: number,
          column: number,
        ): { readonly value: unknown; readonly formula: string | null; readonly format?: string } | null;
      }[];
    };
  };
}

test('the downloaded file carries runs and reasons: opened again, the run is taken back to the last cell', () =>
  withPreview({ file: PLANTED }, async (preview) => {
    const before = await contents(preview);
    await preview.press('评分');
    await preview.tab(/^问题/);
    const card = preview.pane.locator('.finding').first();
    await card.getByRole('button', { name: '忽略并说明' }).click();
    await card.getByRole('textbox').fill('已电话核对');
    await card.getByRole('button', { name: '保存说明' }).click();
    await preview.waitForPane();
    const { name, bytes } = await preview.download();

    await preview.openWorkbook(name, bytes);
    await preview.waitForPane();
    await preview.pane.getByText('识别到的表').waitFor();
    const history = preview.pane.locator('details.card', { hasText: '运行记录' });
    await history.locator('summary').first().click();
    expect(await history.locator('.history > li').first().innerText()).toMatch(
      /评分,\d+格,2张表[^]*点“撤销”先撤/,
    );
    await preview.picture('history-of-a-file');
    await preview.tab(/^问题/);
    await preview.pane.locator('.settled summary').click();
    expect(await preview.pane.locator('.settled').innerText()).toContain('已电话核对');

    await preview.press('撤销');
    expect(await preview.message()).toMatch(/^已撤销“评分”,恢复\d+格。$/);
    expect(await contents(preview)).toEqual(before);
    for (const [sheet] of before) expect([sheet, await preview.marks(sheet)]).toEqual([sheet, 0]);
  }));
