/** The small window that Office opens for an add-in (`displayDialogAsync`), as a window within the page. */
import { part } from './page';

/** Number of the event by which office.js opens a window and hears of it. */
const DIALOG = 10;
/** What an add-in is told when the person closes its window. */
const CLOSED_BY_PERSON = 12006;

type Handler = (event: number, payload: object) => void;
type Register = (event: number, target: string, handler: Handler, done: (status: number) => void) => void;
type Unregister = (event: number, target: string, done: (status: number) => void) => void;

const LEAST = { width: 340, height: 180 };

export class MessageWindow {
  private readonly frame = part('message-frame', HTMLIFrameElement);
  private readonly window = part('message', HTMLDialogElement);
  private told: (() => void) | null = null;

  constructor() {
    part('message-close', HTMLButtonElement).addEventListener('click', () => this.window.close());
    this.window.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.window.close();
    });
    this.window.addEventListener('close', () => {
      const { told } = this;
      this.told = null;
      this.frame.removeAttribute('src');
      told?.();
    });
  }

  /** `window.external` with windows on top. */
  serve(external: Record<string, unknown>): Record<string, unknown> {
    const register = external['RegisterEvent'] as Register;
    const unregister = external['UnregisterEvent'] as Unregister;
    const registering: Register = (event, target, handler, done) => {
      if (event === DIALOG) this.open(target, () => handler(DIALOG, payload(CLOSED_BY_PERSON)));
      register(event, target, handler, done);
    };
    const unregistering: Unregister = (event, target, done) => {
      if (event === DIALOG) this.closeQuietly();
      unregister(event, target, done);
    };
    return { ...external, RegisterEvent: registering, UnregisterEvent: unregistering };
  }

  /** The add-in that opened it is gone, or wants it closed. */
  closeQuietly(): void {
    this.told = null;
    this.window.close();
  }

  private open(target: string, closed: () => void): void {
    const { url, width, height } = JSON.parse(target) as {
      readonly url: string;
      readonly width: number;
      readonly height: number;
    };
    if (new URL(url).origin !== location.origin) return;
    this.window.close();
    this.frame.src = url;
    this.frame.style.width = `${Math.max(LEAST.width, (window.innerWidth * width) / 100)}px`;
    this.frame.style.height = `${Math.max(LEAST.height, (window.innerHeight * height) / 100)}px`;
    this.told = closed;
    this.window.show();
    part('message-close', HTMLButtonElement).focus();
  }
}

/** In the array type of the Windows build: kind, text, origin. */
const payload = (kind: number): object => ({ toArray: () => [kind, '', ''], dimensions: () => 1 });
