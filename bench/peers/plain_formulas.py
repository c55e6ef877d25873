"""Not timed: puts plain formulas into the result cells of every form, for LibreOffice to compute.

usage: plain_formulas.py INPUT OUTPUT
"""
import sys

from openpyxl import load_workbook


def main(source, target):
    workbook = load_workbook(source)
    for sheet in workbook.worksheets:
        if sheet["A1"].value != "附件1":
            continue
        sheet["I19"] = "=ROUND(MIN(SUM(I6:I18),100),6)"
        sheet["I23"] = "=ROUND(I19+MIN(SUM(I20:I22),20),6)"
        sheet["D32"] = '=IF(I23>=90,"优秀",IF(I23>=80,"良好",IF(I23>=70,"合格","不合格")))'
    workbook.save(target)


main(*sys.argv[1:])
