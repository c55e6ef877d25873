/** Holds the state and tells who listens. */
import type { Message } from '../../locales/outcome';
import { INITIAL_STATE, type PaneState } from './state';

export class PaneStore {
  private state: PaneState = INITIAL_STATE;
  private readonly listeners = new Set<() => void>();

  /** Bound, so that React can call it by itself. */
  readonly get = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(change: Partial<PaneState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }

  say(message: Message, change: Partial<PaneState> = {}): void {
    this.set({ ...change, message, messageCount: this.state.messageCount + 1 });
  }
}
