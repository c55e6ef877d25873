/** What a number format shows; the one name we take from numfmt. */
export { format } from 'numfmt';
