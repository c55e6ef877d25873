/** Lines of a header that say only in what a column is counted (计量单位): (分), (％), (张). */
import { plain } from '../text';

export const isMeasure = (text: string): boolean => text.length < 12 && MEASURE.test(plain(text));

const MEASURE =
  /^(?:%|\((?:单位:)?(?:分|分值|%|张|票|票数|份|户|人|个|家|名|元|万元)\)|单位:(?:分|张|票|份|户|人|个|家|元|万元))$/;
