import type { Socket } from 'node:net';
import { Client, type Dispatcher } from 'undici';
import { nameProxy, openSocket } from './open-socket.ts';
import { createContinuePass } from './pass-continue.ts';
import type { SenderOptions } from './sender.ts';

/** The socket of a connection at the moment when a request is written to it. */
export interface SocketState {
  readonly hasAnswered: boolean;
  /** Bytes that arrived on it since that moment. */
  readonly receivedBytes: () => number;
  /** The first of these bytes, as text of one character each. */
  readonly beginning: () => string;
  /** What broke it, where TLS did. */
  readonly tlsTrouble: () => Error | undefined;
}

/** One keep-alive connection to the target; it is opened on use, and again after it was closed. */
export class Connection {
  readonly #options: SenderOptions;
  readonly #origin: string;
  #open: Opened | undefined;
  #socket: Socket | undefined;
  #beginning: Buffer | undefined;
  #passContinue = createContinuePass();
  #hasAnswered = false;
  #answeredAt = 0;
  #tlsTrouble: Error | undefined;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.#origin = new URL(options.baseUrl).origin;
  }

  /** Says, behind a word, what the connection goes through; empty where it is direct. */
  get way(): string {
    const { proxy } = this.#options;
    return proxy === undefined ? '' : ` through the proxy ${nameProxy(proxy)}`;
  }

  /** Says, behind a sentence, why a target may close it without a word; empty where nothing is known. */
  get doubt(): string {
    return this.#options.tls.cert === undefined ? '' : '; it may not take the client certificate of tls.cert';
  }

  /** Has the request written as soon as the socket is open. */
  dispatch(request: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): void {
    this.#open ??= this.#makeClient();
    this.#open.client.dispatch(request, handler);
  }

  /** Notes that the present socket has served a whole exchange. */
  noteAnswer(): void {
    this.#hasAnswered = true;
    this.#answeredAt = performance.now();
  }

  /** Whether the present socket has served an exchange, and that longer ago than this. */
  isOlderThan(ms: number): boolean {
    return this.#hasAnswered && performance.now() - this.#answeredAt >= ms;
  }

  /** What is known of the present socket. */
  inspect(): SocketState {
    const socket = this.#socket;
    const before = socket?.bytesRead ?? 0;
    this.#beginning = undefined;
    this.#passContinue = createContinuePass();
    return {
      hasAnswered: this.#hasAnswered,
      receivedBytes: () => (socket?.bytesRead ?? 0) - before,
      beginning: () => this.#beginning?.toString('latin1') ?? '',
      tlsTrouble: () => (this.#socket === socket ? this.#tlsTrouble : undefined),
    };
  }

  /** Gives up on the socket and on what is under way; the next use opens another. */
  async reset(): Promise<void> {
    const open = this.#open;
    if (open === undefined) return;
    this.#open = undefined;
    open.abandon.abort();
    await open.client.destroy();
  }

  // undici gives neither what it could not parse nor the alert that came before the end of a connection.
  #watch(socket: Socket): void {
    this.#tlsTrouble = undefined;
    const read = socket.read.bind(socket);
    socket.read = (size) => {
      const chunk: unknown = read(size);
      if (!Buffer.isBuffer(chunk)) return chunk;
      this.#beginning ??= chunk;
      this.#passContinue(chunk);
      return chunk;
    };
    socket.once('error', (error) => {
      const isOfTls = 'code' in error && /SSL|TLS/.test(String(error.code));
      if (isOfTls && this.#socket === socket) this.#tlsTrouble = error;
    });
  }

  #makeClient(): Opened {
    const abandon = new AbortController();
    const client = new Client(this.#origin, {
      pipelining: 1,
      // One limit holds for the whole exchange, see startDeadline.
      headersTimeout: 0,
      bodyTimeout: 0,
      maxHeaderSize: 32 * 1024,
      connect: (_, callback) => {
        openSocket(this.#options, abandon.signal).then(
          (socket) => {
            this.#socket = socket;
            this.#hasAnswered = false;
            this.#watch(socket);
            callback(null, socket);
          },
          (error: unknown) => {
            callback(error instanceof Error ? error : new Error(String(error)), null);
          },
        );
      },
    });
    return { client, abandon };
  }
}

interface Opened {
  readonly client: Client;
  /** Gives up on a socket that is not open yet. */
  readonly abandon: AbortController;
}
