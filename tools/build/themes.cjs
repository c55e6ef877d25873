'use strict';
const { readFileSync, readdirSync } = require('node:fs');
const path = require('node:path');
const { createDarkTheme, createLightTheme } = require('@fluentui/react-components');

const ROOT = path.resolve(__dirname, '../..');
const PANE = path.join(ROOT, 'src/taskpane');

/** Excel's green, from dark to light. */
const EXCEL = {
  10: '#031109', 20: '#071f12', 30: '#0a2e1a', 40: '#0c3b21', 50: '#0e4829', 60: '#0f5530', 70: '#106238',
  80: '#107041', 90: '#217e4e', 100: '#338c5d', 110: '#469a6c', 120: '#5ba77c', 130: '#72b58e', 140: '#8bc4a2',
  150: '#a8d3b9', 160: '#c9e5d4',
}; // prettier-ignore

const FONT =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** The brand of the dark theme is too dim for text on its own background. */
const BRIGHTER = {
  colorBrandForeground1: EXCEL[130],
  colorBrandForegroundLink: EXCEL[130],
  colorBrandForegroundLinkHover: EXCEL[140],
  colorCompoundBrandForeground1: EXCEL[130],
  colorNeutralForeground2BrandHover: EXCEL[130],
};

/** Whose styles the pane shows: its own, and those of the parts of Fluent that it uses. */
const STYLES = [
  ...readdirSync(PANE, { recursive: true })
    .filter((file) => file.endsWith('.css'))
    .map((file) => path.join(PANE, file)),
  ...[
    '@fluentui/react-button/lib/components/Button/useButtonStyles.styles.js',
    '@fluentui/react-provider/lib/components/FluentProvider/useFluentProviderStyles.styles.js',
  ].map((file) => path.join(ROOT, 'node_modules', file)),
];

/** Names of the tokens in those styles; the others are a hundred hues for persons, presence and charts. */
const usedTokens = () =>
  new Set(
    STYLES.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/var\(--(\w+)/g)].map(([, name]) => name),
    ),
  );

/** Fluent's themes, worked out when building, so that the pane carries the colours and not what they are mixed from. */
function themes() {
  const used = usedTokens();
  const kept = (theme) => Object.fromEntries(Object.entries(theme).filter(([name]) => used.has(name)));
  return {
    light: kept({ ...createLightTheme(EXCEL), fontFamilyBase: FONT }),
    dark: kept({ ...createDarkTheme(EXCEL), fontFamilyBase: FONT, ...BRIGHTER }),
  };
}

module.exports = { themes };
