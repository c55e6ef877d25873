/** Wording of the S and B checks (合计与加分). */
import type { CodesOf } from '../../checks/params';
import type { Wordings } from '../locale';
import { inOne } from './in-one';
import { articleName, citing } from './terms';

const unsigned = (value: string): string => value.replace(/^-/, '');

/** 责任落实小计 → “责任落实”小计. */
function subtotalName(label: string): string {
  const of = label.replace(/小计$/, '');
  return of === '' ? '小计' : `“${of}”小计`;
}

export const SUM_WORDINGS: Wordings<CodesOf<'S' | 'B'>> = {
  S01: ({ params: { label, typed, computed, difference, cells } }, at) => ({
    problem: `${at}${label}写的是${typed},各项相加是${computed},差${unsigned(difference)}。`,
    advice: `请核对${cells},或采用${computed}。`,
  }),
  S02: ({ params: { label, typed, computed, count } }, at) => ({
    problem: `${subtotalName(label)}${at}写${typed},所属${count}项相加是${computed}。`,
    advice: '请改小计或改分项。',
  }),
  S03: ({ params: { label, typed, computed, count, cells } }, at) => ({
    problem: `${count}个小计(${cells})相加是${computed},${at}${label}写的是${typed}。`,
    advice: '请改总分或改小计。',
  }),
  S04: ({ params: { label, typed, max } }, at) => ({
    problem: `${at}:“${label}”得${typed},超过本类满分${max}。`,
    advice: '请核对。',
  }),
  S05: ({ params: { label, unit, typed, limit }, article }, at) => ({
    problem: `${at}:${unit ?? ''}${label}${typed},超过${limit}分上限${citing(article)}。`,
    advice: '请检查是否把加分算了两次。',
  }),
  B01: ({ params: { unit, raw, cap, lost }, article }) => ({
    problem: `${unit ?? '这份评分表'}加分${raw},按${article === null ? '规定' : articleName(article)}最多${cap}分,已按${cap}分计,舍去${lost}分。`,
    advice: null,
  }),
  B02: ({ params: { label, value, max } }, at) => ({
    problem: `${at}(${label}):加分${value}超过该项上限${max}。`,
    advice: `请改为0到${max}之间的数。`,
  }),
  B03: ({ params: { unit, label, head, typed, base, bonus }, article }, at) =>
    inOne(
      `${at}:${unit ?? '这份评分表'}的${label}写${typed},比基础分${base}多${bonus},像是把“${head}”填在基础分里。${article === null ? '规定' : `${articleName(article)}规定`}此项为加分项`,
      ',',
      `请移到加分列。`,
    ),
  B08: ({ params: { unit, base, bonus, total, grade } }) =>
    inOne(
      `${unit}基础分${base}、加分${bonus},总分${total}进入${grade}。靠加分进入${grade}`,
      ',',
      `请领导小组知悉。`,
    ),
  S06: ({ params: { unit, typed, computed, swapped, what } }, at) =>
    what === 'grade'
      ? { problem: `${unit}等次是${computed},汇总表${at}写${typed}。`, advice: '请改汇总表。' }
      : swapped
        ? inOne(`${unit}评分表总分${computed},汇总表${at}写${typed}。像是数字写反了`, ',', '请改汇总表。')
        : { problem: `${unit}评分表总分${computed},汇总表${at}写${typed}。`, advice: '请改汇总表。' },
  B04: ({ params: { unit, label, points } }, at) => ({
    problem: `${unit ?? '这份评分表'}“${label}”有加分${points}分,但${at}“投入资金(万元)”是空的。`,
    advice: '请填金额。',
  }),
  B05: ({ params: { unit, label, points }, article }, at) => ({
    problem: `${unit ?? '这份评分表'}“${label}”加分${points}分,${at}没有写凭证。`,
    advice: `请注明文件、拨款凭证、明细账册、项目材料或证明${citing(article)}。`,
  }),
  B06: ({ params: { label, amount, earned, points } }, at) => ({
    problem: `${at}(${label}):投入${amount}万元按标准应加${earned}分,现在填了${points}分。`,
    advice: '请核对金额或分数。',
  }),
  B07: ({ params: { text } }, at) =>
    inOne(`${at}写“${text}”。第四条第三项只算非财政专项资金`, ',', '请确认。'),
};
