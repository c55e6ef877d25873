/** The command's one way to the outside, so that tests can stand in for a terminal. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly cwd: string;
  /** Standard error is a terminal of so many columns; `null` when it is none. */
  readonly columns: number | null;
}
