/** Addresses: all of them https and under one roof, every page known, every picture there in the pixels it is meant for. */
import type { ManifestElement } from './element';
import type { Report } from './finding';
import { pngSize } from './png';
import { attribute, elementsOf, type Shaped } from './shape';

export const ICON_FOLDER = 'assets/icons/';
/** Sizes an icon must come in, and those Office takes besides. */
const REQUIRED_SIZES = [16, 32, 80];
const OPTIONAL_SIZES = [20, 24, 40, 48, 64];
/** The add-in in lists: its icon there, and on sharp screens. */
const LISTED: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

export interface Premises {
  /** Pages that exist, below the address of the add-in. */
  readonly pages: readonly string[];
  /** Bytes of a file below assets/icons, or null where there is none. */
  readonly icon: (name: string) => Uint8Array | null;
}

export function checkAddresses(shaped: Shaped, premises: Premises, report: Report): void {
  const settings = elementsOf(shaped, 'UrlSetting');
  const roof = settings.find(({ name }) => name === 'SourceLocation');
  const home = new URL('.', parse(roof ? attribute(roof, 'DefaultValue') : '') ?? 'https://localhost/');
  const all = [...settings, ...elementsOf(shaped, 'UrlResource'), ...elementsOf(shaped, 'ImageResource')];
  for (const element of all) {
    const values = [
      attribute(element, 'DefaultValue'),
      ...element.children.map((one) => attribute(one, 'Value')),
    ];
    for (const value of values) checkAddress(element, value, home, premises, report);
  }
  for (const element of elementsOf(shaped, 'AppDomain')) {
    if (parse(element.text)?.protocol !== 'https:')
      report('notHttps', element.line, `<AppDomain>: not an https address: ${element.text}`);
  }
  for (const element of settings) {
    const pixels = LISTED[element.name];
    if (pixels !== undefined) checkPixels(element, element, pixels, premises, report);
  }
  checkIcons(shaped, premises, report);
}

function checkAddress(
  element: ManifestElement,
  value: string,
  home: URL,
  premises: Premises,
  report: Report,
): void {
  // Reported as missing or empty already.
  if (value === '') return;
  const url = parse(value);
  if (url?.protocol !== 'https:') {
    report('notHttps', element.line, `<${element.name}>: not an https address: ${value}`);
    return;
  }
  if (!url.href.startsWith(home.href)) {
    // Help may live anywhere: it opens in a browser. Whatever opens in the pane needs no AppDomains entry this way.
    if (element.name !== 'SupportUrl')
      report('elsewhere', element.line, `<${element.name}>: ${value} is not under ${home.href}`);
    return;
  }
  const below = decodeURIComponent(url.pathname.slice(home.pathname.length));
  if (below.startsWith(ICON_FOLDER)) {
    if (premises.icon(below.slice(ICON_FOLDER.length)) === null)
      report('noSuchImage', element.line, `<${element.name}>: no file ${below}`);
  } else if (!premises.pages.includes(below)) {
    report('noSuchPage', element.line, `<${element.name}>: no page ${below}`);
  }
}

function checkIcons(shaped: Shaped, premises: Premises, report: Report): void {
  const pictures = new Map(elementsOf(shaped, 'ImageResource').map((one) => [attribute(one, 'id'), one]));
  for (const icon of elementsOf(shaped, 'Icon')) {
    const sizes = icon.children.map((image) => Number(attribute(image, 'size')));
    for (const size of REQUIRED_SIZES.filter((one) => !sizes.includes(one)))
      report('iconSizes', icon.line, `<Icon> has no picture of ${size} pixels`);
    for (const [at, size] of sizes.entries()) {
      if (![...REQUIRED_SIZES, ...OPTIONAL_SIZES].includes(size))
        report('iconSizes', icon.line, `<Icon>: Office takes no pictures of ${size} pixels`);
      if (sizes.indexOf(size) !== at) report('iconSizes', icon.line, `<Icon>: ${size} pixels twice`);
    }
    for (const image of icon.children) {
      const picture = pictures.get(attribute(image, 'resid'));
      if (picture) checkPixels(image, picture, Number(attribute(image, 'size')), premises, report);
    }
  }
}

/** That the picture `holder` points to has as many pixels as `user` says. */
function checkPixels(
  user: ManifestElement,
  holder: ManifestElement,
  pixels: number,
  premises: Premises,
  report: Report,
): void {
  const file = (parse(attribute(holder, 'DefaultValue'))?.pathname ?? '').split('/').at(-1) ?? '';
  const bytes = premises.icon(decodeURIComponent(file));
  if (bytes === null) return;
  const size = pngSize(bytes);
  const found = size ? `${size.width} × ${size.height}` : 'no PNG';
  if (size?.width !== pixels || size.height !== pixels)
    report('imageSize', user.line, `<${user.name}>: ${file} is ${found}, wanted ${pixels} × ${pixels}`);
}

const parse = (value: string): URL | null => (URL.canParse(value) ? new URL(value) : null);
