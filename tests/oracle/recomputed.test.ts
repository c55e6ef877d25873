/**
 * The sample county worked out a second time by other hands: nothing of `src` takes part, only the zip, a few regular
 * expressions and whole hundredths. The addresses are those of the samples, the rules those of the regulation's Articles
 * 4, 6 and 7. The command's report has to say the same of every unit.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { Folder } from '../cli/support/folder';

type Sheet = ReadonlyMap<string, string>;

const SAMPLES = path.join(__dirname, '../../assets/samples');
const plainText = (xml: string) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
const textsOf = (xml: string) =>
  plainText([...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text]) => text).join(''));

/** Cells of every sheet as texts, by address. */
function readBook(file: string): ReadonlyMap<string, Sheet> {
  const parts = unzipSync(new Uint8Array(readFileSync(path.join(SAMPLES, file))));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, xml = '']) =>
    textsOf(xml),
  );
  const targets = new Map(
    [...part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      /Id="([^"]*)"/.exec(tag)?.[1] ?? '',
      /Target="(?:\/?xl\/)?([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  );
  const sheets = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"[^>]*r:id="([^"]*)"/g)];
  return new Map(
    sheets.map(([, name = '', id = '']) => {
      const cells = new Map<string, string>();
      const xml = part(`xl/${targets.get(id)}`);
      for (const [, at = '', rest = '', inner = ''] of xml.matchAll(
        /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
      )) {
        const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? '';
        const text = / t="s"/.test(rest)
          ? shared[Number(value)]
          : / t="inlineStr"/.test(rest)
            ? textsOf(inner)
            : value;
        if (text) cells.set(at, plainText(text));
      }
      return [plainText(name), cells];
    }),
  );
}

/** Whole hundredths of a written number. */
function hundredths(text: string | undefined): number {
  const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text ?? '');
  if (!match) throw new Error(`no score: ${String(text)}`);
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
const add = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

interface Worked {
  readonly base: number;
  readonly bonusRaw: number;
  readonly bonus: number;
  readonly total: number;
  readonly grade: string;
}

/** 第六条: base at most 100, bonus at most 20; 90, 80 and 70 are lower bounds. Several villages: their average. */
function work(forms: readonly (readonly [base: readonly number[], bonus: readonly number[]])[]): Worked {
  const each = forms.map(([base, bonus]) => {
    const counted = [Math.min(add(base), 10_000), Math.min(add(bonus), 2_000)];
    return { base: counted[0] ?? 0, bonusRaw: add(bonus), bonus: counted[1] ?? 0, total: add(counted) };
  });
  const mean = (key: 'base' | 'bonusRaw' | 'bonus' | 'total') =>
    add(each.map((one) => one[key])) / each.length / 100;
  const total = mean('total');
  const grade = total >= 90 ? '优秀' : total >= 80 ? '良好' : total >= 70 ? '合格' : '不合格';
  return { base: mean('base'), bonusRaw: mean('bonusRaw'), bonus: mean('bonus'), total, grade };
}

const between = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const LETTERS = 'ABCDEFGHIJKLMNOPQRST';

/** A sheet per unit and village: city scores in I6:I18 and I20:I22, the unit's name in row 3. */
function fromForms(book: ReadonlyMap<string, Sheet>): ReadonlyMap<string, Worked> {
  const forms = new Map<string, (readonly [number[], number[]])[]>();
  for (const sheet of book.values()) {
    const unit = /^挂包单位\(盖章\)[：:](\S+)/.exec(sheet.get('A3') ?? '')?.[1];
    if (!unit) continue;
    const scores = (from: number, to: number) =>
      between(from, to).map((row) => hundredths(sheet.get(`I${row}`)));
    forms.set(unit, [...(forms.get(unit) ?? []), [scores(6, 18), scores(20, 22)]]);
  }
  return new Map([...forms].map(([unit, own]) => [unit, work(own)]));
}

/** A row per unit and village from row 6 on: base in E–Q, bonus in R–T, the name in B. */
function fromList(book: ReadonlyMap<string, Sheet>): ReadonlyMap<string, Worked> {
  const sheet = book.get('附件1汇总');
  if (!sheet) throw new Error('no list');
  const forms = new Map<string, (readonly [number[], number[]])[]>();
  for (let row = 6; sheet.has(`E${row}`); row += 1) {
    const unit = sheet.get(`B${row}`) ?? '';
    const scores = (columns: string) =>
      [...columns].map((column) => hundredths(sheet.get(`${column}${row}`)));
    const own = [scores(LETTERS.slice(4, 17)), scores(LETTERS.slice(17, 20))] as const;
    forms.set(unit, [...(forms.get(unit) ?? []), own]);
  }
  return new Map([...forms].map(([unit, own]) => [unit, work(own)]));
}

