/** Starts Univer in the page: grid, formula engine, conditional formats, validations, notes. */
import { createUniver, defaultTheme, LocaleType, LogLevel, mergeLocales } from '@univerjs/presets';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formattingEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import formattingChinese from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import coreChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationEnglish from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationChinese from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteEnglish from '@univerjs/preset-sheets-note/locales/en-US';
import noteChinese from '@univerjs/preset-sheets-note/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import type { Locale } from '../../src/locales';
import type { Univer } from './univer';

export function startUniver(container: HTMLElement, locale: Locale, dark: boolean): Univer {
  const english = locale === 'en-US';
  const language = english ? LocaleType.EN_US : LocaleType.ZH_CN;
  const words = english
    ? mergeLocales(coreEnglish, formattingEnglish, validationEnglish, noteEnglish)
    : mergeLocales(coreChinese, formattingChinese, validationChinese, noteChinese);
  const { univerAPI } = createUniver({
    locale: language,
    locales: { [language]: words },
    theme: defaultTheme,
    darkMode: dark,
    logLevel: LogLevel.WARN,
    presets: [
      UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: false,
        formulaBar: true,
        disableAutoFocus: true,
        // Rows grow with the titles that are merged across them.
        sheets: { autoHeightForMergedCells: true },
      }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset(),
      UniverSheetsNotePreset(),
    ],
  });
  return univerAPI as Univer;
}
