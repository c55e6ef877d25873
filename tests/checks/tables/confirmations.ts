import { form, list, patched, SCORES, type FormInput, type Patch } from '../support/county';
import * as shared from '../support/filled-forms';
import { ALL_PAPERS, signedBeside, ticked } from '../support/filled-forms';
import type { SheetInput } from '../../support/snapshot';
import type { Case, Tables } from './table';

/** Signed and sealed, with the place for the city's seal below, which nobody has to fill in. */
const signed = (patch: Patch = {}, unit = '市水务局', input: FormInput = {}): SheetInput =>
  shared.signed(
    {
      A30: '市联席办评估意见',
      A31: '(公章)',
      D31: '盖章:      日期:    年  月  日',
      ...patch,
    },
    { unit, ...input },
  );
const unsigned = (patch: Patch = {}) =>
  signed({
    D26: '村党支部书记(签字):      村主任(签字):',
    D27: '盖章:      日期:    年  月  日',
    D28: '乡镇党委书记(签字):      乡镇长(签字):',
    D29: '盖章:      日期:    年  月  日',
    ...patch,
  });
const faulty = (does: string, patch: Patch, finds: readonly string[], rest: Partial<Case> = {}): Case => ({
  does,
  sheets: [signed(patch)],
  finds,
  ...rest,
});
/** A form with a bare 公章 below, in nobody's part. */
const stamped = (unit: string, seal: string | null): SheetInput =>
  patched(form({ unit }), { A26: '公章:', B26: seal });
const papers = (...marks: readonly (string | null)[]): SheetInput =>
  patched(
    list([
      ['弥阳镇', '市水务局', 44, 40, 6],
      ['弥阳镇', '市教育局', 44, 40, 6],
    ]),
    {
      J2: '自查报告',
      K2: '基础数据',
      J4: marks[0] ?? null,
      K4: marks[1] ?? null,
      J5: marks[2] ?? null,
      K5: marks[3] ?? null,
    },
  );

