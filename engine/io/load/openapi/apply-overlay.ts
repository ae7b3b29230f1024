import { hasValue, isRecord, mergeLayers } from '../profile/layer.ts';
import type { Problem } from '../source/problem.ts';
import type { Path, YamlFile } from '../source/yaml-file.ts';

/** A document with another laid over it. */
export interface Overlaid {
  readonly file: YamlFile;
  readonly problems: readonly Problem[];
}

/**
 * Lays an OpenAPI Overlay (1.0) over a document, so that what is ours stands apart from what others wrote: its actions
 * update single objects, which are named by a JSONPath of names alone.
 */
export function applyOverlay(document: YamlFile, overlay: YamlFile | undefined): Overlaid {
  if (overlay === undefined) return { file: document, problems: [] };
  const tell = (message: string, path: Path): Overlaid => ({
    file: document,
    problems: [{ message, at: overlay.locate(path) }],
  });
  const { content } = overlay;
  if (!isRecord(content) || !Array.isArray(content['actions'])) return tell('`actions` must be a list', []);
  const actions: readonly unknown[] = content['actions'];
  const steps = actions.map((action, index) => readAction(action, ['actions', index]));
  const wrong = steps.find((step) => 'problem' in step);
  if (wrong !== undefined) return tell(wrong.problem, wrong.at);
  const layers = steps.flatMap((step) => ('problem' in step ? [] : [step]));
  const lost = layers.find(({ target }) => !hasObject(document.content, target));
  if (lost !== undefined) {
    return tell(`the document has no object at ${lost.text}`, [...lost.at, 'target']);
  }
  const merged = mergeLayers([
    { value: document.content, locate: document.locate },
    ...layers.map(({ target, update }) => ({
      value: target.reduceRight<unknown>((inner, name) => ({ [name]: inner }), update),
      locate: overlay.locate,
    })),
  ]);
  const locate: YamlFile['locate'] = (path, part) => {
    const layer = layers.findLast(
      ({ target, update }) => isBelow(path, target) && hasValue(update, path.slice(target.length)),
    );
    if (layer === undefined) return document.locate(path, part);
    return overlay.locate([...layer.at, 'update', ...path.slice(layer.target.length)], part);
  };
  return { file: { ...document, content: merged.value, locate }, problems: [] };
}

type Action =
  | { readonly target: readonly string[]; readonly text: string; readonly update: unknown; readonly at: Path }
  | { readonly problem: string; readonly at: Path };

function isBelow(path: Path, target: readonly string[]): boolean {
  return path.length > target.length && target.every((name, index) => name === String(path[index]));
}

function readAction(action: unknown, at: Path): Action {
  if (!isRecord(action)) return { problem: 'an action must be an object', at };
  const { target, update } = action;
  if (typeof target !== 'string') return { problem: 'an action needs a `target`', at };
  if (!isRecord(update)) return { problem: 'an action needs an `update` that is an object', at };
  const names = readPath(target);
  if (names === undefined) {
    const form = "write `$`, or names behind it: $.paths['/things'].get";
    return { problem: `\`${target}\` is not understood: ${form}`, at: [...at, 'target'] };
  }
  return { target: names, text: target, update, at };
}

function readPath(path: string): readonly string[] | undefined {
  if (!/^\$(?:\.[\w-]+|\['(?:[^'\\]|\\.)*'\])*$/.test(path)) return undefined;
  const found = path.matchAll(/\.([\w-]+)|\['((?:[^'\\]|\\.)*)'\]/g);
  return [...found].map(([, plain, quoted = '']) => plain ?? quoted.replaceAll(/\\(.)/g, '$1'));
}

function hasObject(value: unknown, path: readonly string[]): boolean {
  let current = value;
  for (const name of path) {
    if (!isRecord(current) || !Object.hasOwn(current, name)) return false;
    current = current[name];
  }
  return isRecord(current);
}
