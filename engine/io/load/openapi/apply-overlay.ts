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
 * update single objects or remove what stands at a place, which are named by a JSONPath of names alone.
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
  const lost = layers.find(({ target, update }) =>
    update === undefined ? !hasValue(document.content, target) : !hasObject(document.content, target),
  );
  if (lost !== undefined) {
    const what = lost.update === undefined ? 'nothing' : 'no object';
    return tell(`the document has ${what} at ${lost.text}`, [...lost.at, 'target']);
  }
  const merged = layers.reduce<unknown>(
    (value, { target, update }) => (update === undefined ? without(value, target) : updated(value, target, update)),
    document.content,
  );
  const locate: YamlFile['locate'] = (path, part) => {
    const layer = layers.findLast(
      ({ target, update }) => isBelow(path, target) && hasValue(update, path.slice(target.length)),
    );
    if (layer === undefined) return document.locate(path, part);
    return overlay.locate([...layer.at, 'update', ...path.slice(layer.target.length)], part);
  };
  return { file: { ...document, content: merged, locate }, problems: [] };
}

type Action =
  /** Without an update it removes what stands there. */
  | { readonly target: readonly string[]; readonly text: string; readonly update?: unknown; readonly at: Path }
  | { readonly problem: string; readonly at: Path };

function isBelow(path: Path, target: readonly string[]): boolean {
  return path.length > target.length && target.every((name, index) => name === String(path[index]));
}

function readAction(action: unknown, at: Path): Action {
  if (!isRecord(action)) return { problem: 'an action must be an object', at };
  const { target, update, remove } = action;
  if (typeof target !== 'string') return { problem: 'an action needs a `target`', at };
  if (remove !== true && !isRecord(update)) {
    return { problem: 'an action needs an `update` that is an object, or `remove: true`', at };
  }
  const names = readPath(target);
  if (names === undefined) {
    const form = "write `$`, or names behind it: $.paths['/things'].get";
    return { problem: `\`${target}\` is not understood: ${form}`, at: [...at, 'target'] };
  }
  if (remove === true && names.length === 0) return { problem: 'the whole document is not removed', at };
  return remove === true ? { target: names, text: target, at } : { target: names, text: target, update, at };
}

function updated(value: unknown, target: readonly string[], update: unknown): unknown {
  const above = target.reduceRight<unknown>((inner, name) => ({ [name]: inner }), update);
  // Where it stands is told apart from what it is.
  const locate = (): string => '';
  return mergeLayers([
    { value, locate },
    { value: above, locate },
  ]).value;
}

function without(value: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined || !isRecord(value)) return value;
  const { [first]: inner, ...others } = value;
  return rest.length === 0 ? others : { ...value, [first]: without(inner, rest) };
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
