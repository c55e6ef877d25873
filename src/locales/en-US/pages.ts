/** Words of the pages of the checks, in English. */
import type { FieldRole } from '../../reading/field-words';
import type { PageWords } from '../page-words';
import { EXPLANATIONS_EN } from './explanations';
import { columnTitle } from './terms';

const FIELDS: Readonly<Partial<Record<string, string>>> = {
  selfReportDate: '自查报告日期 (selfReportDate)', veto: '一票否决 (veto)', 
  date: '日期 (date)', selfDate: '自评日期 (date of self-assessment)', reportDate: '填报日期 (date of report)',
  townshipDate: '乡镇核对日期 (date of township check)', cityDate: '市级考评日期 (date of city assessment)',
  spotCheckDate: '抽查日期 (date of spot check)', secretary: '村党支部书记签字 (village secretary)',
  director: '村主任签字 (village director)', townshipSecretary: '乡镇党委书记签字 (township secretary)',
  townshipHead: '乡镇长签字 (township head)', anySecretary: '书记签字 (secretary)', anyDirector: '主任签字 (director)',
  signature: '签字 (signature)', seal: '盖章 (seal)', selfReport: '自查报告 (self-report)', selfForm: '自评表 (self form)',
  baseData: '基础数据和资料 (data)', talk: '约谈 (talk)', rectification: '整改期限 (rectification)',
  rectificationDate: '整改报告日期 (report on rectification)', changedGrade: '调整后等次 (changed grade)',
  changeReason: '调整理由 (reason)', changeApprover: '批准人 (approver)', changedAt: '调整时得分 (total at the change)',
  commended: '推荐表彰 (commended)',
} satisfies Record<FieldRole, string>; // prettier-ignore

export const PAGES_EN: PageWords = {
  explanations: EXPLANATIONS_EN,
  unreadableFile: {
    title: 'File cannot be read',
    fires:
      'The file is encrypted, of an old format (xls), cut off, no workbook, or built to hurt. Other files are done all the same.',
    remedy: 'Remove the password, save it as xlsx, or copy it again, as the message says.',
  },
  families: {
    T: 'Template and file', V: 'Cell values', S: 'Sums', B: 'Bonus', M: 'Satisfaction (Annex 2)', R: 'Roster and names',
    G: 'Grades', Q: 'Quotas and commendation', P: 'Stages', D: 'Dates', E: 'Signatures, seals and papers', F: 'Files and text',
  }, // prettier-ignore
  index: {
    title: 'Checks',
    intro:
      'Error (错): to be settled before a result is final · warning (警): counted, and marked · notice (注): to be known. Codes do not change. What a form has no field for is not checked.',
  },
  headings: {
    code: 'Code',
    title: 'Check',
    severity: 'Severity',
    articles: 'Article',
    fix: 'Fix',
    needs: 'Fields it needs',
    fires: 'When it is said',
    remedy: 'What to do',
    example: 'Example',
  },
  fixKinds: {
    auto: 'offered with a preview, also in bulk',
    ask: 'proposed, you choose',
    none: 'only a person can settle it',
  },
  sometimes: (severity) => ` (at times ${severity})`,
  none: '—',
  and: '; ',
  oneOf: (fields) => `${fields.slice(0, -1).join(', ')} or ${fields.at(-1) ?? ''}`,
  field: (field) => FIELDS[field] ?? columnTitle(field),
  example: {
    sheet: (name) => `Sheet “${name}”`,
    protected: 'protected',
    hiddenSheet: 'hidden',
    filtered: 'filtered',
    hiddenRows: (rows) => `row ${rows} hidden`,
    hiddenColumns: (columns) => `column ${columns} hidden`,
    merged: (areas) => `${areas} merged`,
    format: (cell, format) => `${cell} has the number format \`${format}\``,
    formattedRows: (row) => `formats down to row ${row}`,
    manual: 'calculation is manual',
    otherRules: 'the rule book says so',
  },
};
