/** Columns that reading does not bind, found by their header words; each is looked for once in a county. */
import { columnFinder } from '../assessment/columns';
import { shared } from './county';

export const headerColumns = shared(() => columnFinder());
