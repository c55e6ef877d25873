/** G06 一票否决: A remark holds a word that rules out every grade but the failing one (rule book). */
import { VETO_FIELD } from '../../reading/field-words';
import { plain } from '../../reading/text';
import type { CellText, ScoreForm } from '../../reading/record';
import { textAt } from '../../workbook/snapshot';
import type { County } from '../county';
import type { Check, CheckMeta } from '../check';
import { headerColumns } from '../columns';
import { findingOf } from '../finding';
import { formScopes, formSpot } from '../scope';
import { gradesInForce } from './overrides';

declare module '../params' {
  interface FindingParams {
    G06: { readonly unit: string; readonly word: string; readonly grade: string; readonly failing: string };
  }
}

const meta: CheckMeta<'G06'> = {
  code: 'G06',
  severity: 'warning',
  articles: ['6'],
  basis: 'grades',
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'untilRun',
  needs: ['score', 'remark'],
};

export const G06: Check<'G06'> = {
  meta,
  run: (assessment) => {
    const { vetoWords, failing } = assessment.rulebook;
    const words = vetoWords.value.map(plain).filter((word) => word !== '');
    return formScopes(assessment).flatMap((scope) => {
      const { form, name, result } = scope;
      const grade = result && gradesInForce(assessment).get(result);
      if (!grade || grade.name === failing) return [];
      const answered = vetoesOf(form).map((remark) => ({ remark, word: VETO_FIELD }));
      const remarked = remarksOf(assessment, form).flatMap((remark) => {
        const word = words.find((candidate) => plain(remark.text).includes(candidate));
        return word === undefined ? [] : [{ remark, word }];
      });
      return [...answered, ...remarked].map(({ remark, word }) => {
        const params = { unit: name ?? result.unit, word, grade: grade.name, failing };
        return findingOf(meta, formSpot(scope, remark), params);
      });
    });
  },
};

/** A form's own question about 一票否决, answered by anything but no. */
const vetoesOf = (form: ScoreForm): readonly CellText[] =>
  form.fields.flatMap(({ label, value, place }) =>
    label === VETO_FIELD && !NO.test(plain(value)) ? [{ ...place, text: value }] : [],
  );
const NO = /^(?:|无|否|没有|未发生|未|不存在|不涉及|0|\/|-|—|×|合格|正常)$/;

/** The remark of a list row; the remarks beside the items of a form; its opinions. */
function remarksOf(county: County, form: ScoreForm): readonly CellText[] {
  if (form.table.layout === 'list') return form.remark ? [form.remark] : [];
  const column = headerColumns(county)(form.table, 'remark');
  const { sheet } = form.table.source;
  const remarks: CellText[] = [];
  if (column !== null) {
    for (let row = form.table.header.bottom + 1; row <= form.area.bottom; row += 1) {
      const text = textAt(sheet, row, column);
      if (text !== '') remarks.push({ row, column, text });
    }
  }
  const opinions = form.fields.filter(({ label }) => label.endsWith('意见'));
  return [...remarks, ...opinions.map(({ place, value }) => ({ ...place, text: value }))];
}
