/** Chance with a memory: the same seed draws the same form, and what was drawn is noted as features of it. */

export class Draw {
  readonly features = new Set<string>();
  private state: number;

  /** `oddity` 0…1 scales how often anything unusual is drawn. */
  constructor(
    seed: number,
    private readonly oddity = 1,
  ) {
    this.state = seed >>> 0;
  }

  /** 0 ≤ number < 1 (mulberry32). */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** Whole number, both bounds included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[]): T {
    const found = from[Math.floor(this.next() * from.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }

  /** `count` different entries, in random order. */
  sample<T>(from: readonly T[], count: number): T[] {
    const left = [...from];
    for (let i = left.length - 1; i > 0; i -= 1) {
      const j = this.int(0, i);
      const a = left[i] as T;
      left[i] = left[j] as T;
      left[j] = a;
    }
    return left.slice(0, count);
  }

  /** Something unusual, noted when it comes. */
  odd(feature: string, share: number): boolean {
    const comes = this.chance(share * this.oddity);
    if (comes) this.features.add(feature);
    return comes;
  }

  /** One of several kinds by weight, noted; the first is the usual one. */
  kind<K extends string>(feature: string, weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    const scaled = entries.map(
      ([key, weight], index) => [key, index === 0 ? weight : weight * this.oddity] as const,
    );
    let at = this.next() * scaled.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of scaled) {
      at -= weight;
      if (at < 0 && weight > 0) {
        this.features.add(`${feature}:${key}`);
        return key;
      }
    }
    const [[first]] = scaled as [readonly [K, number]];
    this.features.add(`${feature}:${first}`);
    return first;
  }

  /** `total` cut into `count` whole parts of at least `least`. */
  cut(total: number, count: number, least: number): number[] {
    const parts = Array.from({ length: count }, () => least);
    let left = total - least * count;
    if (left < 0) throw new Error(`${total} cannot be cut into ${count} parts of ${least}`);
    for (let i = 0; i < count - 1 && left > 0; i += 1) {
      const more = this.int(0, Math.min(left, Math.ceil((2 * left) / (count - i))));
      parts[i] = least + more;
      left -= more;
    }
    parts[count - 1] = least + left;
    return parts;
  }
}
