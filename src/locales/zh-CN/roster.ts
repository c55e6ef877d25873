/** Wording of the R checks (名单和名称). */
import type { CodesOf } from '../../checks/params';
import type { Wordings } from '../locale';
import { inOne } from './in-one';
import { articleName, citing, listed, quoted } from './terms';

export const ROSTER_WORDINGS: Wordings<CodesOf<'R'>> = {
  R01: ({ params: { name, candidates, offered } }, at) => {
    const [first, ...others] = candidates;
    if (first === undefined)
      return {
        problem: `${at}${quoted(name)}不在名单里,名单里也没有相近的名称。`,
        advice: '请改正,或补进附件3。',
      };
    const more = others.length > 0 ? `也可能是${listed(others.map(quoted), 4)}。` : '';
    return {
      problem: `${at}${quoted(name)}不在名单里。`,
      advice: `是不是${quoted(first)}?${offered ? '是的,点“选用这个”改过来' : '请改正名称'};不是的,补进附件3。${more}`,
    };
  },
  R02: ({ params: { unit, remarks } }) => ({
    problem: `名单里的${quoted(unit)}没有评分表。`,
    advice: `请补报;不参加考核的,在附件3${remarks ? '的“备注”里' : '加一列“备注”,'}写“不参加考核”和原因。`,
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
  R05: ({ params: { unit, township, places } }, at) =>
    township === ''
      ? {
          problem: `${at}:${quoted(unit ?? '')}没有写挂联乡镇,优秀名额无处归属。`,
          advice: '请补填乡镇或名额归属。',
        }
      : {
          problem: `${at}${quoted(township)}不在乡镇表里${places > 1 ? `(共${places}处)` : ''}。`,
          advice: '请改正或在规则表里增加。',
        },
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
  R12: ({ params: { grade }, article }) => ({
    problem: `没有附件3(考核单位名单),无法计算${grade}名额和推荐名单${citing(article)}。`,
    advice: '请补上名单。',
  }),
  R13: ({ params: { unit, remark, scored } }, at) =>
    scored
      ? {
          problem: `${at}:${quoted(unit)}备注${quoted(remark)},但有评分表,已照常计入。`,
          advice: '请确认是否参加考核。',
        }
      : { problem: `${quoted(unit)}备注${quoted(remark)},没有计入。`, advice: null },
  R14: ({ params: { sheet, candidates } }) => {
    const guess = candidates.length === 0 ? '' : `是不是${listed(candidates.map(quoted), 3)}?`;
    return {
      problem: `这张评分表没有写单位(工作表名是${quoted(sheet)}),没有评分。`,
      advice: `${guess}请填写挂包单位。`,
    };
  },
  R11: ({ params: { before, after } }, at) =>
    before === after
      ? { problem: `${at}:序号${after}重复。`, advice: '请核对。' }
      : { problem: `${at}:序号从${before}跳到${after}。`, advice: '请核对是否漏行。' },
};
