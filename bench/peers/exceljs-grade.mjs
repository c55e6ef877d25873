/** The same script with exceljs. usage: exceljs-grade.mjs form|list INPUT OUTPUT */
import exceljs from 'exceljs';

const [layout, source, target] = process.argv.slice(2);
const round = (value) => Math.round(value * 1e6) / 1e6;
const grade = (total) => (total >= 90 ? '优秀' : total >= 80 ? '良好' : total >= 70 ? '合格' : '不合格');

function sum(count, valueAt) {
  let result = 0;
  for (let index = 0; index < count; index += 1) result += valueAt(index) ?? 0;
  return result;
}

function gradeForm(sheet) {
  const base = round(
    Math.min(
      sum(13, (index) => sheet.getCell(6 + index, 9).value),
      100,
    ),
  );
  const bonus = round(
    Math.min(
      sum(3, (index) => sheet.getCell(20 + index, 9).value),
      20,
    ),
  );
  const total = round(base + bonus);
  sheet.getCell('I19').value = base;
  sheet.getCell('I23').value = total;
  sheet.getCell('D32').value = grade(total);
}

function gradeList(sheet) {
  for (let number = 6; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    if (row.getCell(2).value === null) continue;
    const base = round(
      Math.min(
        sum(13, (index) => row.getCell(5 + index).value),
        100,
      ),
    );
    const bonus = round(
      Math.min(
        sum(3, (index) => row.getCell(18 + index).value),
        20,
      ),
    );
    const total = round(base + bonus);
    row.getCell(21).value = base;
    row.getCell(22).value = bonus;
    row.getCell(23).value = total;
    row.getCell(24).value = grade(total);
  }
}

const workbook = new exceljs.Workbook();
await workbook.xlsx.readFile(source);
if (layout === 'list') gradeList(workbook.getWorksheet('附件1汇总'));
else workbook.worksheets.filter((sheet) => sheet.getCell('A1').value === '附件1').forEach(gradeForm);
await workbook.xlsx.writeFile(target);
