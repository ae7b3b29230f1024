import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { settings } from './bundle.mjs';
import { DIST, ROOT, typeEntries } from './entries.mjs';

/** Rolls up the declarations of what is exported, and returns the names of their files in `dist`. */
export async function writeTypes() {
  const names = new Map(
    Object.entries(typeEntries).map(([name, source]) => [join(ROOT, source.replace(/\.ts$/, '.d.ts')), `${name}.d.ts`]),
  );
  const bundled = await rolldown({
    cwd: settings.cwd,
    checks: settings.checks,
    input: Object.values(typeEntries),
    external: /^[^./]/,
    // Each file says its own types (isolatedDeclarations), so that no compiler is needed.
    plugins: [dts({ oxc: true, emitDtsOnly: true, tsconfig: false })],
  });
  const { output } = await bundled.write({
    dir: DIST,
    // What stands beside the declarations is empty, and is not written.
    entryFileNames: ({ facadeModuleId }) => names.get(facadeModuleId) ?? 'types/[name].js',
    chunkFileNames: 'types/[name].d.ts',
    codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] },
  });
  await bundled.close();
  return output.map(({ fileName }) => fileName);
}
