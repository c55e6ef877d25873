/** Makes the templates and samples under assets/. Running it again gives the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtInRuleBook } from '../src/rulebook';
import { formSheet } from '../src/templates/form';
import { listSheet, rosterSheet, surveySheet } from '../src/templates/lists';
import type { SheetSpec } from '../src/templates/spec';
import { countySheets, makeCounty, ruleSheet } from './county/county';
import { plantMistakes } from './county/planted';
import { writeWorkbook } from './workbook-writer';

const BLANK_ROWS = 15;

/** Every file, by its path below assets/. */
export function assetSheets(): ReadonlyMap<string, readonly SheetSpec[]> {
  const form = formSheet('附件1评分表', null);
  const list = listSheet('附件1汇总', [], BLANK_ROWS);
  const survey = surveySheet('附件2满意度', '__________', [], BLANK_ROWS);
  const roster = rosterSheet('附件3名单', [], [], BLANK_ROWS);
  const rules = ruleSheet(builtInRuleBook);
  const county = countySheets(makeCounty(), 'forms');
  return new Map([
    ['templates/附件1-考核指标及评分表.xlsx', [form]],
    ['templates/附件1-评分汇总表.xlsx', [list]],
    ['templates/附件2-满意度测评结果统计表.xlsx', [survey]],
    ['templates/附件3-考核单位名单.xlsx', [roster]],
    ['templates/考核规则.xlsx', [rules]],
    ['templates/全套模板.xlsx', [rules, roster, survey, form, list]],
    ['samples/弥勒市2017年度考核.xlsx', county],
    ['samples/弥勒市2017年度考核-名册式.xlsx', countySheets(makeCounty(), 'list')],
    ['samples/弥勒市2017年度考核-含错误.xlsx', plantMistakes(county).sheets],
  ]);
}

export async function makeAssets(folder: string): Promise<void> {
  for (const [file, sheets] of assetSheets()) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, await writeWorkbook(sheets, path.basename(file, '.xlsx')));
  }
}

if (require.main === module) void makeAssets(path.resolve('assets'));
