/** Scoring criteria (评分标准) in the wordings forms use, as data; what is not recognised is left to people. */
import {
  decimal,
  decimalFromText,
  divide,
  floor,
  max as larger,
  min as smaller,
  multiply,
  subtract,
  type Decimal,
} from '../workbook/decimal';
import type { StepPolicy } from '../rulebook/rulebook';
import { plain } from '../reading/text';

export type Criterion =
  /** 90%以上满分,每降1个百分点扣0.5分: shares, and points per step below the threshold. */
  | {
      readonly kind: 'threshold';
      readonly full: Decimal;
      readonly fullPoints: Decimal | null;
      readonly step: Decimal;
      readonly deduction: Decimal;
    }
  /** 脱贫率×12: points at 100 %. */
  | { readonly kind: 'proportional'; readonly factor: Decimal }
  /** 每10万元加1分,最高10分: 万元 per step, points per step. */
  | {
      readonly kind: 'amount';
      readonly step: Decimal;
      readonly points: Decimal;
      readonly cap: Decimal | null;
    };

const NUMBER = '(\\d+(?:\\.\\d+)?)';
const THRESHOLD = new RegExp(
  `${NUMBER}%(?:\\(含\\)|\\(含${NUMBER}%\\))?(?:及|\\(含\\)|含)?(?:以上)?(?:的)?[,;]?(?:得|计|为|记)?(?:满分|${NUMBER}分)` +
    `.*?每(?:降低|下降|降|低|少|减少|下滑)${NUMBER}(?:个百分点|百分点|%)[,]?(?:扣|减|扣减|扣除)${NUMBER}分`,
);
const PROPORTIONAL = new RegExp(`率[×xX*乘以]+${NUMBER}(?:分)?$|率[×xX*]${NUMBER}[,;。]`);
const AMOUNT = new RegExp(
  `每(?:投入|引入|捐赠|自筹|到位|增加)?(?:帮扶|资金|物资|折价|折款)*${NUMBER}(万元|元)[,]?(?:可|则)?(?:加|得|计|记)${NUMBER}分` +
    `(?:.*?(?:最高|最多|上限|封顶|不超过)(?:加|得|计|为|不超过)*${NUMBER}分)?`,
);

/** Reads a criterion; `null` when its wording is of no known pattern. */
export function parseCriterion(text: string): Criterion | null {
  const flat = plain(text);
  return parseThreshold(flat) ?? parseAmount(flat) ?? parseProportional(flat);
}

const read = (text: string | undefined): Decimal | null =>
  text === undefined ? null : decimalFromText(text);
const HUNDRED = decimal(100);

function parseThreshold(flat: string): Criterion | null {
  const match = THRESHOLD.exec(flat);
  if (!match) return null;
  const [full, , fullPoints, step, deduction] = match.slice(1).map(read);
  if (!full || !step || !deduction) return null;
  return {
    kind: 'threshold',
    full: divide(full, HUNDRED),
    fullPoints: fullPoints ?? null,
    step: divide(step, HUNDRED),
    deduction,
  };
}

function parseAmount(flat: string): Criterion | null {
  const match = AMOUNT.exec(flat);
  const step = read(match?.[1]);
  const points = read(match?.[3]);
  if (!match || !step || !points) return null;
  return {
    kind: 'amount',
    step: match[2] === '元' ? divide(step, decimal(10_000)) : step,
    points,
    cap: read(match[4]),
  };
}

function parseProportional(flat: string): Criterion | null {
  const match = PROPORTIONAL.exec(flat);
  const factor = read(match?.[1] ?? match?.[2]);
  return factor ? { kind: 'proportional', factor } : null;
}

/** Points for a rate (a share); `null` when the criterion is about something else. */
export function convertRate(
  criterion: Criterion,
  rate: Decimal,
  max: Decimal,
  steps: StepPolicy,
): Decimal | null {
  if (criterion.kind === 'amount') return null;
  if (criterion.kind === 'proportional') return clamp(multiply(rate, criterion.factor), max);
  const full = smaller(criterion.fullPoints ?? max, max);
  if (rate >= criterion.full) return full;
  const below = stepsIn(subtract(criterion.full, rate), criterion.step, steps);
  return clamp(subtract(full, multiply(below, criterion.deduction)), max);
}

/** Points for money in 万元; `null` when the criterion is about something else. */
export function convertAmount(
  criterion: Criterion,
  amount: Decimal,
  max: Decimal,
  steps: StepPolicy,
): Decimal | null {
  if (criterion.kind !== 'amount') return null;
  const points = multiply(stepsIn(amount, criterion.step, steps), criterion.points);
  return clamp(criterion.cap === null ? points : smaller(points, criterion.cap), max);
}

/** Partial steps count in proportion, unless the rule book says whole steps. */
function stepsIn(quantity: Decimal, step: Decimal, policy: StepPolicy): Decimal {
  const exact = divide(quantity, step);
  return policy === 'whole' ? floor(exact) : exact;
}

const clamp = (points: Decimal, max: Decimal): Decimal => larger(decimal(0), smaller(points, max));
