/** The version of the program, as package.json has it; filled in when the pane is built. */
declare const KAOHE_VERSION: string;

export const VERSION: string = KAOHE_VERSION;
