/** Expressions: one definition, many views. Knows no regulation. */
export * from './expr';
export { evaluate, holds, type Cells } from './evaluate';
export { bounds, type Interval, type OpenCells, type Reach } from './bounds';
export { print, printTest, quoted, rangesOf, type Place, type Spot } from './print';
export { choice, isOpen, quantity, type Band } from './quantity';
export { cellsOf, partsOf, type Parts } from './walk';
export { differs, otherText } from './condition';
