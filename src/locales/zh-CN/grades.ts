/** Wording of the G, Q and P checks (等次、名额、阶段). */
import type { ChoiceTold, CodesOf, FindingParams } from '../../checks/params';
import type { Wordings } from '../locale';
import { inOne } from './in-one';
import { articleName, citing, dayName, POOL_KINDS, STAGE_NAMES } from './terms';

type OverQuota = FindingParams['Q01'];

const ranking = ({ ranking: units }: OverQuota): string =>
  units.map(({ unit, total }) => `${unit}${total}`).join('、');

const POLICIES = { average: '取平均', lowest: '取最低', highest: '取最高' } as const;

function chosen(choice: ChoiceTold): string {
  switch (choice.kind) {
    case 'finalColumn':
      return `没有“市级评估”列,以“${choice.words}”(${choice.column}列)为准`;
    case 'deductions':
      return `“${choice.words}”(${choice.column}列)填的是扣分,得分按分值减扣分计算`;
    case 'judges':
      return `有${choice.judges}位评委打分,以平均分${choice.mean === null ? '' : `(${choice.mean}列)`}为准`;
    case 'bonusElsewhere':
      return `加分项取自工作表“${choice.sheet}”`;
    case 'villages': {
      const whose =
        choice.unit === null
          ? `${choice.units}家单位各有几张村级评分表,`
          : `${choice.unit}的${choice.forms}个村的`;
      return `${whose}得分${POLICIES[choice.policy]}(规则:多村合并)`;
    }
  }
}

