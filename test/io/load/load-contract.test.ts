import { expect, test } from 'vitest';
import { loadContract } from '../../../engine/io/load/index.ts';
import { tinyContract } from './tiny-contract.ts';
import { writeFolder } from './write-folder.ts';

const options = { generators: ['strange-names'] };

test('a single mistake is told in one line with its path and place', async () => {
  const folder = await writeFolder({ ...tinyContract, 'pending.yaml': 'pending: {}\n' });
  await expect(loadContract(folder, options)).rejects.toMatchObject({
    name: 'WrongUse',
    message: `${folder}/pending.yaml:1:10: \`pending\` must be array`,
    at: { file: `${folder}/pending.yaml`, line: 1, column: 10 },
  });
});

test('mistakes of several files are listed together', async () => {
  const folder = await writeFolder({ ...tinyContract, 'pending.yaml': 'pendin: []\n', 'prose.yaml': '- a\n' });
  await expect(loadContract(folder, options)).rejects.toThrow(
    [
      `The contract in ${folder} has 3 mistakes:`,
      `${folder}/pending.yaml:1:1: missing key \`pending\``,
      `${folder}/pending.yaml:1:1: unknown key \`pendin\`; did you mean \`pending\`?`,
      `${folder}/prose.yaml:1:1: \`the file\` must be object`,
    ].join('\n  '),
  );
});

test('all mistakes are shown', async () => {
  const entries = Array.from({ length: 23 }, (_, index) => `  - { id: e${index}, what: x }\n`);
  const folder = await writeFolder({ ...tinyContract, 'pending.yaml': `pending:\n${entries.join('')}` });
  const error: unknown = await loadContract(folder, options).catch((reason: unknown) => reason);
  const lines = (error as Error).message.split('\n  ');
  expect(lines).toHaveLength(24);
  expect(lines[0]).toBe(`The contract in ${folder} has 23 mistakes:`);
  expect(lines[20]).toBe(`${folder}/pending.yaml:21:5: missing key \`reason\``);
  expect(lines[23]).toBe(`${folder}/pending.yaml:24:5: missing key \`reason\``);
});

test('a folder that is not there is named', async () => {
  await expect(loadContract('/nowhere/at-all', options)).rejects.toThrow(
    'The folder /nowhere/at-all cannot be read (ENOENT).',
  );
});

test('a folder without openapi.yaml is told so', async () => {
  const folder = await writeFolder({ 'pending.yaml': 'pending: []\n' });
  await expect(loadContract(folder, options)).rejects.toThrow(`${folder}/openapi.yaml:1:1: the file is missing`);
});
