/** Annex 2: ballots, a line for each unit. */
import type { Draw } from './draw';
import { withSpacers } from './form-columns';
import { blankLine, line, textLine, type Column, type Line, type Table } from './table';
import { divided, type RateTruth } from './truth';
import { note, words } from './words';

export interface SurveyUnit {
  readonly unit: string;
  readonly township: string;
  readonly village: string;
}

export type Ballots = 'four' | 'three' | 'rates' | 'five' | 'questions' | 'percent';

export interface SurveyStyle {
  readonly ballots: Ballots;
  readonly blocks: 'sheets' | 'stacked' | 'headings' | 'column';
  readonly issued: boolean;
  readonly valid: boolean;
  readonly parent: boolean;
  readonly rate: 'typed' | 'share' | 'formula' | 'blank' | 'none';
  readonly total: boolean;
  readonly interrupted: boolean;
  readonly spacers: number;
  readonly village: boolean;
  readonly serial: boolean;
  readonly mergedHeader: boolean;
  readonly unit: string;
  readonly suffix: string;
}

export function drawSurveyStyle(draw: Draw): SurveyStyle {
  const ballots = draw.kind('ballots', {
    four: 5,
    three: 2,
    rates: 0.7,
    five: 0.5,
    questions: 0.5,
    percent: 0.3,
  });
  const plain = ballots === 'four' || ballots === 'three';
  return {
    ballots,
    blocks: draw.kind('surveyBlocks', { sheets: 3, stacked: 1.5, headings: 1, column: 1.5 }),
    issued: draw.chance(0.8),
    valid: ballots !== 'three' || draw.chance(0.6),
    parent: ballots === 'questions' || (plain && draw.chance(0.6)),
    rate: plain ? draw.kind('rate', { typed: 3, formula: 1, blank: 2, share: 1, none: 0.7 }) : 'none',
    total: draw.chance(0.5),
    interrupted: draw.odd('surveyInterrupted', 0.2),
    spacers: draw.odd('surveySpacer', 0.12) ? 1 : 0,
    village: draw.chance(0.5),
    serial: draw.chance(0.7),
    mergedHeader: draw.chance(0.85),
    unit: words.unit(draw),
    suffix: draw.pick(['', '', '票', '票数', '(票)']),
  };
}

interface Counts {
  readonly issued: number;
  readonly returned: number;
  readonly answers: readonly number[];
}

function drawCounts(draw: Draw, kinds: number): Counts {
  const returned = draw.int(36, 80);
  const bad = Array.from({ length: kinds - 2 }, () => draw.int(0, 4));
  const good = returned - bad.reduce((sum, count) => sum + count, 0);
  const fair = draw.int(2, Math.floor(good / 3));
  return { issued: returned + draw.int(0, 6), returned, answers: [good - fair, fair, ...bad] };
}

const LABELS: Readonly<Record<Ballots, readonly string[]>> = {
  four: ['满意', '基本满意', '不满意', '不了解'],
  three: ['满意', '基本满意', '不满意'],
  rates: ['满意', '基本满意', '不满意'],
  five: ['很满意', '满意', '基本满意', '一般', '不满意'],
  questions: ['满意', '基本满意', '不满意'],
  percent: ['满意', '基本满意', '不满意'],
};

