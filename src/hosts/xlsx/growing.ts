/** Lists of numbers in typed arrays: eight bytes or less a number, however many there are. */
type Numbers = Uint16Array | Uint32Array | Float64Array;

export class Growing<A extends Numbers> {
  length = 0;

  constructor(
    private array: A,
    private readonly make: (length: number) => A,
  ) {}

  push(value: number): void {
    if (this.length === this.array.length) {
      const grown = this.make(this.array.length * 2);
      grown.set(this.array);
      this.array = grown;
    }
    this.array[this.length++] = value;
  }

  /** Forgets all but the first `length` numbers. */
  cut(length: number): void {
    this.length = length;
  }

  finish(): A {
    return this.array.slice(0, this.length) as A;
  }
}

export const growingUint16 = () => new Growing(new Uint16Array(256), (length) => new Uint16Array(length));
export const growingUint32 = () => new Growing(new Uint32Array(256), (length) => new Uint32Array(length));
export const growingFloat64 = () => new Growing(new Float64Array(256), (length) => new Float64Array(length));

/** Place of `key` in a sorted array; -1 when it is not there. */
export function findSorted(keys: Numbers, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = keys[middle];
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Number of entries of a sorted array that are smaller than `key`. */
export function countBelow(keys: Numbers, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle] < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
