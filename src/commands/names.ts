/**
 * The ribbon's buttons by the names under which Office calls them: the manifest names them in its `FunctionName`
 * elements, the function file associates them, and a check holds the two together.
 */
export const RIBBON_FUNCTIONS = ['grade', 'check', 'clearMarks', 'undo'] as const;

export type RibbonFunction = (typeof RIBBON_FUNCTIONS)[number];
