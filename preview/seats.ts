/**
 * The places from which the add-in talks to the simulated Excel: its pane and its ribbon functions, each a page in a
 * frame of its own, as in Excel. One Excel serves both; what it tells goes to both.
 */
import { Win32Port, type CommandResult, type SimulatedExcel } from '../tests/simulated-excel';
import type { MessageWindow } from './message-window';

type PortHost = ConstructorParameters<typeof Win32Port>[0];
type Messages = ReturnType<PortHost['takeMessages']>;

/** How long a ribbon function may take to say that it is there. */
const PATIENCE = 15_000;
const STEP = 50;

/** One Excel behind several ports. */
class SharedExcel {
  private readonly queues: { messages: Messages; deliver: () => void; tellSelection: () => void }[] = [];

  constructor(private readonly excel: SimulatedExcel) {
    excel.onMessages(() => {
      const messages = excel.takeMessages();
      for (const queue of this.queues) {
        queue.messages = [...queue.messages, ...messages];
        queue.deliver();
      }
    });
    excel.onSelection(() => {
      for (const { tellSelection } of this.queues) tellSelection();
    });
  }

  place(): PortHost {
    const { excel } = this;
    const queue = {
      messages: [] as Messages,
      deliver: (): void => undefined,
      tellSelection: (): void => undefined,
    };
    this.queues.push(queue);
    return {
      settings: excel.settings,
      execute: (body, flags) => excel.execute(body, flags),
      takeMessages: () => {
        const { messages } = queue;
        queue.messages = [];
        return messages;
      },
      onMessages: (deliver) => {
        queue.deliver = deliver;
      },
      onSelection: (tell) => {
        queue.tellSelection = tell;
      },
    };
  }
}

export class Seats {
  readonly ports = new Map<string, Win32Port>();
  private shared: SharedExcel | null = null;

  /** `frames` are those of the page, by name. */
  constructor(
    private readonly frames: ReadonlyMap<string, HTMLIFrameElement>,
    private readonly messages: MessageWindow,
  ) {}

  /** Another workbook was opened: the frames start anew, as they do in Excel. */
  open(excel: SimulatedExcel): void {
    this.shared = new SharedExcel(excel);
    this.ports.clear();
    this.messages.closeQuietly();
    for (const frame of this.frames.values()) {
      const { address } = frame.dataset;
      // Given the same address, a frame loads it again.
      if (address !== undefined) frame.src = address;
    }
  }

  /** Called from within a frame, before its office.js. */
  install(page: Window): void {
    const name = [...this.frames].find(([, frame]) => frame.contentWindow === page)?.[0];
    if (name === undefined || !this.shared) return;
    const port = new Win32Port(this.shared.place());
    this.ports.set(name, port);
    const external = this.messages.serve(port.external());
    Object.defineProperty(page, 'external', { value: external, configurable: true });
  }

  /** Presses a button whose function lives in a frame; waits until the page there has started. */
  async press(frame: string, functionName: string): Promise<CommandResult> {
    for (let waited = 0; ; waited += STEP) {
      try {
        const port = this.ports.get(frame);
        if (!port) throw new Error(`nothing sits in ${frame}`);
        return await port.pressButton(functionName);
      } catch (error) {
        if (waited >= PATIENCE) throw error;
        await new Promise((resolve) => setTimeout(resolve, STEP));
      }
    }
  }
}
