/** 命令行用语(中文)。 */
import { articleName, dayName } from './terms';
import type { CliWords } from '../cli-words';

const SOURCES = { 'built-in': '内置', workbook: '本表“考核规则”', file: '--rules文件' } as const;

export const CLI_ZH: CliWords = {
  usage: `用法:kaohe 文件.xlsx [文件.xlsx …] [选项]     几个文件算同一个县
  --out 文件夹           评好分的副本放在这里,文件名不变(默认在原文件旁边,名为“原名.graded.xlsx”)
  --report 文件          把报告存成JSON;“-”表示输出到标准输出
  --stage self|township|city   按哪一级得分:自评、乡镇核分、市级评估(默认city;其他是预评)
  --rules 文件.json      用另一份规则
  --check                只检查,不写文件
  --strict               有“错”时退出码为1
  --marks / --no-marks   是否给有问题的格子加底色(默认加)
  --list                 副本里加上“问题清单”和“退回修改通知”两张表,可以打印(不能和--check一起用)
  --lang zh-CN|en-US     语言`,
  unknownOption: (option) => `没有“${option}”这个选项。`,
  missingValue: (option) => `“${option}”后面缺一个值。`,
  needlessValue: (option) => `“${option}”后面不要写值。`,
  badValue: (option, value, allowed) => `“${option}”不能是“${value}”,可以是:${allowed}。`,
  listWithCheck: '“--list”要把清单写进评好分的副本,而“--check”不写文件,两个只能用一个。',
  noFiles: '没有给出文件。',
  sameNames: (name) => `有两个文件都叫“${name}”,副本会互相覆盖。请改名,或分两次运行。`,
  reading: (done, all, file) => `正在读取 ${done}/${all} ${file}`,
  ruleBook: (title, source) => `规则:${title}(${SOURCES[source]})`,
  ruleSheetIgnored: (file) => `“${file}”里有“考核规则”表,因为给了--rules,没有用它。`,
  ruleSheetsDiffer: (file, used) => `“${file}”里也有“考核规则”表,用的是“${used}”里的那一张。`,
  ruleBookRefused: '规则有错,没有评分。请先改正上面各项。',
  provisional: (stage, article) =>
    `按${stage}计算,是预评,不是最后结果(${article === null ? '' : `${articleName(article)}:`}以市联席办评估得分为准)。`,
  stage: { self: '自评', township: '乡镇核分', city: '市级评估' },
  units: (units, graded) => `单位${units}家,已定等次${graded}家,待定${units - graded}家`,
  overQuota: (pool, quota, grade, excellent, over, units) =>
    `${pool}:名额${quota}家,${grade}${excellent}家,超${over}家:${units.join('、')}`,
  noneOverQuota: (grade) => `${grade}名额:没有超出的。`,
  commended: (listed, places) => `推荐表彰:${places}家名额,已列${listed}家`,
  rectification: (grade, deadline, units) =>
    `${grade}(约谈、${dayName(deadline)}前报告整改):${units.join('、')}`,
  findings: (errors, warnings, notices) => `问题:错${errors} 警${warnings} 注${notices}`,
  more: (count) => `……另有${count}条,见报告(--report)`,
  settled: (count) => `另有${count}条已忽略并说明,不再计入;说明见报告(--report)`,
  setAside: (reason, day) => `已忽略并说明(${day}):${reason}`,
  written: (file, cells) => `已写入${cells}格:${file}`,
  unchanged: (file) => `没有要写入的内容,副本和原文件逐字节相同:${file}`,
  decrypted: (file) => `“${file}”设有写保护密码(文件因此加密,打开不用密码);副本没有加密,也没有这个密码。`,
  refused: (sheet, cell, why) => `没有写入 ${sheet}!${cell}:${why}`,
  unrecalculated: (file, count, first) =>
    `“${file}”有${count}个公式没有保存结果,也算不出来(如${first}),按读不出处理,没有当作0。`,
  checkedOnly: '只检查,没有写文件。',
  reportWritten: (file) => `报告:${file}`,
};
