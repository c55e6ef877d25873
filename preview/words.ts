/** What the preview itself says. The add-in in its pane has its own words. */
import type { Locale } from '../src/locales';
import type { NotDrawn } from './workbook/not-drawn';

/** What pressing a ribbon button led to. */
export type PressState = 'running' | 'done' | 'failed';

export interface PreviewWords {
  readonly title: string;
  readonly open: string;
  readonly download: string;
  readonly group: string;
  readonly showPane: string;
  readonly grade: string;
  readonly check: string;
  readonly clearMarks: string;
  readonly undo: string;
  readonly addin: string;
  readonly close: string;
  readonly pane: string;
  readonly grid: string;
  readonly resize: string;
  readonly drop: string;
  readonly loading: (file: string) => string;
  readonly loaded: (file: string, sheets: number) => string;
  readonly pressed: (button: string, state: PressState) => string;
  readonly saving: string;
  readonly unchanged: string;
  readonly saved: (file: string, cells: number) => string;
  readonly refused: (cells: number) => string;
  readonly sheetsNotSaved: (sheets: readonly string[]) => string;
  readonly sheetsKept: (sheets: readonly string[]) => string;
  readonly simulation: string;
  readonly general: string;
  readonly notDrawn: (parts: readonly string[]) => string;
  readonly part: Readonly<Record<NotDrawn, (count: number) => string>>;
}

const zhCN: PreviewWords = {
  title: '考核评分 · 预览',
  open: '打开 .xlsx…',
  download: '下载评分后的文件',
  group: '考核',
  showPane: '打开面板',
  grade: '评分',
  check: '检查',
  clearMarks: '清除标记',
  undo: '撤销',
  addin: '考核评分',
  close: '关闭',
  pane: '考核评分面板',
  grid: '表格',
  resize: '调整面板宽度',
  drop: '松开鼠标\uff0c打开这个文件',
  loading: (file) => `正在打开“${file}”…`,
  loaded: (file, sheets) => `已打开“${file}”\uff0c${sheets}张工作表`,
  pressed: (button, state) =>
    ({
      running: `正在执行“${button}”…`,
      done: `“${button}”已完成`,
      failed: `“${button}”没有完成`,
    })[state],
  saving: '正在生成文件…',
  unchanged: '表格没有改动\uff0c下载的就是原文件',
  saved: (file, cells) => `已下载“${file}”\uff0c写入${cells}格\uff0c其余内容原样保留`,
  refused: (cells) => `\uff0c另有${cells}格在文件里受保护或已合并\uff0c没有写入`,
  sheetsNotSaved: (sheets) => `\uff1b预览里新加的工作表没有写入\uff1a${sheets.join('、')}`,
  sheetsKept: (sheets) => `\uff1b预览里删去的工作表在文件里仍保留\uff1a${sheets.join('、')}`,
  simulation: '这是模拟的表格窗口\uff0c不是Excel。数据只在本机\uff0c不上传。',
  general: '打印设置、批注样式和部分字体与Excel显示不同。',
  notDrawn: (parts) => `本文件有${parts.join('、')}\uff0c这里不显示\uff0c下载时原样保留。`,
  part: {
    chart: (count) => `图表${count}个`,
    picture: (count) => `图片${count}张`,
    shape: (count) => `文本框或图形${count}个`,
    pivotTable: (count) => `数据透视表${count}个`,
    sparkline: (count) => `迷你图${count}个`,
    patternFill: () => '图案填充',
    gradientFill: () => '渐变填充',
    conditionalFormat: (count) => `特殊条件格式${count}条`,
    formControl: (count) => `控件${count}个`,
    date1904: () => '1904日期系统\uff08日期显示会差四年\uff09',
    chartSheet: (count) => `图表工作表${count}张`,
  },
};

const several = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const enUS: PreviewWords = {
  title: '考核评分 · Preview',
  open: 'Open .xlsx…',
  download: 'Download graded file',
  group: 'Assessment',
  showPane: 'Open pane',
  grade: 'Grade',
  check: 'Check',
  clearMarks: 'Clear marks',
  undo: 'Undo',
  addin: '考核评分',
  close: 'Close',
  pane: 'Assessment pane',
  grid: 'Worksheet',
  resize: 'Resize the pane',
  drop: 'Drop to open this file',
  loading: (file) => `Opening “${file}”…`,
  loaded: (file, sheets) => `Opened “${file}”, ${several(sheets, 'worksheet')}`,
  pressed: (button, state) =>
    ({
      running: `“${button}” is running…`,
      done: `“${button}” is done`,
      failed: `“${button}” did not finish`,
    })[state],
  saving: 'Making the file…',
  unchanged: 'Nothing was changed: the download is the original file',
  saved: (file, cells) =>
    `Downloaded “${file}”: ${several(cells, 'cell')} written, everything else left as it was`,
  refused: (cells) => `; ${several(cells, 'cell')} not written, protected or merged in the file`,
  sheetsNotSaved: (sheets) => `; worksheets added here were not written: ${sheets.join(', ')}`,
  sheetsKept: (sheets) => `; worksheets removed here are still in the file: ${sheets.join(', ')}`,
  simulation: 'A simulated spreadsheet window, not Excel. Data stay on this computer.',
  general: 'Print settings, note styles and some fonts look different from Excel.',
  notDrawn: (parts) => `This file has ${parts.join(', ')}: not shown here, kept in the download.`,
  part: {
    chart: (count) => several(count, 'chart'),
    picture: (count) => several(count, 'picture'),
    shape: (count) => several(count, 'text box or shape', 'text boxes or shapes'),
    pivotTable: (count) => several(count, 'pivot table'),
    sparkline: (count) => several(count, 'sparkline'),
    patternFill: () => 'pattern fills',
    gradientFill: () => 'gradient fills',
    conditionalFormat: (count) => several(count, 'special conditional format'),
    formControl: (count) => several(count, 'form control'),
    date1904: () => 'the 1904 date system (dates appear four years off)',
    chartSheet: (count) => several(count, 'chart sheet'),
  },
};

const WORDS: Readonly<Record<Locale, PreviewWords>> = { 'zh-CN': zhCN, 'en-US': enUS };

export const previewWords = (locale: Locale): PreviewWords => WORDS[locale];
