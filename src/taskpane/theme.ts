/// <reference types="office-js" />
/** The look of Office: Fluent's themes, light or dark as the host is, in Excel's green. */
import type { PartialTheme } from '@fluentui/react-components';

/** Fluent's themes in Excel's green, worked out when the pane is built: `tools/build/themes.cjs`. */
declare const KAOHE_THEMES: Readonly<Record<'light' | 'dark', PartialTheme>>;

export const isDark = (): boolean => {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? '');
  if (!match) return matchMedia('(prefers-color-scheme: dark)').matches;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
};

export function themeFor(darkHost: boolean, largePrint: boolean): PartialTheme {
  const theme = darkHost ? KAOHE_THEMES.dark : KAOHE_THEMES.light;
  return largePrint ? enlarged(theme) : theme;
}

/** All sizes of print and their line heights a quarter larger. */
function enlarged(theme: PartialTheme): PartialTheme {
  const sizes = Object.entries(theme).map(([name, value]) =>
    /^(fontSize|lineHeight)/.test(name) && typeof value === 'string'
      ? [name, `${Math.round(parseFloat(value) * 1.25)}px`]
      : [name, value],
  );
  return Object.fromEntries(sizes) as PartialTheme;
}
