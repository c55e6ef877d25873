/** Whether the formula engine has caught up with the cells. It starts a moment after the last change, by itself. */
import type { CommandOptions, GridCommand } from './univer';

/** Changes after which the engine computes. */
const CAUSES = new Set(
  [
    'set-range-values',
    'insert-row',
    'insert-col',
    'remove-rows',
    'remove-col',
    'move-range',
    'move-rows',
    'move-columns',
    'reorder-range',
    'insert-sheet',
    'remove-sheet',
    'set-row-hidden',
    'set-row-visible',
  ].map((name) => `sheet.mutation.${name}`),
);
const ASKED = 'formula.mutation.set-trigger-formula-calculation-start';
const STARTED = 'formula.mutation.set-formula-calculation-start';
const TOLD = 'formula.mutation.set-formula-calculation-notification';
/** State in which a calculation is broken off, to begin again with what has changed since. */
const BROKEN_OFF = 1;
const STYLE_ONLY = /^sheet\.command\.(?:set-style|set-border|clear-selection-format)/;
/** A county computes in a second; whatever takes this long has got stuck. */
const LONGEST = 60_000;

export class CalculationTimeout extends Error {
  constructor() {
    super('the formula engine has not finished');
    this.name = 'CalculationTimeout';
  }
}

export class Calculation {
  private due = false;
  private running = false;
  private waiting: (() => void)[] = [];

  /** Told of every command that the grid has executed. */
  follow({ id, params }: GridCommand, options: CommandOptions | undefined): void {
    if (id === STARTED) {
      this.due = false;
      this.running = true;
    } else if (id === TOLD) {
      const state = (params as { readonly functionsExecutedState?: number }).functionsExecutedState;
      if (state === undefined) return;
      this.running = false;
      if (state !== BROKEN_OFF) this.tell();
    } else if (id === ASKED || (CAUSES.has(id) && options?.onlyLocal !== true && !isStyleOnly(params))) {
      this.due = true;
    }
  }

  /** Settles when every formula has its value. */
  async settled(): Promise<void> {
    while (this.due || this.running) {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new CalculationTimeout()), LONGEST);
        this.waiting.push(() => {
          clearTimeout(timer);
          // What was computed is put into the cells by commands that may still be on their way.
          setTimeout(resolve, 0);
        });
      });
    }
  }

  private tell(): void {
    const told = this.waiting;
    this.waiting = [];
    for (const tell of told) tell();
  }
}

const isStyleOnly = (params: unknown): boolean =>
  STYLE_ONLY.test(String((params as { readonly trigger?: unknown } | undefined)?.trigger ?? ''));
