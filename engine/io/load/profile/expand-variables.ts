import type { Problem } from '../source/problem.ts';
import type { Path } from '../source/yaml-file.ts';
import { hasValue, isRecord, type Layer } from './layer.ts';

/** A layer whose `${NAME}` are replaced, the variables that it used, and the ones that it missed. */
export interface Expanded {
  readonly layer: Layer;
  readonly used: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/**
 * Replaces `${NAME}` in every string by the variable of the environment; `$${` stands for a literal `${`. A string that one
 * of the layers above replaces is left as it is: nobody needs what it names.
 */
export function expandVariables(
  layer: Layer,
  environment: NodeJS.ProcessEnv,
  above: readonly unknown[] = [],
): Expanded {
  const used: Record<string, string> = {};
  const problems: Problem[] = [];

  function expandText(text: string, path: Path): string {
    return text.replaceAll(/\$\$\{|\$\{([^}]*)\}?/g, (match, name: string | undefined) => {
      if (name === undefined) return '${';
      const value = environment[name];
      if (value !== undefined && value !== '') {
        used[name] = value;
        return value;
      }
      problems.push({ message: explain(name, value), at: layer.locate(path) });
      return match;
    });
  }

  function expand(value: unknown, path: Path): unknown {
    if (typeof value === 'string') return above.some((one) => hasValue(one, path)) ? value : expandText(value, path);
    if (Array.isArray(value)) return value.map((item, index) => expand(item, [...path, index]));
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, expand(member, [...path, key])]));
  }

  return { layer: { ...layer, value: expand(layer.value, []) }, used, problems };
}

function explain(name: string, value: string | undefined): string {
  const isName = /^[A-Za-z_]\w*$/.test(name);
  return isName
    ? `the environment variable ${name} is ${value === undefined ? 'not set' : 'empty'}`
    : '`${` must be followed by the name of an environment variable and `}`; a literal one is written `$${`';
}
