/** Wording of the V checks (单元格的值). */
import type { CodesOf } from '../../checks/params';
import type { Wordings } from '../locale';
import { inOne } from './in-one';
import { listed, quoted, STAGE_NAMES } from './terms';

const place = (at: string, label: string): string => (label === '' ? at : `${at}(${label})`);
const range = (max: string | null): string => (max === null ? '数字' : `0到${max}之间的分数`);

/** Characters that no formula of ours can name. */
const holdsControl = (text: string): boolean => /[\u0000-\u001f\u007f]/.test(text);

export const VALUE_WORDINGS: Wordings<CodesOf<'V'>> = {
  V01: ({ params: { label, value, max } }, at) => ({
    problem: `${place(at, label)}:得分${value}超过满分${max}。`,
    advice: `请改为0到${max}之间的数。`,
  }),
  V02: ({ params: { label, value } }, at) =>
    inOne(`${place(at, label)}:得分是${value}。得分不能小于0`, ',', '扣分请直接填扣后的分数。'),
  V03: ({ params: { label, text, max } }, at) => ({
    problem: `${place(at, label)}:填的是${quoted(text)},这里要填数字。`,
    advice: `请填${range(max)}。`,
  }),
  V04: ({ params: { label, text, value } }, at) => ({
    problem: `${place(at, label)}:${quoted(text)}带了汉字或单位,Excel不会计入合计。`,
    advice: `建议改成${value}。`,
  }),
  V05: ({ params: { label, text, value } }, at) => ({
    problem: `${place(at, label)}:${quoted(text)}是全角数字,合计时会被当成0。`,
    advice: `建议改成${value}。`,
  }),
  V06: ({ params: { label, value } }, at) => ({
    problem: `${place(at, label)}:看起来是${value},其实是文本,没有计入合计。`,
    advice: '建议转成数字。',
  }),
  V07: ({ params: { label, text, value } }, at) =>
    holdsControl(text)
      ? {
          problem: `${place(at, label)}:数字${value}里有换行或控制字符,公式认不出,合计和等次空着没有写。`,
          advice: `建议改成${value}。`,
        }
      : { problem: `${place(at, label)}:数字${value}前后有看不见的空格。`, advice: '建议清除。' },
  V08: ({ params: { label, text, value } }, at) =>
    inOne(`${place(at, label)}:${quoted(text)}`, '', `建议改成${value}。`),
  V09: ({ params: { label, text, guess } }, at) => ({
    problem: `${place(at, label)}:${quoted(text)}里有和数字相像的字符。`,
    advice: guess === null ? '请重新输入。' : `是不是${guess}?请确认。`,
  }),
  V10: ({ params: { unit, stage, missing, whole, waiting, rate } }, at) => {
    const who = unit ?? '这份评分表';
    if (waiting.length > 0) {
      const texts = [...new Set(waiting.map(({ text }) => quoted(text)))].join('、');
      const open = listed(waiting.map(({ cell, label }) => place(cell, label)));
      return {
        problem: `${who}的${STAGE_NAMES[stage]}有${waiting.length}项填的是${texts}:${open}。规则表“缺项处理”是“待定”,所以暂不能定等次。`,
        advice: '请补填得分,或在规则表里选“记零”或“按比例折算”。',
      };
    }
    // The proposal follows: the cell, and the points it most likely should have.
    const offer = rate === null ? '' : `按附件2的满意率${rate}和评分标准,`;
    if (whole) {
      return {
        problem: `${who}没有${STAGE_NAMES[stage]}得分(${at},共${missing.length}项)。`,
        advice: `请补填;确实没有得分请填0。${offer}`,
      };
    }
    const cells = listed(missing.map(({ cell, label }) => place(cell, label)));
    return {
      problem: `${who}的${STAGE_NAMES[stage]}缺${missing.length}项得分:${cells}。`,
      advice: `请补填;确实没有得分请填0。${offer}`,
    };
  },
  V11: ({ params: { label, text, formula } }, at) => {
    if (text.startsWith('=') || text === '')
      return { problem: `${place(at, label)}:公式没有算出结果。`, advice: '请按F9重新计算,或重新输入分数。' };
    if (formula === null)
      return { problem: `${place(at, label)}:显示${text},不是分数。`, advice: '请重新输入分数。' };
    const reason = text === '#REF!' ? ',公式引用的单元格被删了' : ',公式出错';
    return { problem: `${place(at, label)}:显示${text}${reason}。`, advice: '请重新输入分数或恢复公式。' };
  },
  V15: ({ params: { label, value, decimals, allowed, rounded } }, at) => ({
    problem: `${place(at, label)}:${value}有${decimals}位小数,规则最多${allowed}位。`,
    advice: `请改成${rounded}或说明。`,
  }),
  V21: ({ params: { label, text } }, at) => ({
    problem: `${place(at, label)}:填了${quoted(text)}。`,
    advice: '请按评分标准换成分数。',
  }),
  V22: ({ params: { label, text } }, at) => ({
    problem: `${place(at, label)}:填了${quoted(text)},不知道取哪个。`,
    advice: '请只留一个分数。',
  }),
  V13: ({ params: { label, typed } }, at) => ({
    problem: `${at}应是${label}公式,现在是手填的${typed}。`,
    advice: '建议恢复公式。',
  }),
  V14: ({ params: { label, upTo, missed, cells } }, at) => ({
    problem: `${at}的${label}${upTo === null ? '' : `只加到${upTo},`}漏了${missed}。`,
    advice: `建议改为${cells}。`,
  }),
  V12: ({ params: { cell, formula, count } }) =>
    count === 1
      ? { problem: `${cell}的分数由公式算出(${formula})。`, advice: '请确认这是有意的。' }
      : { problem: `${cell}等${count}格的分数由公式算出(如${formula})。`, advice: '请确认这是有意的。' },
  V16: ({ params: { label, shown, stored, total } }, at) =>
    total === null
      ? inOne(
          `${place(at, label)}显示${shown},实际是${stored}。评定按实际值`,
          ';',
          `请确认是否要改成${shown}。`,
        )
      : {
          problem: `${place(at, label)}显示${shown},看上去是${total.apparent},实际是${stored}。评定按实际值,为${total.grade}。`,
          advice: null,
        },
  V17: ({ params: { label, shown, format, guess } }, at) => {
    const reason = format === 'date' ? '被Excel变成了日期' : '设成了百分数格式';
    const meant = guess === null ? `实际像是分数${reason}` : `实际像是${guess}${reason}`;
    return { problem: `${place(at, label)}显示“${shown}”,${meant}。`, advice: '请改回数字。' };
  },
  V20: ({ params: { unit, total } }) => ({
    problem: `${unit ?? '这份评分表'}没有自评和乡镇核分,却有市级评分${total}。`,
    advice: '请补材料或写明原因。',
  }),
};
