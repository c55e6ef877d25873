/** Why a change was not written (未写入的原因). */
import type { RefusalReason } from '../../workbook/edit';

export const REFUSAL_SENTENCES: Readonly<Record<RefusalReason, string>> = {
  noSuchSheet: '工作表不存在,可能已被删除或改名。请重新检查。',
  protected: '工作表有保护,没有写入。请取消保护后再试;各单位的结果在“考核结果”工作表里也有。',
  changed: '单元格在读取之后被改过,没有覆盖。请重新检查。',
  merged: '目标在合并单元格里面,没有写入。请取消合并,或把合并后的第一格留作结果。',
  arrayFormula: '目标是数组公式的一部分,不能单独改写。请先取消数组公式。',
  filtered: '目标行被筛选隐藏,没有写入。请取消筛选后再试。',
  editing: '正在编辑单元格。请先按回车结束单元格编辑,再试一次。',
  unordered:
    '这张工作表在文件里的行或单元格次序是乱的,写入会错位,所以没有写。请在Excel或WPS里打开并保存一次,再评分。',
  invalid: '要写入的内容不符合表格的规定,没有写入。',
};
