/** Where a table's own title and fields begin, when another table stands right above it (几张表上下相接). */
import type { Grid } from './grid';
import type { Header } from './header';
import { plain } from './text';
import { isFooterText } from './words/lines';

const LONGEST_TITLE = 40;
const TITLE = /^附件[\d一二三四五]|(?:评分表|考核表|统计表|汇总表|名单|考核指标)(?:\([^()]*\))?$/;
/** Who a form is about: stands above the scores, never in the lines of the table before. */
const SUBJECT = /^(?:挂包|挂联|帮扶|填报|被考核|考核|挂钩)?(?:单位|乡镇)(?:名称)?(?:\([^()]*\))?:/;

/**
 * First row of what belongs to `header`, not above `from`: going up, its title or subject, before the notes, signatures
 * and 等次 of the table above. `null` where neither tells.
 */
export function surroundingsTop(grid: Grid, { top, left, right }: Header, from: number): number | null {
  let first: number | null = null;
  let titled = false;
  for (let row = top - 1; row >= from; row -= 1) {
    const text = plain(grid.firstText(row, left, right));
    // The subject stands below the title: above it, 挂包单位(盖章): is a signature of the table before.
    const isTitle = text.length < LONGEST_TITLE && TITLE.test(text);
    if (isTitle || (!titled && SUBJECT.test(text))) first = row;
    else if (isFooterText(text)) return first ?? row + 1;
    titled ||= isTitle;
  }
  return first;
}
