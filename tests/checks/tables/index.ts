/** The test table of every check; a code without one does not compile, and fails the registry test. */
import type { CheckCode } from '../../../src/checks';
import type { Tables } from './table';
import { VALUES } from './values';

export const TABLES = { ...VALUES } as Tables<CheckCode>;
