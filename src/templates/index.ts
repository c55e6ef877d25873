/** The annexes as reconstructed (附件,复原样式): what the blank files, the samples and the pane's blank sheets are made of. */
export { blankAnnexes } from './blank';
