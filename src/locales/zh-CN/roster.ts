/** Wording of the R checks (名单和名称). */
import type { CodesOf } from '../../checks/params';
import type { Wordings } from '../locale';
import { inOne } from './in-one';
import { articleName, listed, quoted } from './terms';

export const ROSTER_WORDINGS: Wordings<CodesOf<'R'>> = {
  R01: ({ params: { name, candidates } }, at) => {
    const [first, ...others] = candidates;
    if (name === '') {
      const guess = first === undefined ? '' : `是不是${quoted(first)}?`;
      return { problem: `${at}的评分表没有写单位名称。`, advice: `${guess}请补填。` };
    }
    if (first === undefined)
      return {
        problem: `${at}${quoted(name)}不在名单里,名单里也没有相近的名称。`,
        advice: '请改正,或补进附件3。',
      };
    const more = others.length > 0 ? `也可能是${listed(others.map(quoted), 4)}。` : '';
    return {
      problem: `${at}${quoted(name)}不在名单里。`,
      advice: `是不是${quoted(first)}?点“是”即可对应。${more}`,
    };
  },
  R02: ({ params: { unit } }) => ({
    problem: `名单里的${quoted(unit)}没有评分表。`,
    advice: '请补报或注明不参加考核的原因。',
  }),
  R03: ({ params: { unit, places } }) => {
    const sheets = new Set(places.map(({ file, sheet }) => `${file}\n${sheet}`));
    const files = new Set(places.map(({ file }) => file));
    const where = places.map(({ file, sheet, row }) => {
      if (sheets.size === 1) return `第${row}行`;
      return `${files.size > 1 ? `《${file}》` : ''}“${sheet}”第${row}行`;
    });
    const totals = places.map(({ total }) => total ?? '缺');
    const scores = new Set(totals).size === 1 ? '分数相同' : `分数不同(${totals.join('、')})`;
    return {
      problem: `${quoted(unit)}在${where.join('和')}出现${places.length === 2 ? '两' : places.length}次,${scores}。`,
      advice: '请只保留一份。',
    };
  },
  R04: ({ params: { name, other, otherPlace } }, at) => ({
    problem: `${at}${quoted(name)}和${quoted(other)}(${otherPlace})可能是同一家。`,
    advice: '请确认。',
  }),
  R05: ({ params: { unit, township } }, at) =>
    township === ''
      ? {
          problem: `${at}:${quoted(unit ?? '')}没有写挂联乡镇,优秀名额无处归属。`,
          advice: '请补填乡镇或名额归属。',
        }
      : { problem: `${at}${quoted(township)}不在乡镇表里。`, advice: '请改正或在规则表里增加。' },
  R06: ({ params: { township } }) => ({
    problem: `${quoted(township)}没有标明是不是贫困乡镇,无法计算优秀名额。`,
    advice: '请在规则表或附件3里选一下。',
  }),
  R07: ({ params: { unit, found, rostered } }, at) =>
    inOne(
      `${at}:${quoted(unit)}填的是${quoted(found)},名单里是${quoted(rostered)}。名额算法不同`,
      ',',
      `请确认。`,
    ),
  R08: ({ params: { found, ruled }, article }) => ({
    problem: `名单里非公企业${found}家,${article === null ? '规则表' : `办法${articleName(article)}`}写${ruled}家。`,
    advice: null,
  }),
  R09: ({ params: { unit, townships } }) => ({
    problem: `${quoted(unit)}同时挂联${townships.length === 2 ? '两' : townships.length}个乡镇(${townships.join('、')})。`,
    advice: '请指定优秀名额算在哪个乡镇。',
  }),
  R11: ({ params: { before, after } }, at) =>
    before === after
      ? { problem: `${at}:序号${after}重复。`, advice: '请核对。' }
      : { problem: `${at}:序号从${before}跳到${after}。`, advice: '请核对是否漏行。' },
};
