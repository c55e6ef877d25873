import { form, list, roster, type Cell } from '../support/county';
import type { Tables } from './table';

/** 乡镇, 类别, 村, 单位, 性质, 牵头, 名额归属. */
const entry = (unit: string, change: Readonly<Record<number, Cell>> = {}): readonly Cell[] =>
  ['弥阳镇', '贫困', '可乐村', unit, '市级机关', '市委办', null].map((cell, index) =>
    index in change ? (change[index] ?? null) : cell,
  );
const WATER = entry('市水务局');
const SCHOOL = entry('市教育局');
const school = form({ unit: '市教育局' });

export const ROSTER: Tables<'R05' | 'R06' | 'R09'> = {
  R05: {
    paper: '错 半',
    fires: [
      {
        does: 'a township nobody knows, in a list',
        sheets: [list([['西山镇', '市水务局', 44, 40, 6]])],
        finds: ['R05 B4'],
        says: 'B4“西山镇”不在乡镇表里。请改正或在规则表里增加。',
      },
      { does: 'on a form', sheets: [form({ township: '西山镇' })], finds: ['R05 A3'.replace('A3', 'D3')] },
      {
        does: 'in the roster',
        sheets: [roster([WATER, entry('市教育局', { 0: '西山镇' })]), form(), form({ unit: '市教育局' })],
        finds: ['R05 B4'],
      },
      {
        does: 'a pool nobody knows',
        sheets: [roster([entry('市水务局', { 6: '西山镇' })]), form()],
        finds: ['R05 H3'],
      },
      {
        does: 'a rostered unit without a township',
        sheets: [roster([entry('市水务局', { 0: null }), SCHOOL]), form(), school],
        finds: ['R05 B3'],
        says: 'B3:“市水务局”没有写挂联乡镇,优秀名额无处归属。请补填乡镇或名额归属。',
      },
    ],
    spares: [
      {
        does: 'with the name of the city before it',
        sheets: [form({ township: '弥勒市弥阳镇' })],
        finds: [],
      },
      {
        does: 'an enterprise without a township',
        sheets: [
          roster([entry('某某有限公司', { 0: null, 1: null, 4: '非公企业' })]),
          form({ unit: '某某有限公司' }),
        ],
        finds: [],
      },
      {
        does: 'the roster of another county',
        sheets: [roster([entry('市水务局', { 0: '甲镇' })]), form({ township: '甲镇' })],
        finds: [],
      },
    ],
    near: [
      { does: 'with inner blanks', sheets: [form({ township: '弥 阳 镇' })], finds: [] },
      {
        does: 'a pool of the enterprises',
        sheets: [
          roster([entry('某某有限公司', { 4: '非公企业', 6: '非公企业' })]),
          form({ unit: '某某有限公司' }),
        ],
        finds: [],
      },
    ],
    together: [
      {
        does: 'twice',
        sheets: [
          list([
            ['西山镇', '市水务局', 44, 40, 6],
            ['南山镇', '市教育局', 44, 40, 6],
          ]),
        ],
        finds: ['R05 B4', 'R05 B5'],
      },
    ],
  },
  R06: {
    paper: '错 否',
    fires: [
      {
        does: 'nobody says whether the township is poor',
        sheets: [roster([entry('市水务局', { 1: null })]), form()],
        finds: ['R06 C3'],
        says: '“弥阳镇”没有标明是不是贫困乡镇,无法计算优秀名额。请在规则表或附件3里选一下。',
      },
    ],
    spares: [
      { does: 'no roster', sheets: [form()], finds: [] },
      { does: 'it is other', sheets: [roster([entry('市水务局', { 1: '非贫困' })]), form()], finds: [] },
      {
        does: 'a township nobody knows is R05',
        sheets: [roster([WATER, entry('市教育局', { 0: '西山镇', 1: null })]), form(), school],
        finds: ['R05 B4'],
      },
    ],
    near: [
      {
        does: 'said for the first of its units only',
        sheets: [roster([WATER, entry('市教育局', { 1: null })]), form(), school],
        finds: [],
      },
    ],
    together: [
      {
        does: 'two townships',
        sheets: [
          roster([entry('市水务局', { 1: null }), entry('市教育局', { 0: '新哨镇', 1: null })]),
          form(),
          form({ unit: '市教育局', township: '新哨镇' }),
        ],
        finds: ['R06 C3', 'R06 C4'],
      },
    ],
  },
  R09: {
    paper: '警 否',
    fires: [
      {
        does: 'two townships in the roster',
        sheets: [roster([WATER, entry('市水务局', { 0: '新哨镇', 2: '布尼村' })]), form()],
        finds: ['R09 H3'],
        says: '“市水务局”同时挂联两个乡镇(弥阳镇、新哨镇)。请指定优秀名额算在哪个乡镇。',
      },
      {
        does: 'two townships on its forms, without a roster',
        sheets: [form({ name: '一' }), form({ name: '二', township: '新哨镇', village: '布尼村' })],
        finds: ['R09 D3'],
      },
    ],
    spares: [
      {
        does: '名额归属 says which',
        sheets: [
          roster([entry('市水务局', { 6: '弥阳镇' }), entry('市水务局', { 0: '新哨镇', 2: '布尼村' })]),
          form(),
        ],
        finds: [],
      },
      {
        does: 'an enterprise has a pool of its own',
        sheets: [
          roster([
            entry('某某有限公司', { 4: '非公企业' }),
            entry('某某有限公司', { 0: '新哨镇', 4: '非公企业' }),
          ]),
          form({ unit: '某某有限公司' }),
        ],
        finds: [],
      },
      {
        does: 'two villages of one township',
        sheets: [roster([WATER, entry('市水务局', { 2: '布尼村' })]), form()],
        finds: [],
      },
    ],
    near: [
      {
        does: 'one township written in two ways',
        sheets: [roster([WATER, entry('市水务局', { 0: '弥 阳镇', 2: '布尼村' })]), form()],
        finds: [],
      },
    ],
    together: [
      {
        does: 'and another unit without a form',
        sheets: [roster([WATER, entry('市水务局', { 0: '新哨镇', 2: '布尼村' }), SCHOOL]), form()],
        finds: ['R09 H3', 'R02 E5'],
      },
    ],
  },
};
