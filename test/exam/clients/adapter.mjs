// One process for all sittings: a task a line comes in, an answer a line goes out, in any order.
import { createInterface } from 'node:readline';
import { readError, retrying } from '../../../dist/reference/client/index.js';

const send = retrying();
createInterface({ input: process.stdin }).on('line', (line) => {
  void sit(JSON.parse(line)).then((said) => {
    process.stdout.write(`${JSON.stringify(said)}\n`);
  });
});

async function sit({ sitting, baseUrl, apiKey, input: { method, path, body } }) {
  const response = await send(`${baseUrl}${path}`, {
    method,
    headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.ok) return { sitting, outcome: 'success' };
  return { sitting, outcome: 'error', ...(await readError(response)) };
}