/** One table of these units, with the rates that come of it. */
export function surveyTable(
  draw: Draw,
  style: SurveyStyle,
  units: readonly SurveyUnit[],
  sheet: string,
): { readonly table: Table; readonly rates: readonly RateTruth[] } {
  const labels = LABELS[style.ballots];
  const serial: Column = { path: [words.serial(draw)] };
  const unit: Column = { path: [style.unit] };
  const township: Column = { path: [words.township(draw)] };
  const village: Column = { path: [words.village(draw)] };
  const issued: Column = { path: [draw.pick(['发放票数', '发出票数', '发放测评票', '发放份数', '发票数'])] };
  const returned: Column = { path: [draw.pick(['收回票数', '回收票数', '收回测评票', '收回份数'])] };
  const valid: Column = { path: [draw.pick(['有效票数', '有效票', '有效份数'])] };
  const rate: Column = { path: [draw.pick(['满意率(%)', '满意率', '群众满意率', '满意度(%)', '综合满意率'])] };
  const parent = style.parent ? [draw.pick(['测评结果(票)', '测评结果', '其中', '评议结果', '测评情况'])] : [];
  const questions = style.ballots === 'questions' ? draw.sample(['帮扶工作', '驻村干部', '帮扶成效', '政策宣传'], draw.int(2, 3)) : [''];
  const answers = questions.map((question) =>
    labels.map((label): Column => ({
      path: question ? [question, label] : [...parent, style.ballots === 'percent' ? `${label}(%)` : `${label}${style.suffix}`],
    })),
  );
  const rates: Column[] = style.ballots === 'rates' ? labels.map((label) => ({ path: [`${label}率`] })) : [];
  const counted = answers.flatMap((columns, q) => columns.flatMap((column, i) => (q === 0 && rates[i] ? [column, rates[i]] : [column])));
  const people: Column = { path: ['测评人数'] };
  const head = style.ballots === 'percent' ? [people] : [style.issued && issued, returned, style.valid && valid];
  const columns = [
    style.serial && serial, style.blocks === 'column' && township, unit, style.village && village, ...head, ...counted,
    style.rate !== 'none' && rate, draw.chance(0.5) && { path: ['备注'] },
  ].filter((column): column is Column => column !== false); // prettier-ignore
  const lines: Line[] = [];
  const truths: RateTruth[] = [];
  const sums = new Map<Column, number>();
  const add = (column: Column, value: number, row: Line) => {
    row.cells.set(column, value);
    sums.set(column, (sums.get(column) ?? 0) + value);
  };
  const pause = style.interrupted && units.length > 1 ? draw.int(1, units.length - 1) : -1;
  units.forEach((one, index) => {
    if (index === pause) lines.push(draw.chance(0.6) ? textLine(note(draw)) : blankLine());
    if (style.blocks === 'headings' && units[index - 1]?.township !== one.township)
      lines.push(textLine(draw.pick([one.township, `${one.township}:`]), draw.chance(0.5)));
    const row = line([[unit, one.unit]]);
    if (style.serial) row.cells.set(serial, index + 1);
    if (style.blocks === 'column') row.cells.set(township, one.township);
    if (style.village) row.cells.set(village, one.village);
    const counts = drawCounts(draw, labels.length);
    const favourable = (counts.answers[0] ?? 0) + (counts.answers[1] ?? 0);
    if (style.ballots === 'percent') {
      row.cells.set(people, counts.returned);
      const worst = draw.int(0, 8) * 5;
      const shares = [1000 - worst - 150, 150, worst];
      answers[0]?.forEach((column, i) => row.cells.set(column, (shares[i] ?? 0) / 10));
      truths.push({ unit: one.unit, sheet, annex: 2, rate: (1000 - worst) * 10 });
      lines.push(row);
      return;
    }
    if (style.issued) add(issued, counts.issued, row);
    add(returned, counts.returned, row);
    if (style.valid) add(valid, counts.returned, row);
    answers.forEach((group, q) => {
      const of = q === 0 ? counts : { answers: shifted(counts.answers, q) };
      group.forEach((column, i) => add(column, of.answers[i] ?? 0, row));
    });
    rates.forEach((column, i) => row.cells.set(column, divided((counts.answers[i] ?? 0) * 10000, counts.returned) / 10000));
    const share = divided(favourable * 10000, counts.returned);
    const good = answers[0]?.slice(0, 2).map((column) => [row, column] as const) ?? [];
    const below = style.valid ? valid : returned;
    if (style.rate === 'typed') row.cells.set(rate, share / 100);
    if (style.rate === 'share') row.cells.set(rate, share / 10000);
    if (style.rate === 'formula')
      row.cells.set(rate, {
        formula: (at) => `=(${good.map(([l, c]) => at(l, c)).join('+')})/${at(row, below)}`,
        value: favourable / counts.returned,
      });
    const known = style.ballots !== 'five' && style.ballots !== 'questions';
    truths.push({ unit: one.unit, sheet, annex: 2, rate: known ? share : null });
    lines.push(row);
  });
  if (style.total && style.ballots !== 'percent' && units.length > 1) {
    const row = line([[unit, draw.pick(['合计', '合 计', '总计'])]]);
    for (const [column, value] of sums) row.cells.set(column, draw.chance(0.5) ? value : value);
    lines.push(row);
  }
  const table = {
    columns: withSpacers(draw, style.spacers, columns),
    above: [],
    lines,
    header: { merged: style.mergedHeader, top: true, numbers: null },
  };
  return { table, rates: truths };
} // prettier-ignore

/** Other answers of the same voters. */
const shifted = ([a = 0, b = 0, ...rest]: readonly number[], by: number): readonly number[] =>
  a > by ? [a - by, b + by, ...rest] : [a, b, ...rest];
