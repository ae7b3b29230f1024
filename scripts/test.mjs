// Runs everything that must hold, one step after the other, and says which step it is at. `--full` runs the long forms.
import { spawnSync } from 'node:child_process';

const isFull = process.argv.includes('--full');
const steps = [
  ['build', 'seconds', 'npm run --silent build'],
  ['types', 'seconds', 'npm run --silent typecheck'],
  ['lint', 'half a minute', 'npm run --silent lint'],
  ['tests: unit, suites, mutants, browser', isFull ? 'half an hour' : 'some minutes', 'vitest run'],
];

for (const [index, [name, duration, command]] of steps.entries()) {
  console.log(`[${index + 1} of ${steps.length}] ${name} (${duration})`);
  const env = { ...process.env, ...(isFull ? { TEST_FORM: 'full' } : {}) };
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env });
  if (status !== 0) {
    console.log(`Step ${index + 1} of ${steps.length} failed: ${name}`);
    process.exit(status ?? 1);
  }
}
