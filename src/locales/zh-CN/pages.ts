/** 检查项说明页的用语(中文)。 */
import type { FieldRole } from '../../reading/field-words';
import type { PageWords } from '../page-words';
import { EXPLANATIONS_ZH } from './explanations';
import { columnTitle } from './terms';

const FIELDS: Readonly<Partial<Record<string, string>>> = {
  selfReportDate: '自查报告日期', veto: '一票否决', 
  date: '日期', selfDate: '自评日期', reportDate: '填报日期', townshipDate: '乡镇核对日期', cityDate: '市级考评日期',
  spotCheckDate: '抽查日期', secretary: '村党支部书记签字', director: '村主任签字', townshipSecretary: '乡镇党委书记签字',
  townshipHead: '乡镇长签字', anySecretary: '书记签字', anyDirector: '主任签字', signature: '签字', seal: '盖章',
  selfReport: '自查报告', selfForm: '自评表', baseData: '基础数据和资料', talk: '约谈', rectification: '整改期限',
  rectificationDate: '整改报告日期', changedGrade: '调整后等次', changeReason: '调整理由', changeApprover: '批准人',
  changedAt: '调整时得分', commended: '推荐表彰',
} satisfies Record<FieldRole, string>; // prettier-ignore

export const PAGES_ZH: PageWords = {
  explanations: EXPLANATIONS_ZH,
  unreadableFile: {
    title: '文件打不开',
    fires: '文件有密码、是旧格式(xls)、不完整、不是工作簿,或内部结构异常。其他文件照常处理。',
    remedy: '按提示去掉密码,或另存为xlsx,或重新拷贝一份。',
  },
  families: {
    T: '表样和文件', V: '单元格的值', S: '合计', B: '加分', M: '满意度(附件2)', R: '名单和名称', G: '等次', Q: '名额和表彰',
    P: '阶段', D: '日期', E: '签字、盖章和材料', F: '文件和文字',
  }, // prettier-ignore
  index: {
    title: '检查项',
    intro:
      '错:必须先解决,结果才算数 · 警:照常计算,但加底色 · 注:请知悉。编号不变,打电话时可以直接说编号。表里没有某一栏,就不检查那一栏。',
  },
  headings: {
    code: '编号',
    title: '检查项',
    severity: '级别',
    articles: '依据',
    fix: '修正',
    needs: '用到的栏目',
    fires: '什么时候提示',
    remedy: '怎么处理',
    example: '例',
  },
  fixKinds: {
    auto: '可:程序给出改法,预览后采用,可以批量',
    ask: '半:程序提出改法,由您选定',
    none: '否:需要人工核实',
  },
  sometimes: (severity) => `(有时为${severity})`,
  none: '—',
  and: ';',
  oneOf: (fields) => `${fields.slice(0, -1).join('、')}或${fields.at(-1) ?? ''}`,
  field: (field) => FIELDS[field] ?? columnTitle(field),
  example: {
    sheet: (name) => `工作表“${name}”`,
    protected: '有保护',
    hiddenSheet: '被隐藏',
    filtered: '有筛选',
    hiddenRows: (rows) => `隐藏了第${rows}行`,
    hiddenColumns: (columns) => `隐藏了${columns}列`,
    merged: (areas) => `${areas}是合并单元格`,
    format: (cell, format) => `${cell}的数字格式是 \`${format}\``,
    formattedRows: (row) => `格式一直到第${row}行`,
    manual: '工作簿设为手动计算',
    otherRules: '规则表有相应规定',
  },
};
