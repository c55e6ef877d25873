/** Totals of one form in one stage (第四条, 第六条): exact sums, caps, and what is still possible where scores are missing. */
import { divide, min, multiply, RESULT_DECIMALS, roundTo, subtract, type Decimal } from '../workbook/decimal';
import type { RuleBook } from '../rulebook/rulebook';
import {
  scoreReading,
  sharedScore,
  type Indicator,
  type ScoreForm,
  type Stage,
  type StageScores,
} from '../reading/record';
import type { StageTotals } from './result';

const NOTHING: readonly number[] = [];

/** Sums of one pass over the scores, in units of `Decimal`. */
interface Tally {
  base: number;
  bonus: number;
  /** Points of base items that are not applicable. */
  waived: number;
  /** Points that blank, unreadable or impossible scores may still bring. */
  openBase: number;
  openBonus: number;
  /** A base / bonus item has no usable score. */
  baseOpen: boolean;
  bonusOpen: boolean;
  blank: number[] | null;
  unreadable: number[] | null;
  outOfRange: number[] | null;
  notApplicable: number[] | null;
}

/** Totals of `form` in `stage`. A form whose points are not proven has none, and nothing about it is certain. */
export function totalsOf(
  form: ScoreForm,
  stage: Stage,
  scores: StageScores,
  rulebook: RuleBook,
): StageTotals {
  const waits = rulebook.missing.value === 'pending';
  const tally = form.pointsProven ? tallyOf(form, scores, waits) : null;
  if (!tally) return unscored(stage, rulebook);
  const bounds = boundsOf(tally, rulebook);
  const lists = {
    blank: tally.blank ?? NOTHING,
    unreadable: tally.unreadable ?? NOTHING,
    outOfRange: tally.outOfRange ?? NOTHING,
    notApplicable: tally.notApplicable ?? NOTHING,
  };
  // Base and bonus stand for themselves: a missing bonus score leaves the base what it is.
  const base = tally.baseOpen ? null : baseOf(tally.base, tally.waived, rulebook);
  const bonusRaw = tally.bonusOpen ? null : roundTo(tally.bonus as Decimal, RESULT_DECIMALS);
  const bonus = bonusRaw === null ? null : min(bonusRaw, rulebook.bonusPoints.value);
  if (base === null || bonus === null)
    return { stage, base, bonusRaw, bonus, total: null, ...bounds, ...lists };
  const total = (base + bonus) as Decimal;
  return { stage, base, bonusRaw, bonus, total, least: total, most: total, ...lists };
}

const KNOWN_LIMITS = new WeakMap<readonly Indicator[], readonly number[]>();

/**
 * The largest score of each item, in units of `Decimal`. An item that alone is the whole bonus has no limit of its
 * own: what exceeds 20 is capped and announced (第六条, B01).
 */
export function limitsOf(indicators: readonly Indicator[]): readonly number[] {
  const known = KNOWN_LIMITS.get(indicators);
  if (known) return known;
  const soleBonus = indicators.filter((item) => item.bonus).length === 1;
  const limits = indicators.map((item) => (item.bonus && soleBonus ? Infinity : (item.max ?? Infinity)));
  KNOWN_LIMITS.set(indicators, limits);
  return limits;
}

/** `waits`: items that are not applicable leave the sum open (缺项处理: 待定). */
function tallyOf(form: ScoreForm, scores: StageScores, waits: boolean): Tally {
  const tally: Tally = {
    base: 0, bonus: 0, waived: 0, openBase: 0, openBonus: 0, baseOpen: false, bonusOpen: false,
    blank: null, unreadable: null, outOfRange: null, notApplicable: null,
  }; // prettier-ignore
  const { indicators } = form;
  const { values } = scores;
  const limits = limitsOf(indicators);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    const item = indicators[index];
    if (!item) continue;
    const max = item.max ?? 0;
    // Items under one 分值 are bounded together, which their first one answers for.
    if ((sharedScore(indicators, scores, index) ?? 0) > max) {
      (tally.outOfRange ??= []).push(index);
      leaveOpen(tally, item.bonus);
      continue;
    }
    if (value >= 0 && value <= (limits[index] ?? 0)) {
      if (item.bonus) tally.bonus += value;
      else tally.base += value;
      continue;
    }
    if (!Number.isNaN(value)) (tally.outOfRange ??= []).push(index);
    else {
      const { kind } = scoreReading(scores, index);
      if (kind === 'notApplicable') {
        (tally.notApplicable ??= []).push(index);
        if (!item.bonus) tally.waived += max;
        if (waits) leaveOpen(tally, item.bonus);
        continue;
      }
      if (kind === 'blank') (tally.blank ??= []).push(index);
      else (tally.unreadable ??= []).push(index);
    }
    leaveOpen(tally, item.bonus);
    if (item.bonus) tally.openBonus += max;
    else tally.openBase += max;
  }
  return tally;
}

function leaveOpen(tally: Tally, bonus: boolean): void {
  if (bonus) tally.bonusOpen = true;
  else tally.baseOpen = true;
}

/** Base score; with waived items it is scaled to the full points where the rule book says so. */
function baseOf(sum: number, waived: number, rulebook: RuleBook): Decimal {
  const full = rulebook.basePoints.value;
  const scaled =
    waived > 0 && rulebook.missing.value === 'proportional' && waived < full
      ? divide(multiply(sum as Decimal, full), subtract(full, waived as Decimal), RESULT_DECIMALS)
      : roundTo(sum as Decimal, RESULT_DECIMALS);
  return min(scaled, full);
}

function boundsOf(tally: Tally, rulebook: RuleBook): { readonly least: Decimal; readonly most: Decimal } {
  const cap = rulebook.bonusPoints.value;
  const policy = rulebook.missing.value;
  const bonus = (open: number) => min(roundTo((tally.bonus + open) as Decimal, RESULT_DECIMALS), cap);
  // While nobody has said how 缺项 counts, it may turn out as nothing or as the full points.
  const waivedLeast =
    policy === 'pending' ? baseOf(tally.base, 0, rulebook) : baseOf(tally.base, tally.waived, rulebook);
  const openMost = tally.base + tally.openBase;
  const waivedMost =
    policy === 'pending'
      ? baseOf(openMost + tally.waived, 0, rulebook)
      : baseOf(openMost, tally.waived, rulebook);
  return {
    least: (waivedLeast + bonus(0)) as Decimal,
    most: (waivedMost + bonus(tally.openBonus)) as Decimal,
  };
}

function unscored(stage: Stage, rulebook: RuleBook): StageTotals {
  const most = (rulebook.basePoints.value + rulebook.bonusPoints.value) as Decimal;
  return {
    stage, base: null, bonusRaw: null, bonus: null, total: null, least: 0 as Decimal, most,
    blank: NOTHING, unreadable: NOTHING, outOfRange: NOTHING, notApplicable: NOTHING,
  }; // prettier-ignore
}
