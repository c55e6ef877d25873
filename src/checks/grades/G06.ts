/** G06 一票否决: A remark holds a word that rules out every grade but the failing one (rule book), or a place of its own says so. */
import { plain } from '../../reading/text';
import { fieldRole } from '../../reading/field-words';
import type { CellText, FormField, ScoreForm } from '../../reading/record';
import { textAt } from '../../workbook/snapshot';
import type { County } from '../county';
import type { Check, CheckMeta } from '../check';
import { headerColumns } from '../columns';
import { findingOf } from '../finding';
import { formScopes, formSpot } from '../scope';
import { gradesInForce } from './overrides';

declare module '../params' {
  interface FindingParams {
    /** `column`: the table has a place of its own for a veto (一票否决), which is filled in. */
    G06: {
      readonly unit: string;
      readonly word: string;
      readonly column: string | null;
      readonly grade: string;
      readonly failing: string;
    };
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
  needs: ['score', ['remark', 'veto']],
};

export const G06: Check<'G06'> = {
  meta,
  run: (assessment) => {
    const { vetoWords, failing } = assessment.rulebook;
    const words = vetoWords.value.map(plain).filter((word) => word !== '');
    return formScopes(assessment).flatMap((scope) => {
      const { form, name, result } = scope;
      const places = vetoFields(form);
      if (!result || (words.length === 0 && places.length === 0)) return [];
      const grade = gradesInForce(assessment).get(result);
      if (!grade || grade.name === failing) return [];
      const told = { unit: name ?? result.unit, grade: grade.name, failing };
      return [
        ...places.map(({ label, value, place }) =>
          findingOf(meta, formSpot(scope, place), { ...told, word: value, column: label }),
        ),
        ...remarksOf(assessment, form).flatMap((remark) => {
          const word = words.find((candidate) => plain(remark.text).includes(candidate));
          if (word === undefined) return [];
          return [findingOf(meta, formSpot(scope, remark), { ...told, word, column: null })];
        }),
      ];
    });
  },
};

/** Places for a veto (一票否决) that say that there is one. */
const vetoFields = ({ fields }: ScoreForm): readonly FormField[] =>
  fields.filter(({ label, value }) => fieldRole(label) === 'veto' && !NO_VETO.test(plain(value)));

/** Nothing, 无, 否, 未发生, 0, 合格 and the like. */
const NO_VETO = /^(?:[-—–/\\.×0]|无.*|否|没有.*|未.*|不.*|合格|正常)*$/;

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
