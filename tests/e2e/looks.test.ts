/** How the pane looks and reads: both languages, light and dark, narrow and enlarged, keyboard alone, and axe-core. */
import { readFileSync } from 'node:fs';
import { usePreview } from './support/session';
import type { Look, Preview } from './support/preview';

const withPreview = usePreview();
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const PLANTED = '弥勒市2017年度考核-含错误.xlsx';

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Violations of the pane as it stands, as sentences. */
async function violations(preview: Preview): Promise<readonly string[]> {
  const { pane } = preview;
  // By the debugger, so that the pane's own policy against foreign scripts stands.
  await pane.evaluate(AXE);
  const { violations: found } = await pane.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run(),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

const LOOKS: readonly (readonly [
  string,
  Look,
  Readonly<Record<'findings' | 'quota' | 'reasons' | 'grade', RegExp>>,
])[] = [
  [
    'chinese-light',
    { lang: 'zh-CN' },
    { grade: /^评分/, findings: /^问题/, quota: /^名额/, reasons: /^依据/ },
  ],
  [
    'english-dark',
    { lang: 'en-US', theme: 'dark' },
    { grade: /^Grade/, findings: /^Findings/, quota: /^Quotas/, reasons: /^Why/ },
  ],
];

test.each(LOOKS)('%s: every view, without a violation', (name, look, tabs) =>
  withPreview({ ...look, file: PLANTED }, async (preview) => {
    const found: string[] = [];
    const examine = async (view: string): Promise<void> => {
      await preview.page.waitForTimeout(150);
      await preview.picture(`${name}-${view}`);
      found.push(...(await violations(preview)).map((violation) => `${view} ${violation}`));
    };
    await examine('first');
    const dark = await preview.pane.evaluate(() => {
      const [red = 0] =
        /\d+/.exec(getComputedStyle(document.querySelector('.pane') ?? document.body).backgroundColor) ?? [];
      return Number(red) < 128;
    });
    expect(dark).toBe(look.theme === 'dark');
    await preview.press(look.lang === 'en-US' ? 'Grade' : '评分');
    for (const summary of await preview.pane.locator('#view summary').all()) await summary.click();
    await examine('graded');
    await preview.tab(tabs.findings);
    const fix = preview.pane.locator('.finding').getByRole('button', { expanded: false });
    await fix.first().click();
    await examine('findings');
    await preview.pane.locator('.cell-link').first().click();
    await preview.tab(tabs.quota);
    await examine('quota');
    await preview.tab(tabs.reasons);
    await examine('reasons');
    await preview.pane.getByRole('button', { name: look.lang === 'en-US' ? 'More' : '更多' }).click();
    await examine('menu');
    await preview.pane.getByRole('button', { name: look.lang === 'en-US' ? 'Help' : '使用说明' }).click();
    await examine('help');
    expect(found).toEqual([]);
  }),
);

/** Every text that the pane ever shows, from its first one on. */
const WATCH = `
  window.textsShown = [];
  const note = () => { const pane = document.querySelector('.pane'); if (pane) window.textsShown.push(pane.textContent); };
  new MutationObserver(note).observe(document, { childList: true, subtree: true, characterData: true });
`;

test('English from the first word on: no Chinese sentence is ever shown', () =>
  withPreview({ lang: 'en-US', script: WATCH }, async (preview) => {
    const shown = await preview.pane.evaluate(
      () => (window as unknown as { textsShown: readonly string[] }).textsShown,
    );
    expect(shown.length).toBeGreaterThan(0);
    // The form's own words stay Chinese: names of sheets and grades, and the number of the regulation.
    expect(shown.filter((text) => /就绪|正在读取|识别到的表|得分阶段|问题|评分[^表]/.test(text))).toEqual([]);
    expect(shown.at(-1)).toContain('Tables found');
  }));

test('the language is changed in the pane and stays changed', () =>
  withPreview({}, async (preview) => {
    await preview.press('更多');
    await preview.press('English');
    await preview.pane.getByRole('tab', { name: 'Grade' }).waitFor();
    expect(await preview.pane.locator('html').getAttribute('lang')).toBe('en-US');
    expect(await preview.pane.locator('#view').innerText()).not.toMatch(/[\u4e00-\u9fff]{6}/);
    await preview.pane.evaluate(() => location.reload());
    await preview.page.waitForTimeout(500);
    await preview.waitForPane();
    await preview.pane.getByRole('tab', { name: 'Grade' }).waitFor();
  }));

/** Elements that reach beyond the right edge. */
const cutOff = (preview: Preview): Promise<readonly string[]> =>
  preview.pane.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(
        (element) =>
          element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.only-heard'),
      )
      .map((element) => element.outerHTML.slice(0, 120)),
  );

const NARROW: readonly (readonly [string, Look, number, boolean])[] = [
  ['320 px in large print', { lang: 'zh-CN' }, 320, true],
  ['320 px in large print, in English', { lang: 'en-US', theme: 'dark' }, 320, true],
  ['400 px at 200 %', { lang: 'zh-CN' }, 200, false],
];

test.each(NARROW)('%s: nothing is cut off', (_, look, width, large) =>
  withPreview({ ...look, file: PLANTED, width: 1000, height: 700 }, async (preview) => {
    const english = look.lang === 'en-US';
    await preview.setWidth(width);
    if (large) {
      await preview.press(english ? 'More' : '更多');
      await preview.press(english ? 'Large print' : '大字');
    }
    await preview.press(english ? 'Grade' : '评分');
    const found: string[] = [];
    for (const [view, tab] of Object.entries(LOOKS[english ? 1 : 0]?.[2] ?? {})) {
      await preview.tab(tab);
      for (const summary of await preview.pane.locator('#view > details > summary').all()) {
        await summary.click();
      }
      await preview.picture(`narrow-${width}-${look.lang}-${view}`);
      found.push(...(await cutOff(preview)));
    }
    expect(found).toEqual([]);
  }),
);

test('by keyboard alone: grade, read the findings, mend one, undo', () =>
  withPreview({ file: PLANTED }, async (preview) => {
    const { page, pane } = preview;
    const focused = () =>
      pane.evaluate(() => {
        const { activeElement: element } = document;
        return `${element?.getAttribute('role') ?? element?.tagName.toLowerCase() ?? ''} ${element?.getAttribute('aria-label') ?? element?.textContent ?? ''}`;
      });
    const tabTo = async (wanted: RegExp): Promise<void> => {
      for (let presses = 0; presses < 60; presses++) {
        if (wanted.test(await focused())) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`not reached by keyboard: ${String(wanted)}; last ${await focused()}`);
    };
    await pane.locator('.header button').focus();
    await tabTo(/^button 评分$/);
    await page.keyboard.press('Enter');
    await pane.getByText('评分完成').first().waitFor();
    await pane.locator('.header button').focus();
    await tabTo(/^tab 评分/);
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/^tab 问题/);
    await tabTo(/^input|^searchbox/);
    await page.keyboard.type('V05');
    await tabTo(/^button 修正$/);
    await page.keyboard.press('Enter');
    await tabTo(/^button 应用$/);
    await page.keyboard.press('Enter');
    await pane.getByText('已修正1格').first().waitFor();
    await tabTo(/^button 撤销$/);
    await page.keyboard.press('Enter');
    await pane.getByText('已撤销“修正”').first().waitFor();
    expect(await pane.getByRole('status').first().innerText()).toBeTruthy();
  }));
