/// <reference types="office-js" />
/** The look of Office: Fluent's themes, light or dark as the host is, in Excel's green. */
import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

const EXCEL: BrandVariants = {
  10: '#031109', 20: '#071f12', 30: '#0a2e1a', 40: '#0c3b21', 50: '#0e4829', 60: '#0f5530', 70: '#106238',
  80: '#107041', 90: '#217e4e', 100: '#338c5d', 110: '#469a6c', 120: '#5ba77c', 130: '#72b58e', 140: '#8bc4a2',
  150: '#a8d3b9', 160: '#c9e5d4',
}; // prettier-ignore

const FONT =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
const light = createLightTheme(EXCEL);
const dark = createDarkTheme(EXCEL);

export const isDark = (): boolean => {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? '');
  if (!match) return matchMedia('(prefers-color-scheme: dark)').matches;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
};

export function themeFor(darkHost: boolean, largePrint: boolean): Theme {
  const theme = { ...(darkHost ? dark : light), fontFamilyBase: FONT };
  if (darkHost) {
    // The brand of the dark theme is too dim for text on its own background.
    theme.colorBrandForeground1 = EXCEL[130];
    theme.colorBrandForegroundLink = EXCEL[130];
    theme.colorBrandForegroundLinkHover = EXCEL[140];
    theme.colorCompoundBrandForeground1 = EXCEL[130];
    theme.colorNeutralForeground2BrandHover = EXCEL[130];
  }
  return largePrint ? enlarged(theme) : theme;
}

/** All sizes of print and their line heights a quarter larger. */
function enlarged(theme: Theme): Theme {
  const sizes = Object.entries(theme).map(([name, value]) =>
    /^(fontSize|lineHeight)/.test(name) && typeof value === 'string'
      ? [name, `${Math.round(parseFloat(value) * 1.25)}px`]
      : [name, value],
  );
  return Object.fromEntries(sizes) as Theme;
}
