import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

// Who may import whom; a longer path wins over a shorter one.
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'engine/core/model': ['engine/core/model'],
  'engine/core': ['engine/core'],
  'engine/core/changes': ['engine/core/changes', 'engine/core/model', 'engine/core/schema'],
  'engine/exam': ['engine/core', 'engine/exam'],
  // What breaks a constraint is the same in a request that is made and in one that is met.
  'engine/traffic': [
    'engine/core',
    'engine/exam',
    'engine/traffic',
    'generators/constraint/refused.ts',
    'generators/schema',
  ],
  'engine/run': ['engine/core', 'engine/run'],
  'engine/derive': ['engine/core/model', 'engine/derive'],
  'engine/fuzz': ['engine/core', 'engine/run', 'engine/fuzz'],
  'engine/walks': ['engine/core', 'engine/run', 'engine/walks'],
  'engine/io/proxy': ['engine/core/model', 'engine/io/proxy'],
  'engine/io': ['engine/core/model', 'engine/core/signal', 'engine/io'],
  'engine/page': ['engine/core/model', 'engine/page'],
  'engine/session': ['engine', 'generators', 'reporters', 'reference'],
  'engine/selftest': ['engine', 'generators', 'reference', 'reporters/har'],
  'engine/cli': ['engine', 'generators', 'reporters', 'reference'],
  'engine/vitest': ['engine'],
  engine: ['engine', 'generators', 'reporters', 'reference'],
  generators: ['engine/core/model', 'generators'],
  reporters: ['engine/core/model', 'reporters'],
  reference: ['reference'],
  suites: ['engine/vitest.ts'],
};

// What makes a result depend on anything but the arguments.
const IMPURE =
  /\b(?:process|console|fetch|setTimeout|setInterval|performance)\s*[.(]|Date\.now|new Date\(\)|Math\.random|crypto\b/;
const NODE_IMPORT = /from 'node:/;

// What is loaded before it is known what a command does.
const HELP_LOADS = [
  'engine/cli/command-line.ts',
  'engine/cli/commands',
  'engine/cli/explain-error.ts',
  'engine/cli/flags',
  'engine/cli/listings/index.ts',
  'engine/cli/name-calls.ts',
  'engine/cli/name-program.ts',
  'engine/cli/process-io.ts',
  'engine/cli/run/run-flags.ts',
  'engine/cli/terminal.ts',
  'engine/core/model',
  'engine/io/redact',
  'engine/session/version.ts',
  'engine/session/wishes.ts',
  'reporters/changes/index.ts',
  'reporters/contract-page.ts',
  'reporters/formats.ts',
  'reporters/html/anchor.ts',
  'reporters/page/index.ts',
  'reporters/replay-command.ts',
];

const sources = Object.keys(MAY_IMPORT)
  .map((path) => path.split('/')[0] ?? path)
  .filter((folder, index, all) => all.indexOf(folder) === index)
  .flatMap((folder) => listSources(join(ROOT, folder)));

describe('imports', () => {
  it('go one way', () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .filter((imported) => !isAllowed(file, imported))
        .map((imported) => `${file} -> ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  it('form no circle', () => {
    expect(findCircles(new Map(sources.map((file) => [file, importsOf(file, { types: false })])))).toEqual([]);
  });

  it('reach a file that is there', () => {
    const known = new Set(sources);
    const missing = sources.flatMap((file) => importsOf(file).filter((imported) => !known.has(imported)));
    expect(missing).toEqual([]);
  });
});

describe('the help of every command', () => {
  const starts = sources.filter((file) => file.startsWith('engine/cli/commands/'));
  const loaded = reach(['engine/cli/command-line.ts', 'engine/cli/process-io.ts', ...starts]);

  it('is there', () => {
    expect(starts.length).toBeGreaterThan(12);
    expect(loaded.length).toBeGreaterThan(starts.length);
  });

  it('loads flags, and nothing of what a command does', () => {
    expect(loaded.filter((file) => !HELP_LOADS.some((path) => isWithin(file, path)))).toEqual([]);
  });

  it('needs no package but the one that parses flags', () => {
    const packages = loaded.flatMap((file) =>
      [
        ...readFileSync(join(ROOT, file), 'utf8').matchAll(
          /^(?:import|export) (?!type )[^;]*?from '([a-z@][^':]*)';/gm,
        ),
      ].map(([, name]) => name),
    );
    expect([...new Set(packages)]).toEqual(['commander']);
  });
});

describe('the core', () => {
  const pure = ['engine/core/', 'engine/exam/', 'engine/traffic/'];
  const core = sources.filter((file) => pure.some((folder) => file.startsWith(folder)));
  it('is there', () => {
    expect(core.length).toBeGreaterThan(40);
  });

  it('uses no I/O, clock, randomness or environment', () => {
    const impure = core.filter((file) => {
      const text = withoutComments(readFileSync(join(ROOT, file), 'utf8'));
      return IMPURE.test(text) || NODE_IMPORT.test(text);
    });
    expect(impure).toEqual([]);
  });
});

describe('a file', () => {
  it('is not longer than 200 lines', () => {
    const long = sources.filter((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 200);
    expect(long).toEqual([]);
  });
});

function listSources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function importsOf(file: string, { types } = { types: true }): readonly string[] {
  const text = withoutComments(readFileSync(join(ROOT, file), 'utf8'));
  const statements = [...text.matchAll(/(?:import|export)\s+(type\s+)?[^;]*?from\s+'(\.[^']+)'/g)];
  return statements
    .filter(([, isType]) => types || isType === undefined)
    .map(([, , path = '']) => relative(ROOT, resolve(ROOT, dirname(file), path)));
}

function isAllowed(file: string, imported: string): boolean {
  const owner = Object.keys(MAY_IMPORT)
    .filter((path) => isWithin(file, path))
    .sort((one, other) => other.length - one.length)[0];
  return (MAY_IMPORT[owner ?? ''] ?? []).some((path) => isWithin(imported, path));
}

function isWithin(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`) || (path === 'engine/vitest' && file === 'engine/vitest.ts');
}

function findCircles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    (graph.get(file) ?? []).forEach((next) => {
      visit(next, [...path, file]);
    });
    done.add(file);
  };
  [...graph.keys()].forEach((file) => {
    visit(file, []);
  });
  return circles;
}

function reach(files: readonly string[], known: ReadonlySet<string> = new Set()): readonly string[] {
  const all = new Set([...known, ...files]);
  const next = files.flatMap((file) => importsOf(file, { types: false })).filter((file) => !all.has(file));
  return next.length === 0 ? [...all] : reach([...new Set(next)], all);
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}
