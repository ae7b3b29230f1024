// Runs everything that must hold, one step after the other, and says which step it is at. `--full` runs the long forms.
import { spawn } from 'node:child_process';

const isFull = process.argv.includes('--full');
const env = { ...process.env, ...(isFull ? { TEST_FORM: 'full' } : {}) };
const steps = [
  // None of these needs another, and each keeps one core busy.
  ['build, types, lint, format', 'a minute', ['build', 'typecheck', 'lint:code', 'lint:format'].map(toCommand)],
  ['tests: unit, suites, mutants, browser', isFull ? 'half an hour' : 'some minutes', ['vitest run']],
];

for (const [index, [name, duration, commands]] of steps.entries()) {
  console.log(`[${index + 1} of ${steps.length}] ${name} (${duration})`);
  const codes = await Promise.all(commands.map((command) => run(command, commands.length > 1)));
  const failed = commands.filter((_, at) => codes[at] !== 0);
  if (failed.length > 0) {
    console.log(`Step ${index + 1} of ${steps.length} failed: ${failed.join(', ')}`);
    process.exit(codes.find((code) => code !== 0));
  }
}

function toCommand(script) {
  return `npm run --silent ${script}`;
}

// What runs beside others is printed as a whole once it has ended.
function run(command, isBesideOthers) {
  const child = spawn(command, { shell: true, stdio: isBesideOthers ? ['ignore', 'pipe', 'pipe'] : 'inherit', env });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => printed.push(bytes));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(code ?? 1);
    });
  });
}
