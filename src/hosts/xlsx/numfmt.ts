/** numfmt 4.0.1 names entry files that its package does not hold, so it is taken by the path of the one it does. */
export { format } from '../../../node_modules/numfmt/dist/index.js';
