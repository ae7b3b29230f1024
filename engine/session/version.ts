import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Returns the version of this package. */
export function readVersion(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const manifest = readManifest(join(folder, 'package.json'));
    if (manifest?.name === 'assay') return manifest.version;
    if (dirname(folder) === folder) return 'unknown';
    folder = dirname(folder);
  }
}

function readManifest(file: string): { readonly name: string; readonly version: string } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { readonly name: string; readonly version: string }; // a package.json
  } catch {
    return undefined;
  }
}
