import type { Act } from '../target.ts';

/** The bytes of an answer with a JSON body, as Latin-1 text. */
export function jsonAnswer(status: number, body: string, headers = ''): string {
  const length = Buffer.byteLength(body, 'latin1');
  return `HTTP/1.1 ${status} X\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n${headers}\r\n${body}`;
}

/** Answers every request on a connection with the same bytes, given as Latin-1 text or as they are. */
export function replies(answer: string | Buffer): Act {
  const bytes = toBytes(answer);
  return (socket) => {
    socket.on('data', () => socket.write(bytes));
  };
}

/** Answers a request with some bytes, and closes. */
export function repliesAndCloses(answer: string | Buffer): Act {
  const bytes = toBytes(answer);
  return (socket) => {
    socket.once('data', () => socket.end(bytes));
  };
}

/** Answers a request with a beginning and then, every so many milliseconds, one more character. */
export function drips(begin: string, more: string, everyMs: number): Act {
  return (socket) => {
    socket.once('data', () => {
      socket.write(begin);
      let at = 0;
      const timer = setInterval(() => {
        socket.write(more.charAt(at++ % more.length));
      }, everyMs);
      socket.on('close', () => {
        clearInterval(timer);
      });
    });
  };
}

/** Answers a request with a beginning and then with the same text again and again, as fast as it is read. */
export function floods(begin: string, more: string): Act {
  return (socket) => {
    socket.once('data', () => {
      socket.write(begin);
      const push = (): void => {
        while (!socket.destroyed && socket.write(more));
      };
      socket.on('drain', push);
      push();
    });
  };
}

function toBytes(answer: string | Buffer): Buffer {
  return typeof answer === 'string' ? Buffer.from(answer, 'latin1') : answer;
}
