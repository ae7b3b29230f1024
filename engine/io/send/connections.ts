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
    const connection = this.#idle.pop() ?? (await this.#wait());
    try {
      return await use(connection);
    } finally {
      this.#giveBack(connection, (idle) => this.#idle.push(idle));
    }
  }

  /**
   * Lends a connection that is opened for `use` alone and closed behind it. It takes the place of the one not used for
   * longest, so that there are never more open than are allowed.
   */
  async lendFresh<Result>(use: (connection: Connection) => Promise<Result>): Promise<Result> {
    const connection = this.#idle.shift() ?? (await this.#wait());
    await connection.reset();
    try {
      return await use(connection);
    } finally {
      await connection.reset();
      this.#giveBack(connection, (idle) => this.#idle.unshift(idle));
    }
  }

  #wait(): Promise<Connection> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #giveBack(connection: Connection, keep: (idle: Connection) => void): void {
    const next = this.#waiting.shift();
    if (next === undefined) keep(connection);
    else next(connection);
  }

  /** Closes all of them. */
  async close(): Promise<void> {
    await Promise.all(this.#all.map((connection) => connection.reset()));
  }
}
