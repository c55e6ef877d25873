/** 指定表头、列对应的用语(中文)。 */
import type { PaneWords } from '../pane-words';
import { columnTitle } from './terms';

const ROLES = [
  'serial', 'unit', 'township', 'village', 'content', 'criterion', 'points', 'score.self', 'score.township',
  'score.city', 'base', 'bonus', 'total', 'grade', 'amount', 'evidence', 'remark', 'issued', 'returned', 'valid',
  'satisfied', 'basicallySatisfied', 'dissatisfied', 'unknown', 'rate', 'category', 'kind', 'lead', 'quotaPool',
]; // prettier-ignore

export const BINDING_ZH: PaneWords['binding'] = {
  title: '这张表怎么读',
  sheet: '工作表',
  use: '当作',
  uses: {
    auto: '自动识别',
    none: '不参加考核',
    form: '附件1 一单位一表',
    list: '附件1 名册',
    survey: '附件2 满意度',
    roster: '附件3 名单',
  },
  header: '表头',
  headerHint: '在表格里选中表头那一行(几行也可以),再点下面的按钮。',
  takeSelection: '用选中的行作表头',
  headerRows: (rows) => `表头:${rows}`,
  columns: '列对应',
  column: (name, text) => `${name}列“${text}”`,
  byWords: '按文字识别',
  roles: Object.fromEntries(ROLES.map((role) => [role, columnTitle(role)])),
  save: '按此读取',
  reset: '恢复自动识别',
};