export const CONFIRMATIONS: Tables<'E01' | 'E02' | 'E03' | 'E05'> = {
  E01: {
    paper: '错 否 5(一)',
    right: { cell: '张三' },
    fires: [
      faulty(
        'the secretary has not signed',
        { D26: '村党支部书记(签字):      村主任(签字):李四' },
        ['E01 D26'],
        {
          says: 'D26:市水务局缺挂包村党支部书记签字。第五条第一项要求书记、主任签字并盖章。',
        },
      ),
      faulty('neither has', { D26: '村党支部书记(签字):      村主任(签字):' }, ['E01 D26'], {
        says: 'D26:市水务局缺挂包村党支部书记、村主任签字。第五条第一项要求书记、主任签字并盖章。',
      }),
      faulty('a printed hint is no signature', { D26: '村党支部书记:(签字)      村主任(签字):李四' }, [
        'E01 D26',
      ]),
      { does: 'parts side by side', sheets: [signedBeside({ A27: '书记签字:' })], finds: ['E01 B27'] },
    ],
    spares: [
      { does: 'signed', sheets: [signed()], finds: [] },
      { does: 'a form without places to sign', sheets: [form()], finds: [] },
      { does: 'nobody signs in the workbook: it is done on paper', sheets: [unsigned()], finds: [] },
      {
        does: 'a blank form beside signed ones',
        sheets: [
          signed(),
          {
            ...unsigned(),
            name: '空表',
            rows: signed().rows.map((cells, index) =>
              index === 2
                ? ['挂包单位:']
                : index > 4 && index < 23
                  ? cells.with(8, null)
                  : index === 25
                    ? ['挂包村确认', null, null, '村党支部书记(签字):      村主任(签字):']
                    : cells,
            ),
          },
        ],
        finds: [],
      },
    ],
    near: [
      faulty('a single character is a name', { D26: '村党支部书记(签字):张      村主任(签字):李' }, []),
      faulty('only the secretary has a place', { D26: '村党支部书记(签字):张三' }, []),
    ],
    together: [
      faulty(
        'signature and seal',
        { D26: '村党支部书记(签字):      村主任(签字):李四', D27: '盖章:      日期:2018年1月21日' },
        ['E01 D26', 'E02 D27'],
      ),
      faulty('and a score too high', { D26: '村党支部书记(签字):      村主任(签字):李四', I8: 9 }, [
        'V01 I8',
        'E01 D26',
      ]),
    ],
  },
  E02: {
    paper: '错 否',
    right: { cell: '已盖' },
    fires: [
      faulty('the village has not sealed', { D27: '盖章:      日期:2018年1月21日' }, ['E02 D27'], {
        says: 'D27:市水务局“盖章”一栏是空的(挂包村确认)。请盖章(第五条第一项)。',
      }),
      faulty('the township has not', { D29: '盖章:      日期:2018年1月25日' }, ['E02 D29'], {
        says: 'D29:市水务局“盖章”一栏是空的(乡镇核对)。请盖章(第五条第二项)。',
      }),
      {
        does: 'a bare 公章 empty where all others are stamped',
        sheets: [stamped('市水务局', '已盖'), stamped('市教育局', null), stamped('市林业局', '已盖')],
        finds: ['E02 B26'],
      },
      {
        does: '公章 in brackets, in the part of the township',
        sheets: [
          patched(form(), { A26: '乡镇意见', A27: '(公章):', B27: '已盖' }),
          patched(form({ unit: '市教育局' }), { A26: '乡镇意见', A27: '(公章):' }),
        ],
        finds: ['E02 B27'],
      },
      faulty('a printed hint is no seal', { D27: '盖章:(公章)      日期:2018年1月21日' }, ['E02 D27']),
    ],
    spares: [
      { does: 'the city’s own seal is none of theirs', sheets: [signed()], finds: [] },
      {
        does: 'a bare 公章 that half of the forms leave empty',
        sheets: [
          stamped('市水务局', '已盖'),
          stamped('市教育局', null),
          stamped('市林业局', null),
          stamped('市司法局', '已盖'),
        ],
        finds: [],
      },
      {
        does: 'nobody seals in the workbook',
        sheets: [signed({ D27: '盖章:      日期:2018年1月21日', D29: '盖章:      日期:2018年1月25日' })],
        finds: [],
      },
      {
        does: 'the township’s part is not due yet',
        sheets: [
          signed({ D28: '乡镇党委书记(签字):      乡镇长(签字):', D29: '盖章:      日期:' }, '市水务局', {
            city: [],
            self: SCORES,
          }),
        ],
        setting: { stage: 'self' },
        finds: [],
      },
    ],
    near: [faulty('sealed on the original', { D27: '盖章:见原件      日期:2018年1月21日' }, [])],
    together: [
      {
        does: 'on two forms',
        sheets: [signed({ D27: '盖章:' }), signed({ D29: '盖章:' }, '市教育局')],
        finds: ['E02 E27', 'E02 E29'],
      },
    ],
  },
  E03: {
    paper: '错 否 5(二)',
    right: { cell: '王五' },
    fires: [
      faulty(
        'the head of the township has not signed',
        { D28: '乡镇党委书记(签字):王五      乡镇长(签字):' },
        ['E03 D28'],
        {
          says: 'D28:市水务局缺乡镇长签字(第五条第二项要求乡镇党委书记、乡镇长签字盖章)。',
        },
      ),
      { does: 'parts side by side', sheets: [signedBeside({ F27: '书记签字:' })], finds: ['E03 G27'] },
    ],
    spares: [
      { does: 'signed', sheets: [signed()], finds: [] },
      {
        does: 'only the self-assessment is looked at',
        sheets: [
          signed({ D28: '乡镇党委书记(签字):      乡镇长(签字):' }, '市水务局', { city: [], self: SCORES }),
        ],
        setting: { stage: 'self' },
        finds: [],
      },
    ],
    near: [faulty('only the secretary has a place', { D28: '乡镇党委书记(签字):王五' }, [])],
    together: [
      faulty(
        'and the village’s director',
        {
          D26: '村党支部书记(签字):张三      村主任(签字):',
          D28: '乡镇党委书记(签字):      乡镇长(签字):赵六',
        },
        ['E01 D26', 'E03 D28'],
      ),
    ],
  },
  E05: {
    paper: '警 否',
    fires: [
      {
        does: 'a box not ticked that others tick',
        sheets: ticked(ALL_PAPERS, '报送材料:□自查报告 ☑自评表 ☑基础数据和资料'),
        finds: ['E05 A26'],
        says: 'A26:市教育局没有勾选“自查报告”。材料应包括自查报告、自评表、基础数据和资料。',
      },
      { does: 'in a list', sheets: [papers('√', '√', null, '√')], finds: ['E05 J5'] },
    ],
    spares: [
      { does: 'all ticked', sheets: ticked(ALL_PAPERS), finds: [] },
      { does: 'nobody ticks', sheets: ticked('□自查报告 □自评表'), finds: [] },
      { does: 'a form without boxes', sheets: [form()], finds: [] },
    ],
    near: [
      {
        does: 'ticked by another sign',
        sheets: ticked('报送材料:√自查报告 √自评表 √基础数据和资料'),
        finds: [],
      },
    ],
    together: [
      {
        does: 'two papers of two units',
        sheets: [papers('√', null, '无', '√')],
        finds: ['E05 K4', 'E05 J5'],
      },
    ],
  },
};
