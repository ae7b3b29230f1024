import { decode, encode } from '@jridgewell/sourcemap-codec';

/**
 * The plugin that leaves in a source map what a stack trace needs, the line: one mark where a line of a source begins. So
 * small, it goes into the file that it is about.
 */
export const thinMaps = {
  name: 'thin-maps',
  generateBundle(_, output) {
    for (const [name, { code, map }] of Object.entries(output)) {
      if (!map) continue;
      const { version, sources, mappings } = map;
      const thinned = { version, ...sharePaths(sources), names: [], mappings: encode(decode(mappings).map(thin)) };
      const text = Buffer.from(JSON.stringify(thinned)).toString('base64');
      output[name].code = code.replace(
        /\n\/\/# sourceMappingURL=.*\s*$/,
        `\n//# sourceMappingURL=data:application/json;base64,${text}\n`,
      );
      Reflect.deleteProperty(output, `${name}.map`);
    }
  },
};

// What all paths begin with stands once.
function sharePaths(sources) {
  const sourceRoot = /^(?:\.\.\/)*/.exec(sources[0] ?? '')[0];
  if (!sources.every((source) => source.startsWith(sourceRoot))) return { sources };
  return { sourceRoot, sources: sources.map((source) => source.slice(sourceRoot.length)) };
}

function thin(marks) {
  return marks
    .map(([column, ...place]) => [column, ...place.slice(0, 3)])
    .filter(
      ([, source, line], index, all) => index === 0 || source !== all[index - 1][1] || line !== all[index - 1][2],
    );
}
