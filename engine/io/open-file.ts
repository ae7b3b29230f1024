import { spawn } from 'node:child_process';

/** Shows a file as the desktop does, or in the program that `BROWSER` names; returns why it could not, as a sentence. */
export function openFile(file: string, environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const own = environment['BROWSER'] ?? '';
  const [command, ...words] = own === '' ? (OPENERS[process.platform] ?? ['xdg-open']) : [own];
  return new Promise((resolve) => {
    const child = spawn(command ?? '', [...words, file], { detached: true, stdio: 'ignore', env: environment });
    child.on('error', ({ message }) => {
      resolve(`${file} could not be opened: ${message}. Name a program with BROWSER, or open it by hand.`);
    });
    child.on('spawn', () => {
      child.unref();
      resolve(undefined);
    });
  });
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};
