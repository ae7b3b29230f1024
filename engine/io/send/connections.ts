import { Connection } from './connection.ts';
import type { SenderOptions } from './sender.ts';

/**
 * The keep-alive connections that probes share; a probe has one for itself while it is under way.
 * undici's Pool is not used: a request that it refuses to write keeps its connection busy for ever.
 */
export class Connections {
  readonly #all: readonly Connection[];
  readonly #idle: Connection[];
  readonly #waiting: ((connection: Connection) => void)[] = [];

  constructor(options: SenderOptions) {
    this.#all = Array.from({ length: options.concurrency }, () => new Connection(options));
    this.#idle = [...this.#all];
  }

  /** Lends a connection to `use`; the one used last comes first, being the most likely to be open. */
  async lend<Result>(use: (connection: Connection) => Promise<Result>): Promise<Result> {
    const connection = this.#idle.pop() ?? (await new Promise<Connection>((resolve) => this.#waiting.push(resolve)));
    try {
      return await use(connection);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#idle.push(connection);
      else next(connection);
    }
  }

  /** Closes all of them. */
  async close(): Promise<void> {
    await Promise.all(this.#all.map((connection) => connection.reset()));
  }
}