export const GRADE_WORDINGS: Wordings<CodesOf<'G' | 'Q' | 'P'>> = {
  G01: ({ params: { unit, total, grade, typed, tooHigh, bound }, article }, at) => {
    const cited = article === null ? '' : `${articleName(article)},`;
    const rule =
      bound === null ? '' : `(${cited}${bound}分含${bound}分以上${tooHigh ? `才是${typed}` : `为${grade}`})`;
    return {
      problem: `${at}:${unit}总分${total},应为“${grade}”${rule},现在填“${typed}”。`,
      advice: '请改正,或写明调整的理由。',
    };
  },
  G02: ({ params: { typed, grades } }, at) => ({
    problem: `${at}填“${typed}”,本办法只有${grades.slice(0, -1).join('、')}${grades.length > 1 ? '和' : ''}${grades.at(-1) ?? ''}。`,
    advice: '请改用其中一个。',
  }),
  G03: ({ params }) => {
    if (params.exact !== null)
      return {
        problem: `${params.unit}各村平均${params.exact},四舍五入后达到${params.total},记为${params.grade}。`,
        advice: null,
      };
    const lower = params.from === null ? `${params.upTo}以下` : `${params.from}-${params.upTo}`;
    const upper =
      params.higherUpTo === null ? `${params.higherFrom}以上` : `${params.higherFrom}-${params.higherUpTo}`;
    return {
      problem: `${params.unit}${params.total}在“${lower}”和“${upper}”之间。按“${params.higherFrom}分(含)以上为${params.higher}”的写法,记为${params.grade}。`,
      advice: null,
    };
  },
  G04: ({ params: { unit, missing, notApplicable, typed, best, worst } }, at) => {
    const lacking = [
      ...(missing > 0 ? [`还缺${missing}项分数`] : []),
      ...(notApplicable > 0 ? [`有${notApplicable}项按缺项处理`] : []),
    ];
    const reach = best !== null && worst !== null ? `(最高可能${best},最低可能${worst})` : '';
    return {
      problem: `${at}填了“${typed}”,但${unit}${lacking.join('、')},暂不能定等次${reach}。`,
      advice: '请先补齐分数。',
    };
  },
  Q01: ({ params }) => {
    const { pool, poolKind, grade, excellent, quota, over } = params;
    return {
      problem: `${pool}(${POOL_KINDS[poolKind]})${grade}${excellent}家,名额${quota}家,超${over}家:${ranking(params)}。`,
      advice: `请研究保留哪${quota}家。`,
    };
  },
  Q02: ({ params, article }) => {
    const { pool, grade, excellent, quota, over } = params;
    return {
      problem: `${pool}${grade}${excellent}家,名额${quota}家${citing(article)},超${over}家:${ranking(params)}。`,
      advice: `请研究保留哪${quota}家。`,
    };
  },
  Q03: ({ params: { pool, total, units, places } }) => ({
    problem: `${pool}:${units.join('、')}同为${total},只剩${places}个名额。`,
    advice: '请按并列规则研究,本程序不替您取舍。',
  }),
  Q04: ({ params: { pool, grade, quota, free, excellent, ungraded } }) => {
    const graded = excellent === 0 ? `没有${grade}单位` : `${grade}${excellent}家`;
    const open = ungraded > 0 ? `还有${ungraded}家未定等次。` : '';
    return {
      problem: `${pool}${graded},名额${quota}个,${free}个未用。${open}文件没有规定可以调剂。`,
      advice: null,
    };
  },
  Q05: ({ params: { grade, pool, available, listed, places }, article }) =>
    pool !== null
      ? {
          problem: `${pool}${grade}名额${places}家,推荐名单里有${listed}家${citing(article)}。`,
          advice: '请核对名单。',
        }
      : listed > places
        ? {
            problem: `表彰名单${listed}家,${article === null ? '规定' : `${articleName(article)}规定`}${places}家。`,
            advice: '请核对名单。',
          }
        : inOne(
            `名额内${grade}只有${available}家,不足${places}家${citing(article)}。本程序不补足`,
            ',',
            `请领导小组知悉。`,
          ),
  Q07: ({ params: { places, total, units, free } }) => {
    const first = places - free + 1;
    const last = places - free + units.length;
    const ranks = units.length === 2 ? `第${first}名和第${last}名` : `第${first}名到第${last}名`;
    return inOne(
      `表彰名单(${places}家)${ranks}同分${total}(${units.join('、')}),只剩${free}个位置`,
      ',',
      `请领导小组定。`,
    );
  },
  P03: ({ params: { unit, stage, typed }, article }, at) => ({
    problem: `${at}填了“${typed}”,但${unit}没有${STAGE_NAMES[stage]}得分,不能定等次${article === null ? '' : `(${articleName(article)}:以市联席办评估得分为准)`}。`,
    advice: '请先填写市级评估得分。',
  }),
  G05: ({ params: { unit, total, higher, short } }) => ({
    problem: `${unit}${total},离${higher}差${short}分。`,
    advice: '建议优先复核。',
  }),
  G06: ({ params: { unit, word, column, grade, failing } }, at) => ({
    problem:
      column !== null
        ? `${at}:${unit}“${column}”一栏填“${word}”,现在评为${grade}。`
        : `${at}:${unit}的备注写“${word}”,规则表列为一票否决,现在评为${grade}。`,
    advice: `请确认等次是否应为${failing}。`,
  }),
  G07: ({ params: { unit, computed, changed, reason, approver } }, at) => {
    const lacking = [...(reason ? ['理由'] : []), ...(approver ? ['批准人'] : [])];
    return {
      problem: `${at}:${unit}等次由${computed}改为${changed},没有写${lacking.join('和')}。`,
      advice: '请补填。',
    };
  },
  G08: ({ params: { unit, then, now } }, at) => ({
    problem: `${at}:${unit}调整等次时得分是${then},现在是${now}。`,
    advice: '请重新确认这次调整。',
  }),
  Q06: ({ params: { unit, grade, excellent }, article }, at) => ({
    problem: `${at}:${unit}等次是${grade},不能列入先进集体(${article === null ? '' : `${articleName(article)}:`}从${excellent}中推荐)。`,
    advice: '请改正名单。',
  }),
  Q08: ({ params: { unit, grade, talk, rectification, deadline } }, at) => {
    const lacking = [...(talk ? ['约谈'] : []), ...(rectification ? ['整改期限'] : [])];
    return {
      problem: `${at}:${unit}${grade},没有填${lacking.join('和')}(整改报告${dayName(deadline)}前报)。`,
      advice: '请补填。',
    };
  },
  Q10: ({ params: { pool, over, decisions } }) => ({
    problem: `${pool}按计算超${over}家:${decisions
      .map(
        ({ unit, grade, reason, approver }) => `${unit}经研究定为${grade}(理由:${reason};批准:${approver})`,
      )
      .join('、')}。`,
    advice: null,
  }),
  P01: ({ params: { unit, self, city, gap, items } }) => {
    const most = items.map(({ label, difference }) => `${label}${difference}`).join('、');
    return most === ''
      ? { problem: `${unit}自评${self},市评${city},相差${gap}分。`, advice: '请核对。' }
      : { problem: `${unit}自评${self},市评${city},相差${gap}分。差得最多的是:${most}。`, advice: null };
  },
  P05: ({ params: { typed, city, stages }, article }, at) =>
    inOne(
      `${at}写${typed},是各级得分(${stages.join('、')})的平均分。办法规定以市级评估得分为准${citing(article)}`,
      ',',
      `请改用市级得分${city}。`,
    ),
  Q09: ({ params: { places, commended }, article }) => ({
    problem: `各处名额合计${places}个,少于要表彰的${commended}家${citing(article)}。`,
    advice: null,
  }),
  P06: ({ params: { choice, tables } }) => ({
    problem: `${chosen(choice)}${tables > 1 ? `(共${tables}张表)` : ''}。`,
    advice: null,
  }),
  P02: ({ params: { township, units }, article }) =>
    inOne(`${township}${units}家的乡镇核分与自评完全一样`, ',', `请确认是否逐项核对过${citing(article)}。`),
};
