/** The unit that a sheet's name gives to a form that names none: only where the name is a unit's. */
import { nameKey, plain } from '../reading/text';

/** A number in front sorts the sheets: 1.甲局, 03-甲局, (2)甲局, 4 甲局 are 甲局; 21世纪公司 is a name. */
const LEADING_NUMBER =
  /^\s*(?:\(\d{1,4}\)|\d{1,4}(?:\s*[.、\-_—]|\s)|[一二三四五六七八九十]{1,3}\s*[、.])\s*(?=[\u4e00-\u9fa5])/;
/** How names of offices, firms and places end. */
const ENDS_LIKE_A_UNIT =
  /(?:局|委|办|部|厅|院|校|学|站|所|处|室|社|厂|场|队|团|会|馆|行|司|店|矿|库|段|台|署|公司|集团|中心|银行|医院|学校|企业|单位|镇|乡|街道?|村|社区|区|县|市)$/;
/** Words of titles and papers: 汇总, 附件1, 评分表, 2017年度. */
const NO_UNIT =
  /附件|附表|名单|汇总|评分|考核|满意|测评|统计|模板|样表|样例表|说明|规则|备份|副本|结果|年度|全市|全县|表$/;

/** `null` for names such as Sheet1, 1, 附件1, which are nobody's. */
export function unitOfSheet(sheetName: string, rostered: ReadonlySet<string> | null): string | null {
  const whole = plain(sheetName);
  const name = plain(sheetName.normalize('NFKC').replace(LEADING_NUMBER, ''));
  const known = [whole, name].find((candidate) => rostered?.has(nameKey(candidate)));
  if (known !== undefined) return known;
  return name.length >= 2 && ENDS_LIKE_A_UNIT.test(name) && !NO_UNIT.test(name) ? name : null;
}
