/**
 * What a number format shows; the one name we take from numfmt. By its file: numfmt 4.0.1 names a CommonJS entry that it
 * does not contain (findings/numfmt-without-commonjs.sh), and a path means the same to Node, bundler and compiler.
 */
export { format } from '../../../node_modules/numfmt/dist/index';
