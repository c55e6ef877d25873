/** Finds the areas that hold a cell, without listing the cells of an area, however large. */
import { contains, type Area } from '../../workbook/address';

const BUCKET = 64;
/** Areas over more rows than this are looked through one by one: there are never many. */
const TALL = BUCKET * 16;

export class AreaIndex {
  private readonly buckets = new Map<number, Area[]>();
  private readonly tall: Area[] = [];

  constructor(areas: readonly Area[]) {
    for (const area of areas) {
      if (area.bottom - area.top > TALL) {
        this.tall.push(area);
        continue;
      }
      for (let bucket = Math.floor(area.top / BUCKET); bucket <= area.bottom / BUCKET; bucket++) {
        const list = this.buckets.get(bucket);
        if (list) list.push(area);
        else this.buckets.set(bucket, [area]);
      }
    }
  }

  at(row: number, column: number): Area | undefined {
    if (this.buckets.size === 0 && this.tall.length === 0) return undefined;
    const holds = (area: Area) => contains(area, row, column);
    return this.buckets.get(Math.floor(row / BUCKET))?.find(holds) ?? this.tall.find(holds);
  }
}
