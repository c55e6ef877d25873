/** What a file has and the preview does not draw. Downloading keeps all of it. */
export type NotDrawn =
  | 'chart'
  | 'picture'
  | 'shape'
  | 'pivotTable'
  | 'sparkline'
  | 'patternFill'
  | 'gradientFill'
  | 'conditionalFormat'
  | 'formControl'
  | 'date1904'
  | 'chartSheet';

/** Collects, each kind with its number. */
export class NotDrawnList {
  private readonly found = new Map<NotDrawn, number>();

  add(kind: NotDrawn, count = 1): void {
    if (count > 0) this.found.set(kind, (this.found.get(kind) ?? 0) + count);
  }

  get all(): ReadonlyMap<NotDrawn, number> {
    return this.found;
  }
}