/** Ballots of all villages of a unit: (满意 + 基本满意) ÷ 有效, half up to four decimals. */
function ratesOf(
  book: ReadonlyMap<string, Sheet>,
): ReadonlyMap<string, { readonly rate: number; readonly valid: number }> {
  const counts = new Map<string, [happy: number, valid: number]>();
  for (const [name, sheet] of book) {
    if (!name.startsWith('附件2')) continue;
    for (let row = 6; /^\d+$/.test(sheet.get(`F${row}`) ?? '') && sheet.has(`A${row}`); row += 1) {
      const unit = sheet.get(`B${row}`) ?? '';
      const [happy, valid] = counts.get(unit) ?? [0, 0];
      const more = Number(sheet.get(`G${row}`)) + Number(sheet.get(`H${row}`));
      counts.set(unit, [happy + more, valid + Number(sheet.get(`F${row}`))]);
    }
  }
  return new Map(
    [...counts].map(([unit, [happy, valid]]) => [
      unit,
      { rate: Math.floor((happy * 20_000 + valid) / (2 * valid)) / 10_000, valid },
    ]),
  );
}

/** 第七条: two places for a poor township, one for another, three for all enterprises. A merged cell stands for those below it. */
function poolsOf(book: ReadonlyMap<string, Sheet>) {
  const sheet = book.get('附件3名单');
  if (!sheet) throw new Error('no roster');
  const pools = new Map<string, { quota: number; units: Set<string> }>();
  let [township, category, kind] = ['', '', ''];
  for (const row of between(4, 200)) {
    // The enterprises are a block of their own, with a line above it.
    if (!/^\d+$/.test(sheet.get(`A${row}`) ?? '')) continue;
    township = sheet.get(`B${row}`) ?? township;
    category = sheet.get(`C${row}`) ?? category;
    kind = sheet.get(`F${row}`) ?? kind;
    const enterprise = kind === '非公企业';
    const name = enterprise ? kind : township;
    const pool = pools.get(name) ?? { quota: enterprise ? 3 : category === '贫困' ? 2 : 1, units: new Set() };
    pools.set(name, { ...pool, units: pool.units.add(sheet.get(`E${row}`) ?? '') });
  }
  return pools;
}

interface Report {
  readonly units: readonly {
    readonly unit: string;
    readonly base: number;
    readonly bonusRaw: number;
    readonly bonus: number;
    readonly total: number;
    readonly grade: string;
    readonly satisfaction: { readonly rate: number; readonly valid: number } | null;
  }[];
  readonly quotas: readonly {
    readonly pool: string;
    readonly quota: number;
    readonly ranking: readonly { readonly unit: string; readonly total: number; readonly place: string }[];
  }[];
  readonly commendation: { readonly available: number; readonly units: readonly string[] };
  readonly rectification: readonly string[];
}

describe.each([
  ['弥勒市2017年度考核.xlsx', fromForms],
  ['弥勒市2017年度考核-名册式.xlsx', fromList],
] as const)('%s', (file, readScores) => {
  const book = readBook(file);
  const worked = readScores(book);
  const folder = new Folder();
  let report: Report;
  beforeAll(async () => {
    folder.put(file, readFileSync(path.join(SAMPLES, file)));
    report = JSON.parse((await folder.run(file, '--check', '--report', '-')).stdout) as Report;
  });
  afterAll(() => folder.remove());

  test('base, bonus, total and grade of every unit', () => {
    const told = report.units.map(({ unit, base, bonusRaw, bonus, total, grade }) => {
      return [unit, { base, bonusRaw, bonus, total, grade }] as const;
    });
    expect(worked.size).toBe(99);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(worked));
  });

  test('satisfaction of every unit', () => {
    const told = report.units.map(({ unit, satisfaction }) => [unit, satisfaction] as const);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(ratesOf(book)));
  });

  test('places for 优秀, who is inside them, and who is commended or has to rectify', () => {
    const inside: string[] = [];
    const totalOf = (unit: string) => worked.get(unit)?.total ?? 0;
    const bestFirst = (units: readonly string[]) => [...units].sort((a, b) => totalOf(b) - totalOf(a));
    const places = [...poolsOf(book)].map(([pool, { quota, units }]) => {
      const excellent = bestFirst([...units].filter((unit) => worked.get(unit)?.grade === '优秀'));
      const ranking = excellent.map((unit) => {
        const above = excellent.filter((other) => totalOf(other) > totalOf(unit)).length;
        const equal = excellent.filter((other) => totalOf(other) === totalOf(unit)).length;
        const place = above + equal <= quota ? 'in' : above >= quota ? 'over' : 'tied';
        if (place === 'in') inside.push(unit);
        return `${unit} ${totalOf(unit)} ${place}`;
      });
      return [pool, { quota, ranking: ranking.sort() }] as const;
    });
    const told = report.quotas.map(({ pool, quota, ranking }) => {
      return [
        pool,
        { quota, ranking: ranking.map((one) => `${one.unit} ${one.total} ${one.place}`).sort() },
      ] as const;
    });
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(places));
    const { available, units } = report.commendation;
    expect(available).toBe(inside.length);
    expect(inside.length).toBeLessThanOrEqual(18);
    expect([...units].sort()).toEqual([...inside].sort());
    expect(units.map(totalOf)).toEqual(bestFirst(inside).map(totalOf));
    const failing = [...worked].filter(([, { grade }]) => grade === '不合格').map(([unit]) => unit);
    expect([...report.rectification].sort()).toEqual(failing.sort());
  });
});
