/** The smallest repair (最小修正): what is most likely meant where figures contradict each other. */
export type { Proposal, Repair } from './proposal';
export { withRepairs } from './repairs';
export type { Slip } from './slips';
