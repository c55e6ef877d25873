/** Fields below forms and beside lists: whose part they stand in, what they mean, who is to be commended. */
import { readWorkbook } from '../../src/reading';
import { fieldRole } from '../../src/reading/field-words';
import { builtInRuleBook } from '../../src/rulebook';
import { form, list, patched, type Patch } from '../checks/support/county';
import { snapshotOf, type SheetInput } from '../support/snapshot';

const read = (...sheets: readonly SheetInput[]) => readWorkbook(snapshotOf(sheets), builtInRuleBook);
const fieldsBelow = (patch: Patch) =>
  read(patched(form(), patch))
    .forms.flatMap(({ fields }) => fields)
    .filter(({ labelPlace }) => labelPlace.row > 24)
    .map(({ label, section, value }) => [label, section, value]);

test('a date belongs to the part it stands in', () => {
  const found = fieldsBelow({
    A26: '挂包村确认', D26: '村党支部书记(签字):张三  村主任(签字):',
    A27: '(公章)', D27: '盖章:已盖  日期:2018年1月21日',
    A28: '市联席办评估意见', A29: '(公章)', D29: '日期:2018年2月1日',
    A30: '注:日期按公历填写。', A31: '日期:2018年2月2日',
  }); // prettier-ignore
  expect(found).toEqual([
    ['村党支部书记', 'village', '张三'],
    ['村主任', 'village', ''],
    ['盖章', 'village', '已盖'],
    ['日期', 'village', '2018年1月21日'],
    ['日期', 'city', '2018年2月1日'],
    ['注', null, '日期按公历填写。'],
    ['日期', null, '2018年2月2日'],
  ]);
});

test('parts side by side have their own columns', () => {
  const found = fieldsBelow({
    A26: '挂包单位意见', D26: '挂包村意见', G26: '乡镇意见',
    A27: '日期:2018年1月20日', D27: '日期:2018年1月21日', G27: '日期:2018年1月25日',
  }); // prettier-ignore
  expect(found.map(([, section]) => section)).toEqual(['unit', 'village', 'township']);
});

test('a longer label keeps its name, and the value before it stays whole', () => {
  const found = fieldsBelow({ A26: '挂包单位:市水务局 负责人签名:张三 填报时间:2018年1月20日' });
  expect(found).toEqual([
    ['挂包单位', 'unit', '市水务局'],
    ['负责人签名', 'unit', '张三'],
    ['填报时间', 'unit', '2018年1月20日'],
  ]);
});

test('boxes to tick are fields', () => {
  expect(fieldsBelow({ A26: '材料:☑自查报告 □自评表  填报日期:2018年1月20日' }).slice(1)).toEqual([
    ['填报日期', null, '2018年1月20日'],
    ['自查报告', null, '☑'],
    ['自评表', null, ''],
  ]);
});

test('columns of a list with a date, a reason, a confirmation are fields of each row', () => {
  const sheet = patched(list([['弥阳镇', '市水务局', 44, 40, 6]]), {
    J2: '整改期限',
    K2: '日期',
    J4: ' 6月底 ',
  });
  const [row] = read(sheet).forms;
  expect(row?.fields).toEqual([
    {
      label: '整改期限',
      labelPlace: { row: 1, column: 9 },
      value: '6月底',
      place: { row: 3, column: 9 },
      section: null,
    },
  ]);
  expect(fieldRole('整改期限')).toBe('rectification');
});

test('the assessed year comes from the title', () => {
  expect(read(form()).tables[0]?.year).toBe(2017);
  expect(read(list([['弥阳镇', '市水务局', 44, 40, 6]])).tables[0]?.year).toBeNull();
});

const names = (title: string, visibility: SheetInput['visibility'] = 'visible'): SheetInput => ({
  name: '名单',
  visibility,
  rows: [[title], ['序号', '乡镇', '挂包单位'], [1, '弥阳镇', '市水务局'], [2, '弥阳镇', '市教育局']],
});

test('a list of those to be commended is no roster', () => {
  const reading = read(form(), names('扶贫先进集体推荐名单'));
  expect(reading.roster).toEqual([]);
  expect(reading.commended.map(({ unit }) => unit.name)).toEqual(['市水务局', '市教育局']);
  expect(read(form(), names('考核单位名单')).commended).toEqual([]);
  expect(read(form(), names('扶贫先进集体推荐名单', 'hidden')).commended).toEqual([]);
});

test('a name that begins like a formula is the name behind the sign', () => {
  expect(read(list([['弥阳镇', '=市水务局', 44, 40, 6]])).forms[0]?.unit).toMatchObject({
    text: '=市水务局',
    name: '市水务局',
  });
});
