/** Sum formulas: what they add up, what they miss, and the formula that is offered. */
import { patched, type Cell } from '../support/county';
import { computed, rowSum, totalsColumn } from '../support/filled-forms';
import { runParticulars } from '../support/particulars';
import { withSubtotals } from '../tables/sums';

const f = (formula: string, v: number): Cell => ({ f: formula, v });
const summed = (formula: string, v: number) => computed({ I23: f(formula, v) });

runParticulars([
  ['in a list, the bonus capped apart', 'V13', [totalsColumn(rowSum(4), 90, rowSum(6))], ['G5: G5应是总分公式,现在是手填的90。建议恢复公式。 → G5=MIN(SUM(D5:E5),100)+MIN(SUM(F5),20) (90)']],
  ['two forms with a formula there', 'V13', [computed(), computed({}, '市教育局'), computed({ I23: 92.5 }, '市林业局')], ['I23: I23应是合计公式,现在是手填的92.5。建议恢复公式。 → I23=MIN(SUM(I6:I18),100)+MIN(SUM(I20:I22),20) (92.5)']],
  ['the base of a form', 'V13', [computed(), computed({}, '市教育局'), computed({ I19: 86.5 }, '市林业局')], ['I19: I19应是小计公式,现在是手填的86.5。建议恢复公式。 → I19=SUM(I6:I18) (86.5)']],
  ['as many typed as computed', 'V13', [computed(), computed({ I19: 86.5, I23: 92.5 }, '市教育局')], []],
  ['three typed and two computed', 'V13', [withSubtotals({ I11: f('=SUM(I6:I10)', 42.5) })], []],
  ['two typed and two computed', 'V13', [withSubtotals({ I11: f('=SUM(I6:I10)', 42.5), I20: f('=SUM(I12:I19)', 44) })], []],
  ['one typed and three computed', 'V13', [withSubtotals({ I11: f('=SUM(I6:I10)', 42.5), I20: f('=SUM(I12:I19)', 44), I24: f('=SUM(I21:I23)', 6) })], ['I25: I25应是总分公式,现在是手填的92.5。建议恢复公式。 → I25=MIN(SUM(I6:I10,I12:I19),100)+MIN(SUM(I21:I23),20) (92.5)']],
  ['the total a text', 'V13', [computed(), computed({}, '市教育局'), computed({ I23: '92.5' }, '市林业局')], []],
  ['a text score under it', 'V13', [computed(), computed({}, '市教育局'), computed({ I23: 92.5, I8: '7分' }, '市林业局')], []],

  ['the end of a range', 'V14', [computed({ I19: f('=SUM(I6:I16)', 68.5), I23: f('=I19+SUM(I20:I22)', 74.5) })], ['I19: I19的小计只加到I16,漏了I17:I18。建议改为I6:I18。 → I19=SUM(I6:I18) (86.5)']],
  ['a row in the middle', 'V14', [summed('=SUM(I6:I18)+I20+I22', 90.5)], ['I23: I23的合计漏了I21。建议改为I6:I18、I20:I22。 → I23=MIN(SUM(I6:I18),100)+MIN(SUM(I20:I22),20) (92.5)']],
  ['in a list, with the cap', 'V14', [totalsColumn(f('=SUM(D4:E4)', 84))], ['G4: G4的总分只加到E4,漏了F4。建议改为D4:F4。 → G4=MIN(SUM(D4:E4),100)+MIN(SUM(F4),20) (90)']],
  ['in a list, without its first item', 'V14', [totalsColumn(f('=SUM(E4:F4)', 46))], ['G4: G4的总分漏了D4。建议改为D4:F4。 → G4=MIN(SUM(D4:E4),100)+MIN(SUM(F4),20) (90)']],
  ['a text counts for nothing in a formula', 'V14', [computed({ I8: '7分', I19: f('=SUM(I6:I16)', 61.5), I23: f('=I19+SUM(I20:I22)', 67.5) })], ['I19: I19的小计只加到I16,漏了I17:I18。建议改为I6:I18。 → I19=SUM(I6:I18) (79.5)']],
  ['a missing item counts for nothing', 'V14', [computed({ I8: null, I19: f('=SUM(I6:I16)', 61.5), I23: f('=I19+SUM(I20:I22)', 67.5) })], ['I19: I19的小计只加到I16,漏了I17:I18。建议改为I6:I18。 → I19=SUM(I6:I18) (79.5)']],
  ['dollar signs, blanks and small letters', 'V14', [summed('= sum( $I$6:$I$18 ) + i20 + i22', 90.5)], ['I23: I23的合计漏了I21。建议改为I6:I18、I20:I22。 → I23=MIN(SUM(I6:I18),100)+MIN(SUM(I20:I22),20) (92.5)']],
  ['a range as SUBTOTAL', 'V14', [summed('=SUBTOTAL(9,I6:I17)', 71.5)], ['I23: I23的合计只加到I17,漏了I18、I20:I22。建议改为I6:I18、I20:I22。 → I23=MIN(SUM(I6:I18),100)+MIN(SUM(I20:I22),20) (92.5)']],
  ['rounded and capped', 'V14', [summed('=ROUND(MIN(SUM(I6:I18),100)+I20+I22,2)', 90.5)], ['I23: I23的合计漏了I21。建议改为I6:I18、I20:I22。 → I23=MIN(SUM(I6:I18),100)+MIN(SUM(I20:I22),20) (92.5)']],
  ['a subtotal and one item twice', 'V14', [summed('=I19+I18+I20+I22', 105.5)], ['I23: I23的合计漏了I21。建议改为I6:I18、I20:I22。 → I23=MIN(SUM(I6:I18),100)+MIN(SUM(I20:I22),20) (92.5)']],
  ['two heads without the bonus', 'V14', [withSubtotals({ I25: f('=I11+I20', 86.5) })], ['I25: I25的总分只加到I19,漏了I21:I23。建议改为I6:I10、I12:I19、I21:I23。 → I25=MIN(SUM(I6:I10,I12:I19),100)+MIN(SUM(I21:I23),20) (92.5)']],
  ['a sum of sums over all', 'V14', [withSubtotals({ I25: f('=SUM(I11,I20,I24)', 92.5) })], []],
  ['a product', 'V14', [summed('=SUM(I6:I18)*1+I20', 89.5)], []],
  ['a difference', 'V14', [summed('=SUM(I6:I18)-I20', 83.5)], []],
  ['a condition', 'V14', [summed('=SUMIF(I6:I18,">0")', 86.5)], []],
  ['another sheet', 'V14', [summed('=SUM(二!I6:I18)', 86.5)], []],
  ['a number of its own', 'V14', [summed('=92.5', 92.5)], []],
  ['nothing but a name', 'V14', [summed('=合计', 92.5)], []],
  ['nothing of the form', 'V14', [summed('=SUM(M1:M9)', 92.5)], []],
  ['a number beside the items', 'V14', [patched(summed('=SUM(I6:I18)+M1', 93.5), { M1: 7 })], []],
  ['a text beside the items', 'V14', [patched(summed('=SUM(I6:I18)+M1', 86.5), { M1: '备注' })], ['I23: I23的合计只加到I18,漏了I20:I22。建议改为I6:I18、I20:I22。 → I23=MIN(SUM(I6:I18),100)+MIN(SUM(I20:I22),20) (92.5)']],
  ['points beside the items', 'V14', [summed('=SUM(F6:I18)', 186.5)], []],
  ['a whole column', 'V14', [summed('=SUM(I1:I2001)', 86.5)], []],
  ['as many cells as a form may have', 'V14', [summed('=SUM(I6:I18,K100:L1099)', 86.5)], ['I23: I23的合计只加到I18,漏了I20:I22。建议改为I6:I18、I20:I22。 → I23=MIN(SUM(I6:I18),100)+MIN(SUM(I20:I22),20) (92.5)']],
  ['items of another sum', 'V14', [withSubtotals({ I11: f('=SUM(I6:I12)', 47.5) })], []],
  ['all of another sum', 'V14', [withSubtotals({ I11: f('=I20', 44) })], []],
  ['another stage', 'V14', [summed('=SUM(H6:H18,H20:H22)', 0)], []],
  ['itself', 'V14', [summed('=SUM(I6:I18)+I23', 86.5)], []],
  ['an error for a value', 'V14', [computed({ I23: { f: '=SUM(I6:I18)', v: { error: '#REF!' } } })], []],
  ['a bonus of nothing', 'V14', [computed({ I20: 0, I21: 0, I22: 0, I23: f('=SUM(I6:I18)', 86.5) })], []],
  ['one bonus of nothing, the others with points', 'V14', [computed({ I20: 0, I23: f('=SUM(I6:I18)', 86.5) })], ['I23: I23的合计只加到I18,漏了I20:I22。建议改为I6:I18、I20:I22。 → I23=MIN(SUM(I6:I18),100)+MIN(SUM(I20:I22),20) (89.5)']],
  ['an item of nothing', 'V14', [computed({ I18: 0, I19: f('=SUM(I6:I17)', 71.5), I23: f('=I19+SUM(I20:I22)', 77.5) })], ['I19: I19的小计只加到I17,漏了I18。建议改为I6:I18。 → I19=SUM(I6:I18) (71.5)']],
  ['points that prove nothing', 'V14', [patched(summed('=SUM(I6:I18)', 86.5), { F6: 14 })], []],
]); // prettier-ignore
