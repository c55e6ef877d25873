/** Conditional formats of a file in the grid's notation; those it does not know are counted. */
import { parseArea } from '../../src/workbook/address';
import { gridRange } from '../grid/grid';
import type { GridRange, GridRule, GridStyle } from '../grid/univer';
import type { ReadColor } from './colors';
import type { NotDrawnList } from './not-drawn';
import { child, children, flagOf, numberOf, type XmlElement } from './xml-tree';

export const rangesOf = (list: string | undefined): GridRange[] =>
  (list ?? '').split(/\s+/).flatMap((text) => {
    const area = parseArea(text);
    return area ? [gridRange(area)] : [];
  });

/** In order of priority, the first deciding. */
export function readRules(
  frame: XmlElement,
  styles: readonly GridStyle[],
  color: ReadColor,
  notDrawn: NotDrawnList,
): GridRule[] {
  const rules: { readonly priority: number; readonly rule: GridRule }[] = [];
  for (const group of children(frame, 'conditionalFormatting')) {
    const ranges = rangesOf(group.attributes['sqref']);
    for (const element of children(group, 'cfRule')) {
      const style = styles[numberOf(element, 'dxfId', -1)] ?? {};
      const rule = ruleOf(element, style, color);
      if (!rule || ranges.length === 0) {
        notDrawn.add('conditionalFormat');
        continue;
      }
      rules.push({
        priority: numberOf(element, 'priority', 0),
        rule: {
          cfId: `file-${rules.length}`,
          ranges,
          stopIfTrue: flagOf(element, 'stopIfTrue'),
          rule,
        },
      });
    }
  }
  return rules.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

type RuleBody = GridRule['rule'] & Readonly<Record<string, unknown>>;

function ruleOf(element: XmlElement, style: GridStyle, color: ReadColor): RuleBody | null {
  const { type = '', operator = '' } = element.attributes;
  const [first = '', second] = children(element, 'formula').map(({ text }) => text);
  const highlight = { type: 'highlightCell', style };
  switch (type) {
    case 'expression':
      return { ...highlight, subType: 'formula', value: `=${first}` };
    case 'cellIs':
      return cellIs(highlight, operator, first, second);
    case 'duplicateValues':
    case 'uniqueValues':
      return { ...highlight, subType: type };
    case 'top10': {
      const [isBottom, isPercent] = [flagOf(element, 'bottom'), flagOf(element, 'percent')];
      return { ...highlight, subType: 'rank', isBottom, isPercent, value: numberOf(element, 'rank', 10) };
    }
    case 'aboveAverage': {
      const above = flagOf(element, 'aboveAverage', true);
      return { ...highlight, subType: 'average', operator: above ? 'greaterThan' : 'lessThan' };
    }
    case 'timePeriod':
      return { ...highlight, subType: 'timePeriod', operator: element.attributes['timePeriod'] };
    case 'colorScale':
      return colorScale(child(element, 'colorScale'), color);
    case 'dataBar':
      return dataBar(child(element, 'dataBar'), color);
    case 'iconSet':
      return iconSet(child(element, 'iconSet'));
    default:
      // Text rules and the like carry a formula that says the same.
      return first === '' ? null : { ...highlight, subType: 'formula', value: `=${first}` };
  }
}

/** A comparison with anything but plain numbers has no counterpart in the grid. */
function cellIs(
  highlight: RuleBody,
  operator: string,
  first: string,
  second: string | undefined,
): RuleBody | null {
  const values = [first, ...(second === undefined ? [] : [second])].map(Number);
  if (values.some(Number.isNaN) || first.trim() === '') return null;
  return { ...highlight, subType: 'number', operator, value: values.length > 1 ? values : values[0] };
}

/** A point of a scale. */
function valueOf(point: XmlElement | undefined): { readonly type: string; readonly value?: string | number } {
  const { type = 'min', val } = point?.attributes ?? {};
  if (val === undefined) return { type };
  return { type, value: type === 'formula' || Number.isNaN(Number(val)) ? val : Number(val) };
}

function colorScale(element: XmlElement | undefined, color: ReadColor): RuleBody {
  const colors = children(element, 'color');
  const config = children(element, 'cfvo').map((point, index) => ({
    index,
    color: color(colors[index]) ?? '#FFFFFF',
    value: valueOf(point),
  }));
  return { type: 'colorScale', config };
}

function dataBar(element: XmlElement | undefined, color: ReadColor): RuleBody {
  const [min, max] = children(element, 'cfvo');
  return {
    type: 'dataBar',
    isShowValue: flagOf(element, 'showValue', true),
    config: {
      min: valueOf(min),
      max: valueOf(max),
      isGradient: true,
      positiveColor: color(child(element, 'color')) ?? '#638EC6',
      nativeColor: '#FF0000',
    },
  };
}

/** The grid lists icons from the highest value down. */
function iconSet(element: XmlElement | undefined): RuleBody {
  const points = [...children(element, 'cfvo')].reverse();
  const reversed = flagOf(element, 'reverse');
  const config = points.map((point, index) => ({
    operator: 'greaterThanOrEqual',
    value: valueOf(point),
    iconType: element?.attributes['iconSet'] ?? '3TrafficLights1',
    iconId: String(reversed ? points.length - 1 - index : index),
  }));
  return { type: 'iconSet', isShowValue: flagOf(element, 'showValue', true), config };
}
