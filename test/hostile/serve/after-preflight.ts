import type { Act } from '../target.ts';
import { jsonAnswer } from './answers.ts';

/** Answers the two reads of the preflight as the contract says, and behaves as given on every other connection. */
export function afterPreflight(act: Act): Act {
  return (socket) => {
    socket.once('data', (head) => {
      const text = head.toString('latin1');
      if (!/^x-assay-case: preflight\r$/im.test(text)) {
        act(socket);
        // What was read already is read again, by whoever waits for it.
        socket.emit('data', head);
        return;
      }
      const hasKey = /^x-api-key: /im.test(text);
      socket.end(hasKey ? jsonAnswer(200, '[]', CLOSE) : jsonAnswer(401, '{"detail":"Missing API key"}', CLOSE));
    });
  };
}

const CLOSE = 'Connection: close\r\n';
