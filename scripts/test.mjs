// Runs everything that must hold, one step after the other, and says which step it is at. `--full` runs the long forms, and
// the tests against the sources as well.
import { spawn } from 'node:child_process';

const isFull = process.argv.includes('--full');
const OF_BUNDLE = { TEST_SUBJECT: 'bundle' };
const LONG = { TEST_FORM: 'full' };
const steps = [
  // None of these needs another, and each keeps one core busy.
  ['build, types, lint, format', 'a minute', ['build', 'typecheck', 'lint:code', 'lint:format'].map(toCommand)],
  isFull
    ? [
        'tests of the bundle, long: unit, suites, mutants, browser',
        'an hour',
        ['vitest run'],
        { ...OF_BUNDLE, ...LONG },
      ]
    : ['tests of the bundle: unit, suites, mutants, browser', 'some minutes', ['vitest run'], OF_BUNDLE],
  ...(isFull ? [['tests of the sources', 'some minutes', ['vitest run']]] : []),
];

for (const [index, [name, duration, commands, variables]] of steps.entries()) {
  console.log(`[${index + 1} of ${steps.length}] ${name} (${duration})`);
  const codes = await Promise.all(commands.map((command) => run(command, variables, commands.length > 1)));
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
function run(command, variables, isBesideOthers) {
  const stdio = isBesideOthers ? ['ignore', 'pipe', 'pipe'] : 'inherit';
  const child = spawn(command, { shell: true, stdio, env: { ...process.env, ...variables } });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => printed.push(bytes));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(code ?? 1);
    });
  });
}
