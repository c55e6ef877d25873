"""The script a clerk who knows openpyxl would write: fixed cells, no checks, results as plain values.

usage: openpyxl_grade.py form|list INPUT OUTPUT
"""
import sys

from openpyxl import load_workbook


def grade(total):
    return "优秀" if total >= 90 else "良好" if total >= 80 else "合格" if total >= 70 else "不合格"


def numbers(cells):
    return [cell.value or 0 for cell in cells]


def grade_forms(workbook):
    for sheet in workbook.worksheets:
        if sheet["A1"].value != "附件1":
            continue
        base = round(min(sum(sheet.cell(row, 9).value or 0 for row in range(6, 19)), 100), 6)
        bonus = round(min(sum(sheet.cell(row, 9).value or 0 for row in range(20, 23)), 20), 6)
        total = round(base + bonus, 6)
        sheet["I19"] = base
        sheet["I23"] = total
        sheet["D32"] = grade(total)


def grade_list(workbook):
    sheet = workbook["附件1汇总"]
    for row in sheet.iter_rows(min_row=6, max_col=25):
        if row[1].value is None:
            continue
        base = round(min(sum(numbers(row[4:17])), 100), 6)
        bonus = round(min(sum(numbers(row[17:20])), 20), 6)
        total = round(base + bonus, 6)
        row[20].value = base
        row[21].value = bonus
        row[22].value = total
        row[23].value = grade(total)


def main(layout, source, target):
    workbook = load_workbook(source)
    (grade_forms if layout == "form" else grade_list)(workbook)
    workbook.save(target)


main(*sys.argv[1:])
