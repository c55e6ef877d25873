/** Reading (读表): snapshot → records of Annex 1, 2 and 3. */
export * from './record';
