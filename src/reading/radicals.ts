/**
 * Radicals that stand for the characters that look like them, as texts out of PDFs and recognised scans have them: 市⺠政局
 * is 市民政局. Unicode's compatibility forms cover the older block of radicals (U+2F00), not the supplement.
 * Source: EquivalentUnifiedIdeograph.txt of the Unicode Character Database.
 */

/** Characters for U+2E80 to U+2EF3; a full stop where there is none. */
const EQUIVALENT = [
  '.厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵.旡日',
  '月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂',
  '肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝',
  '雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
].join('');

const FIRST = 0x2e80;
const CHARACTERS = [...EQUIVALENT];
const RADICAL = /[\u2e80-\u2ef3]/g;

/** The text with characters in place of supplementary radicals. */
export const withoutRadicals = (text: string): string =>
  text.replace(RADICAL, (radical) => {
    const character = CHARACTERS[radical.charCodeAt(0) - FIRST];
    return character === undefined || character === '.' ? radical : character;
  });
