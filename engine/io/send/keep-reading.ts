import type { Socket } from 'node:net';

type Done = (error?: Error | null) => void;

/**
 * Makes a socket that can no longer be written to stay open for reading, and says so once it happens.
 * Node destroys the socket at a failed write, and with it an answer that waits to be read.
 */
export function keepReading(socket: Socket, noteBroken: () => void): void {
  const tolerate =
    (done: Done): Done =>
    (error) => {
      if (error) noteBroken();
      done();
    };
  const write = socket._write.bind(socket);
  socket._write = (chunk: Uint8Array, encoding, done) => {
    write(chunk, encoding, tolerate(done));
  };
  const writeSeveral = socket._writev?.bind(socket);
  if (writeSeveral === undefined) return;
  socket._writev = (chunks, done) => {
    writeSeveral(chunks, tolerate(done));
  };
}
