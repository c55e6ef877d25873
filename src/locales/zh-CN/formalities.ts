/** Wording of the D, E and F checks (日期、签字盖章、文件). */
import type { CodesOf, DateKind, DatedEvent, Signer } from '../../checks/params';
import type { Wordings } from '../locale';
import { articleName, citing, dateName, dayName, quoted } from './terms';

const DATE_NAMES: Readonly<Record<DateKind, string>> = {
  self: '自评日期',
  selfReport: '自查报告日期',
  survey: '附件2填报日期',
  report: '填报日期',
  village: '挂包村确认日期',
  township: '乡镇核对日期',
  city: '市级考评日期',
  spotCheck: '抽查日期',
  rectification: '整改报告日期',
};

/** What happened on the date: 1月25日才报乡镇. */
const DONE: Readonly<Record<DateKind, string>> = {
  self: '才自评',
  selfReport: '才报自查报告',
  survey: '才报附件2',
  report: '才报乡镇',
  village: '才由挂包村确认',
  township: '乡镇才核对',
  city: '才完成市级考评',
  spotCheck: '才抽查',
  rectification: '才报整改情况',
};

const SIGNERS: Readonly<Record<Signer, string>> = {
  secretary: '挂包村党支部书记',
  director: '村主任',
  townshipSecretary: '乡镇党委书记',
  townshipHead: '乡镇长',
  signature: '',
};
const signers = (missing: readonly Signer[]): string => missing.map((signer) => SIGNERS[signer]).join('、');

const short = (iso: string): string => dayName(iso.slice(5));
const event = ({ kind, date }: DatedEvent): string => `${DATE_NAMES[kind]}${short(date)}`;
const who = (unit: string | null): string => unit ?? '这份评分表';
const rule = (article: string | null): string => (article === null ? '规定' : articleName(article));

export const FORMALITY_WORDINGS: Wordings<CodesOf<'D' | 'E' | 'F'>> = {
  D01: ({ params: { unit, kind, date, deadline, days }, article }, at) => ({
    problem: `${at}:${who(unit)}${short(date)}${DONE[kind]},规定${short(deadline)}前${citing(article)}。迟${days}天。`,
    advice: null,
  }),
  D02: ({ params: { later, earlier } }, at) => ({
    problem: `${at}:${event(later)}早于${event(earlier)}。`,
    advice: '请改正其中一个。',
  }),
  D03: ({ params: { text, meant, number } }, at) =>
    meant === null
      ? { problem: `${at}${quoted(text)}不是有效的日期。`, advice: '请改正。' }
      : {
          problem: `${at}${quoted(text)}是${number ? '数字' : '文本'},按${dateName(meant)}理解。`,
          advice: '建议改写成日期。',
        },
  D04: ({ params: { date, assessed, expected } }, at) => ({
    problem: `${at}是${dateName(date)},${assessed}年度考核应在次年(${assessed + 1}年)${Number(expected.slice(5, 7))}月。`,
    advice: '请改正年份。',
  }),
  D06: ({ params: { unit, date, deadline }, article }, at) => ({
    problem: `${at}:${who(unit)}整改报告日期${short(date)},规定${short(deadline)}前${citing(article)}。`,
    advice: null,
  }),
  D07: ({ params: { unit, kind, date, deadline, days }, article }, at) => ({
    problem: `${at}:${kind === 'survey' ? '' : who(unit)}${DATE_NAMES[kind]}${short(date)},规定${short(deadline)}前送到${citing(article)}。迟${days}天。`,
    advice: null,
  }),
  E01: ({ params: { unit, signers: missing }, article }, at) => ({
    problem: `${at}:${who(unit)}缺${signers(missing) || '挂包村'}签字。${rule(article)}要求书记、主任签字并盖章。`,
    advice: null,
  }),
  E02: ({ params: { unit, section }, article }, at) => ({
    problem: `${at}:${who(unit)}“盖章”一栏是空的(${section === null ? '其他评分表都盖了' : section === 'village' ? '挂包村确认' : '乡镇核对'})。`,
    advice: `请盖章${citing(article)}。`,
  }),
  E03: ({ params: { unit, signers: missing }, article }, at) => ({
    problem: `${at}:${who(unit)}缺${signers(missing) || '乡镇'}签字(${rule(article)}要求乡镇党委书记、乡镇长签字盖章)。`,
    advice: null,
  }),
  E05: ({ params: { unit, missing } }, at) => ({
    problem: `${at}:${who(unit)}没有勾选${missing.map((label) => `“${label}”`).join('、')}。材料应包括自查报告、自评表、基础数据和资料。`,
    advice: null,
  }),
  F07: ({ params: { sign } }, at) => ({
    problem: `${at}的单位名以“${sign}”开头,已按文字处理。`,
    advice: null,
  }),
};
