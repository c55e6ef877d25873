/** Wording of the M checks (满意度测评). */
import type { BallotCount } from '../../reading/record';
import type { CodesOf } from '../../checks/params';
import type { Wordings } from '../locale';
import { inOne } from './in-one';
import { articleName, citing, COUNT_NAMES, listed } from './terms';

const BASES = { valid: '有效票', returned: '收回票', informed: '有效票减去不了解' } as const;
const DENOMINATORS: Readonly<Record<string, string>> = BASES;

const definitionName = (favourable: readonly BallotCount[], denominator: string): string => {
  const answers = favourable.map((answer) => COUNT_NAMES[answer]).join('+');
  return `${favourable.length > 1 ? `(${answers})` : answers}÷${DENOMINATORS[denominator] ?? denominator}`;
};

export const SATISFACTION_WORDINGS: Wordings<CodesOf<'M'>> = {
  M01: ({ params: { unit, parts, sum, basis, definition, typed, difference } }, at) => {
    if (definition) {
      const without = definition.withUnknown ? '' : ',不含不了解';
      return {
        problem: `${at}:这张表的${definition.rows}行都是各档票数相加等于${BASES[basis]}${without},就按这个口径核对。`,
        advice: null,
      };
    }
    const answers = parts.map(({ answer, count }) => `${COUNT_NAMES[answer]}${count}`).join('+');
    const off = difference.startsWith('-') ? `少${difference.slice(1)}` : `多${difference}`;
    return {
      problem: `${unit}:${answers}=${sum},${BASES[basis]}写${typed},${off}张。`,
      advice: '请核对原始票。',
    };
  },
  M02: ({ params: { returned, issued } }, at) =>
    inOne(`${at}:收回${returned}张,发出${issued}张。收回不能多于发出`, ',', '请核对。'),
  M03: ({ params: { valid, returned } }, at) =>
    inOne(`${at}:有效票${valid}张,收回${returned}张。有效票不能多于收回`, ',', '请核对。'),
  M04: ({ params: { count, value } }, at) => ({
    problem: `${at}:${COUNT_NAMES[count]}${value}${value.startsWith('-') ? '小于0' : '不是整数'}。`,
    advice: '请填实际张数。',
  }),
  M05: ({ params }, at) => {
    if (params.definition) {
      const { favourable, denominator } = params.definition;
      return {
        problem: `${at}:这张表的${params.rows}个满意率都是按“${definitionName(favourable, denominator)}”算的,与规则表的算法不同。`,
        advice: '请统一算法,或在规则表里改满意率的算法。',
      };
    }
    return {
      problem: `${at}:满意率写${params.typed},按票数算是${params.computed}(${params.favourable}÷${params.ballots})。`,
      advice: `请改为${params.computed}或核对票数。`,
    };
  },
  M06: ({ params: { hundred, share, rarer, cells } }) =>
    rarer === 'share'
      ? {
          problem: `同一列里有的写${hundred},有的写${share}(${listed(cells)})。`,
          advice: '建议统一成百分数。',
        }
      : {
          problem: `同一列里有的写${share},有的写${hundred}(${listed(cells)})。`,
          advice: '建议统一成小数。',
        },
  M07: ({ params: { unit, basis, blank } }, at) => {
    const what = basis === 'informed' ? '有效票全是不了解' : `${BASES[basis]}${blank ? '没有填' : '是0'}`;
    return { problem: `${at}:${unit}的${what},无法计算满意率。`, advice: '请补填票数。' };
  },
  M08: ({ params: { rate, label, score, converted } }, at) => ({
    problem: `附件2满意率${rate},按本项评分标准应得${converted}分,附件1“${label}”(${at})给了${score}分。`,
    advice: '请核对其中一处。',
  }),
  M12: ({ article }) => ({
    problem: `没有找到附件2(满意度测评),满意率没有核对。${article === null ? '' : `${articleName(article)}要求随自查报告上报。`}`,
    advice: '请补报附件2。',
  }),
  M11: ({ params: { unit }, article }) => ({
    problem: `${unit}有评分表,没有满意度测评。`,
    advice: `请补报附件2${citing(article)}。`,
  }),
  M09: ({ params: { returned, issued, step } }, at) => ({
    problem: `${at}:只收回${returned}张票(发出${issued}张)。票数太少,结果不稳:差1张票就差${step}个百分点。`,
    advice: null,
  }),
  M10: ({ params: { township, units } }) =>
    inOne(`${township ?? '该镇'}${units}家单位满意率都是100%`, ',', '建议抽几份原始票复核。'),
};
