/** Holds the tree to the schema and tells, for every element that has its place there, which shape it has. */
import type { ManifestElement } from './element';
import type { Report } from './finding';
import { SHAPES, type Shape, type Slot } from './schema';

/** Elements by shape, in document order. */
export type Shaped = ReadonlyMap<string, readonly ManifestElement[]>;

export const elementsOf = (shaped: Shaped, shape: string): readonly ManifestElement[] =>
  shaped.get(shape) ?? [];
export const attribute = (element: ManifestElement, name: string): string =>
  element.attributes.get(name) ?? '';

const TYPE = 'xsi:type';

export function checkShape(root: ManifestElement, report: Report): Shaped {
  const shaped = new Map<string, ManifestElement[]>();
  if (root.name === 'OfficeApp') visit(root, 'OfficeApp', shaped, report);
  else report('unexpected', root.line, `the root is <${root.name}>, not <OfficeApp>`);
  return shaped;
}

function visit(
  element: ManifestElement,
  choice: string,
  shaped: Map<string, ManifestElement[]>,
  report: Report,
): void {
  const names = choice.split('|');
  const type = element.attributes.get(TYPE);
  const name = names.find((one) => SHAPES[one].type === type);
  if (name === undefined) {
    const wanted = names.map((one) => SHAPES[one].type ?? 'none').join(' or ');
    report(
      type === undefined ? 'missing' : 'unexpected',
      element.line,
      `<${element.name}>: xsi:type must be ${wanted}`,
    );
    return;
  }
  const shape = SHAPES[name];
  shaped.set(name, [...(shaped.get(name) ?? []), element]);
  checkAttributes(element, shape, report);
  if (shape.text) {
    if (element.text === '') report('empty', element.line, `<${element.name}> is empty`);
  } else if (element.text !== '') {
    report('unexpected', element.line, `text in <${element.name}>: ${element.text}`);
  }
  for (const [child, slot] of placeChildren(element, shape.children ?? [], report))
    visit(child, slot[1], shaped, report);
}

function checkAttributes(element: ManifestElement, shape: Shape, report: Report): void {
  const required = shape.attributes ?? [];
  for (const name of required) {
    const value = element.attributes.get(name);
    if (value === undefined) report('missing', element.line, `<${element.name}> has no ${name}`);
    else if (value.trim() === '') report('empty', element.line, `<${element.name}>: ${name} is empty`);
  }
  const known = [...required, ...(shape.optional ?? []), ...(shape.type ? [TYPE] : [])];
  for (const name of element.attributes.keys()) {
    if (!known.includes(name))
      report('unexpected', element.line, `<${element.name}> has no attribute ${name}`);
  }
}

/** Every child with its slot; reports children without one, out of order, too many or too few. */
function placeChildren(
  element: ManifestElement,
  slots: readonly Slot[],
  report: Report,
): readonly (readonly [ManifestElement, Slot])[] {
  const placed: (readonly [ManifestElement, Slot])[] = [];
  let last = 0;
  for (const child of element.children) {
    const at = slots.findIndex(([name]) => name === child.name);
    if (at < 0) {
      report('unexpected', child.line, `<${child.name}> has no place in <${element.name}>`);
      continue;
    }
    if (at < last)
      report(
        'order',
        child.line,
        `<${child.name}> must stand before <${slots[last][0]}> in <${element.name}>`,
      );
    last = Math.max(last, at);
    placed.push([child, slots[at]]);
  }
  for (const slot of slots) {
    const [name, , count] = slot;
    const found = placed.filter(([, its]) => its === slot).length;
    if (found === 0 && (count === '1' || count === '+'))
      report('missing', element.line, `<${element.name}> has no <${name}>`);
    if (found > 1 && (count === '1' || count === '?'))
      report('tooMany', element.line, `<${element.name}> has ${found} times <${name}>`);
  }
  return placed;
}
