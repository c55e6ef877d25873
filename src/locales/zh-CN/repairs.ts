/** Wording of the smallest repair (最小修正). */
import type { RepairWording } from '../locale';
import type { Slip } from '../../checks';

const SLIPS: Readonly<Record<Slip, string>> = {
  swapped: '像是数字写颠倒了',
  point: '像是小数点错了位',
  repeated: '像是多按了一位',
  otherStage: '别的阶段填的就是这个数',
  nextRow: '像是填成了上下行的数',
  digit: '只差一位数字',
};

export const repairSentence: RepairWording = ({ likely, repairs: [first, ...others] }) => {
  if (!first) return '';
  if (!likely) return `可能是其中一处填错:${[first, ...others].map(instead).join('、')}。`;
  const filled = first.typed === '' ? '这里还空着' : `误填${first.typed}`;
  const why = first.slip === null ? '' : `(${SLIPS[first.slip]})`;
  const rivals = others.length === 0 ? '' : `也可能是${others.map(instead).join('、')}。`;
  return `${first.cell}很可能是${first.value},${filled}${why}。${rivals}`;
};

const instead = ({ cell, value, typed }: { cell: string; value: string; typed: string }): string =>
  `${cell}应为${value}(${typed === '' ? '现为空' : `现填${typed}`})`;
