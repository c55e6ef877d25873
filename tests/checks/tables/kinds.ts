import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { form, patched, roster, type Cell } from '../support/county';
import type { Tables } from './table';

/** 乡镇, 类别, 村, 单位, 性质, 牵头, 名额归属. */
const entry = (unit: string, change: Readonly<Record<number, Cell>> = {}): readonly Cell[] =>
  ['弥阳镇', '贫困', '可乐村', unit, '市级机关', '市委办', null].map((cell, index) =>
    index in change ? (change[index] ?? null) : cell,
  );
const WATER = entry('市水务局');
const SCHOOL = entry('市教育局');

export const KINDS: Tables<'R07' | 'R08'> = {
  R07: {
    paper: '警 半',
    fires: [
      {
        does: 'the roster contradicts itself',
        sheets: [
          roster([
            entry('某某有限公司', { 4: '非公企业' }),
            entry('某某有限公司', { 2: '布尼村', 4: '部门' }),
          ]),
          form({ unit: '某某有限公司' }),
        ],
        finds: ['R07 F4'],
        says: 'F4:“某某有限公司”填的是“部门”,名单里是“非公企业”。名额算法不同,请确认。',
        offers: ['非公企业'],
      },
      {
        does: 'the form contradicts the roster',
        sheets: [
          roster([entry('某某有限公司', { 4: '非公企业' })]),
          patched(form({ unit: '某某有限公司' }), { H3: '单位性质:部门' }),
        ],
        finds: ['R07 H3'],
      },
    ],
    spares: [
      {
        does: 'two kinds that share a pool',
        sheets: [roster([WATER, entry('市水务局', { 2: '布尼村', 4: '部门' })]), form()],
        finds: [],
      },
      {
        does: 'a form that says the same',
        sheets: [
          roster([entry('某某有限公司', { 4: '非公企业' })]),
          patched(form({ unit: '某某有限公司' }), { H3: '单位性质:非公企业' }),
        ],
        finds: [],
      },
    ],
    near: [
      {
        does: 'another word for the same kind',
        sheets: [
          roster([entry('某某有限公司', { 4: '非公企业' })]),
          patched(form({ unit: '某某有限公司' }), { H3: '单位性质:非公有制企业' }),
        ],
        finds: [],
      },
      {
        does: 'a form that does not say',
        sheets: [
          roster([entry('某某有限公司', { 4: '非公企业' })]),
          patched(form({ unit: '某某有限公司' }), { H3: '单位性质:' }),
        ],
        finds: [],
      },
    ],
    together: [
      {
        does: 'and a missing score',
        sheets: [
          roster([
            entry('某某有限公司', { 4: '非公企业' }),
            entry('某某有限公司', { 2: '布尼村', 4: '部门' }),
          ]),
          patched(form({ unit: '某某有限公司' }), { I8: null }),
        ],
        finds: ['R07 F4', 'V10 I8'],
      },
    ],
  },
  R08: {
    paper: '注 否 2',
    unplanted: 'follows from the totals: the clean counties are compared with them one by one',
    fires: [
      {
        does: '1 enterprise instead of 22',
        sheets: [roster([entry('某某有限公司', { 4: '非公企业' })]), form({ unit: '某某有限公司' })],
        finds: ['R08 A2:H3'],
        says: '名单里非公企业1家,办法第二条写22家。',
      },
    ],
    spares: [
      { does: 'no roster', sheets: [form()], finds: [] },
      {
        does: 'as many as the rule book says',
        sheets: [roster([entry('某某有限公司', { 4: '非公企业' })]), form({ unit: '某某有限公司' })],
        setting: { rulebook: { ...MILE_2017, enterprises: { value: 1, article: '2' } } },
        finds: [],
      },
      {
        does: 'a rule book without a number',
        sheets: [roster([WATER]), form()],
        setting: { rulebook: { ...MILE_2017, enterprises: { value: null, article: null } } },
        finds: [],
      },
    ],
    near: [
      {
        does: 'one too many',
        sheets: [
          roster([entry('甲有限公司', { 4: '非公企业' }), entry('乙有限公司', { 4: '非公企业' })]),
          form({ unit: '甲有限公司' }),
          form({ unit: '乙有限公司' }),
        ],
        setting: { rulebook: { ...MILE_2017, enterprises: { value: 2, article: '2' } } },
        finds: [],
      },
      {
        does: 'a roster that does not say of what kind its units are',
        sheets: [roster([entry('市水务局', { 4: null })]), form()],
        finds: [],
      },
    ],
    together: [
      {
        does: 'and an enterprise listed for two villages counts once',
        sheets: [
          roster([
            entry('某某有限公司', { 4: '非公企业' }),
            entry('某某有限公司', { 2: '布尼村', 4: '非公企业' }),
            SCHOOL,
          ]),
          form({ unit: '某某有限公司' }),
        ],
        finds: ['R08 A2:H5', 'R02 E5'],
      },
    ],
  },
};
