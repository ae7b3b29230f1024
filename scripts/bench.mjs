// Measures the bundle: bundles the benches as the program is, beside it, and runs them. Flags and names: docs/performance.md
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { input, output } from './build/bundle.mjs';
import { DIST, ROOT } from './build/entries.mjs';

const BENCH = join(ROOT, 'bench');
const FOLDER = join(DIST, 'bench');

// Each is started as a process of its own by some other.
const names = readdirSync(BENCH).filter((name) => name.endsWith('.ts'));
// What we are measured against is as Node.js finds it.
const yardstick = {
  name: 'yardstick',
  resolveId: (id, importer) => (id === 'undici' && importer?.startsWith(BENCH) ? { id, external: true } : null),
};
const bundled = await rolldown({
  ...input,
  plugins: [yardstick, ...input.plugins],
  input: Object.fromEntries(names.map((name) => [name.slice(0, -'.ts'.length), join(BENCH, name)])),
});
// In one folder, as some start what lies beside them.
await bundled.write({ ...output, chunkFileNames: '[name]-part.js', dir: FOLDER });
await bundled.close();
const { status } = spawnSync(process.execPath, [join(FOLDER, 'index.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
