/** Wording of what keeps a file from being read or written (文件). One sentence each, for staff. */
import type { FileProblemCode, Sentence } from '../locale';

const KINDS: Readonly<Record<string, string>> = {
  empty: '文件是空的(0字节)',
  html: '内容是网页',
  text: '内容是纯文本或CSV',
  xml2003: '是旧的“XML表格2003”格式',
  pdf: '是PDF文件',
  ole: '是别的Office旧格式文件',
  zip: '是普通压缩包',
  word: '是Word文档',
  presentation: '是演示文稿',
  openDocument: '是OpenDocument文件(如.ods)',
  iWork: '是苹果iWork文件',
};

/** Files that lie beside workbooks: saving them otherwise would be no help. */
const BESIDE: Readonly<Record<string, (file: string) => string>> = {
  ownerFile: (file) =>
    `${file}是Excel打开工作簿时留下的临时文件,里面没有表。请关闭对应的工作簿,改选文件名前面没有“~$”的那一个。`,
  appleDouble: (file) => `${file}是苹果电脑附带的文件,里面没有表。请改选文件名前面没有“._”的那一个。`,
  workbooks: (file) => `${file}不是Excel工作簿:是压缩包,里面有表格文件。请先解压,再选里面的工作簿。`,
};

const LIMITS: Readonly<Record<string, string>> = {
  fileBytes: '文件字节数',
  entries: '压缩包里的文件数',
  partBytes: '解压后单个部分的字节数',
  totalBytes: '解压后的总字节数',
  sheets: '工作表数',
  cells: '单元格数',
  places: '表格区域大小',
  rows: '行数',
  strings: '文本条数',
  cellCharacters: '一个单元格里的字数',
  textCharacters: '全部文本的总字数',
  formulaCharacters: '公式总长度',
  areas: '合并区域或条件格式数',
  styles: '单元格格式数',
};

const kind = (value: string | number | undefined): string => KINDS[String(value)] ?? '不是表格文件';
const named = (file: string | number | undefined): string => `“${file ?? ''}”`;

export const FILE_SENTENCES: Readonly<Record<FileProblemCode, Sentence>> = {
  notAWorkbook: ({ file, kind: what }) =>
    BESIDE[String(what)]?.(named(file)) ??
    `${named(file)}不是Excel工作簿:${kind(what)}。请用Excel或WPS另存为xlsx后再试。`,
  otherDocument: ({ file, kind: what }) =>
    `${named(file)}不是Excel工作簿:${kind(what)}。请另存为xlsx后再试。`,
  binaryWorkbook: ({ file }) => `${named(file)}是二进制工作簿(xlsb)。请在Excel里另存为xlsx后再试。`,
  encrypted: ({ file }) => `${named(file)}打不开(有密码)。请去掉密码后另存为xlsx。其他文件不受影响。`,
  oldFormat: ({ file }) => `${named(file)}是旧格式(xls或et)。请用Excel或WPS另存为xlsx后再试。`,
  truncated: ({ file }) => `${named(file)}不完整,后面一部分丢失了,可能是复制或下载中断。请重新拷贝一份。`,
  tooLarge: ({ file, limit, value, allowed }) =>
    `${named(file)}太大:${LIMITS[String(limit)] ?? String(limit ?? '')}为${value ?? '?'},最多${allowed ?? '?'}。请删去多余的内容,或拆成几个文件。`,
  hostile: ({ file }) =>
    `${named(file)}的内部结构异常(可能是恶意构造的文件),已拒绝打开。请向报送单位索取原文件。`,
  broken: ({ file, part }) =>
    `${named(file)}已损坏${part === undefined ? '' : `(${part})`},不能读取。请在Excel或WPS里打开并另存为xlsx,或重新报送。`,
  signed: ({ file }) =>
    `${named(file)}有数字签名,写入会使签名失效,所以没有写。请把结果写到副本,或先取消签名。`,
  notFound: ({ file }) => `找不到文件${named(file)}。请检查路径和文件名。`,
  isFolder: ({ file }) => `${named(file)}是文件夹,不是文件。请写出文件夹里的xlsx文件名。`,
  notReadable: ({ file }) => `${named(file)}不能读取,可能没有权限,或正被别的程序占用。`,
  notWritable: ({ file }) => `${named(file)}不能写入,可能没有权限、磁盘只读,或文件正被打开。`,
  wouldOverwrite: ({ file }) => `结果会覆盖原文件${named(file)},所以没有写。请用--out另选一个文件夹。`,
  noSpace: ({ file }) => `${named(file)}没有写完:磁盘空间不足。没有留下半个文件。`,
  ruleBookNotJson: ({ file, reason }) =>
    `规则文件${named(file)}不是有效的JSON${reason === undefined ? '' : `(${reason})`}。请检查后再试。`,
  ruleBookInvalid: ({ file, count }) =>
    `规则文件${named(file)}有${count ?? '若干'}处错误,没有使用。请按下面所列逐项改正。`,
  unexpected: ({ file, reason }) =>
    `处理${named(file)}时程序出错${reason === undefined ? '' : `(${reason})`}。其他文件不受影响,请把这个文件和提示报给维护人员。`,
};
