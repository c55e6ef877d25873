/** What every check is about, in English. */
import type { Explanations } from '../page-words';
import { CELLS_PAGES } from './pages/cells';
import { COUNTY_PAGES } from './pages/county';
import { SUMS_PAGES } from './pages/sums';

export const EXPLANATIONS_EN: Explanations = { ...CELLS_PAGES, ...SUMS_PAGES, ...COUNTY_PAGES };
