/** Wording of the smallest repair. */
import type { RepairWording } from '../locale';
import type { Slip } from '../../checks';

const SLIPS: Readonly<Record<Slip, string>> = {
  swapped: 'two digits look swapped',
  point: 'the decimal point looks misplaced',
  repeated: 'a digit looks typed twice',
  otherStage: 'another stage has this very number',
  nextRow: 'it looks like the number of the row above or below',
  digit: 'they differ in one digit',
};

export const repairSentence: RepairWording = ({ likely, repairs: [first, ...others] }) => {
  if (!first) return '';
  if (!likely) return `One of these may be wrong: ${[first, ...others].map(instead).join(', ')}.`;
  const filled = first.typed === '' ? 'it is still blank' : `${first.typed} was typed`;
  const why = first.slip === null ? '' : ` (${SLIPS[first.slip]})`;
  const rivals = others.length === 0 ? '' : ` Or else ${others.map(instead).join(', ')}.`;
  return `${first.cell} is most likely ${first.value}; ${filled}${why}.${rivals}`;
};

const instead = ({ cell, value, typed }: { cell: string; value: string; typed: string }): string =>
  `${cell} should be ${value} (${typed === '' ? 'now blank' : `now ${typed}`})`;
