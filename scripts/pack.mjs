// Makes what is handed out: the packed file, a bill of its materials (CycloneDX), and the checksums of both.
// usage: node scripts/pack.mjs [FOLDER] [--built]; --built packs the build that is there, else there is a new one.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listLicences } from './build/licences.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const words = process.argv.slice(2);
const isBuilt = words.includes('--built');
const folder = resolve(words.find((word) => !word.startsWith('-')) ?? join(ROOT, 'release'));

mkdirSync(folder, { recursive: true });
const [{ filename, version }] = JSON.parse(
  npm(['pack', '--json', '--pack-destination', folder, ...(isBuilt ? ['--ignore-scripts'] : [])]),
);
const bill = `assay-${version}.cdx.json`;
writeFileSync(join(folder, bill), `${JSON.stringify(listMaterials(), null, 2)}\n`);
const sums = [filename, bill].map((name) => `${sumOf(join(folder, name))}  ${name}\n`);
writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
console.log(`${[filename, bill, 'SHA256SUMS'].join(', ')} in ${folder}`);

// `npm sbom --omit=dev` leaves out what is bundled in and what development needs as well, and names the whole after its
// folder.
function listMaterials() {
  const whole = JSON.parse(npm(['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application']));
  const bundled = listLicences().map(({ name, version }) => `${name}@${version}`);
  const needed = new Set([...productionRefs(), ...bundled]);
  const root = whole.metadata.component;
  return {
    ...whole,
    metadata: { ...whole.metadata, component: { ...root, name: 'assay' } },
    components: whole.components.filter((component) => needed.has(component['bom-ref'])),
    dependencies: whole.dependencies
      .filter(({ ref }) => ref === root['bom-ref'] || needed.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => needed.has(one)) })),
  };
}

function productionRefs() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev, devOptional, peer }]) => path !== '' && !dev && !devOptional && !peer)
    .map(
      ([path, { version: own }]) => `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${own}`,
    );
}

function npm(args) {
  const { status, stdout, error } = spawnSync('npm', args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 100 * 1024 * 1024,
  });
  if (status !== 0) {
    console.error(`npm ${args[0]} ended with code ${status ?? error?.message}; nothing is handed out.`);
    process.exit(1);
  }
  return stdout;
}

function sumOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
