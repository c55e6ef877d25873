/** Resources and words: every reference resolves, every resource is used, every string is short enough and in both languages. */
import type { ManifestElement } from './element';
import type { Report } from './finding';
import { attribute, elementsOf, type Shaped } from './shape';

export const DEFAULT_LOCALE = 'zh-CN';
export const OTHER_LOCALE = 'en-US';

const LONGEST_ID = 32;
const LONGEST_SHORT = 125;
const LONGEST_LONG = 250;
const LONGEST_URL = 2048;

/** A reference may only point to a resource of its own kind. */
const KINDS = ['Image', 'Url', 'Short', 'Long'] as const;

/** Shapes that hold words for people, with the most characters they may have. */
const WORDS: Readonly<Record<string, number>> = {
  ShortSetting: LONGEST_SHORT,
  LongSetting: LONGEST_LONG,
  ShortResource: LONGEST_SHORT,
  LongResource: LONGEST_LONG,
};
/** Shapes that hold an address. */
const ADDRESSES: Readonly<Record<string, number>> = {
  UrlSetting: LONGEST_URL,
  ImageResource: LONGEST_URL,
  UrlResource: LONGEST_URL,
};

export function checkResources(shaped: Shaped, report: Report): void {
  const seen = new Set<string>();
  for (const kind of KINDS) {
    const resources = elementsOf(shaped, `${kind}Resource`);
    const references = elementsOf(shaped, `${kind}Reference`);
    const ids = new Set(resources.map((resource) => attribute(resource, 'id')));
    const used = new Set(references.map((reference) => attribute(reference, 'resid')));
    for (const resource of resources) {
      const id = attribute(resource, 'id');
      if (seen.has(id)) report('duplicateId', resource.line, `two resources with the id ${id}`);
      seen.add(id);
      checkLength(resource, `id ${id}`, id, LONGEST_ID, report);
      if (!used.has(id)) report('unused', resource.line, `nothing refers to ${id}`);
    }
    for (const reference of references) {
      const id = attribute(reference, 'resid');
      checkLength(reference, `resid ${id}`, id, LONGEST_ID, report);
      if (!ids.has(id))
        report('unresolved', reference.line, `<${reference.name}>: no ${kind} resource has the id ${id}`);
    }
  }
  const named = [...elementsOf(shaped, 'Group'), ...elementsOf(shaped, 'Button')];
  const names = new Set<string>();
  for (const element of named) {
    const id = attribute(element, 'id');
    if (names.has(id)) report('duplicateId', element.line, `two elements with the id ${id}`);
    names.add(id);
    checkLength(element, `id ${id}`, id, LONGEST_SHORT, report);
  }
}

export function checkLengths(shaped: Shaped, report: Report): void {
  for (const [shape, most] of Object.entries({ ...WORDS, ...ADDRESSES })) {
    for (const element of elementsOf(shaped, shape)) {
      const what = `<${element.name}> ${attribute(element, 'id')}`.trim();
      checkLength(element, what, attribute(element, 'DefaultValue'), most, report);
      for (const override of element.children) {
        const locale = attribute(override, 'Locale');
        checkLength(override, `${what} (${locale})`, attribute(override, 'Value'), most, report);
      }
    }
  }
  for (const element of elementsOf(shaped, 'ShortText'))
    checkLength(element, `<${element.name}>`, element.text, LONGEST_SHORT, report);
  for (const element of elementsOf(shaped, 'FunctionName'))
    checkLength(element, `<${element.name}>`, element.text, LONGEST_LONG, report);
}

/** Every word for people in the default language and, as an override, in the other one. */
export function checkLocales(shaped: Shaped, report: Report): void {
  for (const shape of Object.keys(WORDS)) {
    for (const element of elementsOf(shaped, shape)) {
      const locales = element.children.map((child) => attribute(child, 'Locale'));
      const found = locales.filter((locale) => locale === OTHER_LOCALE).length;
      const what = `<${element.name}> ${attribute(element, 'id')}`.trim();
      if (found !== 1) report('override', element.line, `${what}: ${found} overrides for ${OTHER_LOCALE}`);
      for (const locale of locales.filter((one) => one !== OTHER_LOCALE))
        report('override', element.line, `${what}: override for ${locale}, a language not kept`);
    }
  }
}

/** The schema counts characters, not UTF-16 units. */
function checkLength(
  element: ManifestElement,
  what: string,
  text: string,
  most: number,
  report: Report,
): void {
  const length = [...text].length;
  if (length > most) report('tooLong', element.line, `${what}: ${length} characters, at most ${most}`);
}
