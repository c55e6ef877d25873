/** What V03–V09, V21 and V22 share: a cell that reads as text, as data for the sentence. */
import type { Assessment } from '../../assessment/result';
import type { RepairCause, UnreadableCause } from '../../reading/record';
import { formatDecimal, toNumber } from '../../workbook/decimal';
import type { CheckMeta, Finding } from '../check';
import type { CheckCode } from '../params';
import { findingOf, fixCell } from '../finding';
import { numberFaults, type NumberCell } from '../number-cells';

/** Cells that mean a number beyond doubt, but hold a text: counted as read, offered as a number. */
export function repairedNumbers<C extends CheckCode>(
  assessment: Assessment,
  meta: CheckMeta<C>,
  cause: RepairCause,
  make: (params: { label: string; text: string; value: string }) => Finding<C>['params'],
): readonly Finding<C>[] {
  return (numberFaults(assessment).odd.get(cause) ?? []).flatMap((cell) => {
    const { reading } = cell;
    if (reading.kind !== 'repaired') return [];
    const params = make({ label: cell.label, text: reading.text, value: formatDecimal(reading.value) });
    // 8(缺计划扣2分): the number alone would lose the reason, so nothing is offered in bulk.
    const noted = /[(\uff08]/.test(reading.text);
    return [findingOf(meta, cell.spot, params, noted ? [] : [fixCell(cell.place, toNumber(reading.value))])];
  });
}

/** Cells that cannot be read. */
export function unreadableNumbers(
  assessment: Assessment,
  cause: UnreadableCause,
): readonly (NumberCell & {
  readonly text: string;
  readonly guess: number | null;
  readonly guessText: string | null;
})[] {
  return (numberFaults(assessment).odd.get(cause) ?? []).flatMap((cell) => {
    const { reading } = cell;
    if (reading.kind !== 'unreadable') return [];
    const guess = reading.guess;
    return [
      {
        ...cell,
        text: reading.text,
        guess: guess === null ? null : toNumber(guess),
        guessText: guess === null ? null : formatDecimal(guess),
      },
    ];
  });
}

/** Points as written in a sentence; `null` stays `null`. */
export const pointsText = (cell: NumberCell): string | null =>
  cell.max === null ? null : formatDecimal(cell.max);
