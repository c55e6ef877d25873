/** Cells with what stands there now and what will. */
import { later } from '../later';
import type { ChangeTableProps } from './LongChangeTable';

/** Comes with the library for long lists. */
export const ChangeTable = later<ChangeTableProps>(
  async () => (await import(/* webpackChunkName: "lists" */ './LongChangeTable')).LongChangeTable,
);
