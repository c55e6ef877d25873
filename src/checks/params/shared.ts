/** Shapes that the parameters of several findings share. Numbers are exact decimals as text, cells in A1 notation. */
import type { PoolKind } from '../../rulebook/rulebook';

/** A cell with what it stands for, e.g. E16 驻村. */
export interface NamedCell {
  readonly cell: string;
  readonly label: string;
}

/** A unit with its total, as listed in rankings. */
export interface NamedTotal {
  readonly unit: string;
  readonly total: string;
}

/** Points that a form gives and those that the rule book knows. */
export interface PointsConflict {
  readonly found: string;
  readonly ruled: string;
}

/** A repaired number: what is written, and the number meant. */
export interface RepairedNumber {
  readonly label: string;
  readonly text: string;
  readonly value: string;
}

/** Something written where a number belongs; `max` is the item's 分值 where it has one. */
export interface UnreadableNumber {
  readonly label: string;
  readonly text: string;
  readonly max: string | null;
}

/** A pool over its quota. */
export interface PoolOverQuota {
  readonly pool: string;
  readonly poolKind: PoolKind;
  /** The grade that has quotas: 优秀. */
  readonly grade: string;
  readonly excellent: number;
  readonly quota: number;
  readonly over: number;
  readonly ranking: readonly NamedTotal[];
}
