import { TRANSFORMS, WEBHOOK_NAMES } from '../../../core/model/index.ts';
import { suggest } from '../source/nearest.ts';
import type { Problem } from '../source/problem.ts';
import type { Path, YamlFile } from '../source/yaml-file.ts';

/** What expressions may refer to: the first name of an expression gives what is wrong with the rest, if anything. */
export type Scope = Readonly<Record<string, (rest: string) => string | undefined>>;

/** What every expression may refer to. */
export const commonScope: Scope = {
  random: anyOf(['uuid'], 'value'),
  run: anyOf(['tag'], 'value'),
  fresh: anyOf(['id', 'uuid'], 'value'),
  unique: (rest) => (/^[A-Za-z][\w-]*$/.test(rest) ? undefined : 'it must have the form $unique.<name>'),
  webhook: anyOf(WEBHOOK_NAMES, 'value'),
};

/** Returns a scope entry that admits the given names, and whatever lies below them. */
export function anyOf(names: readonly string[], kind: string): (rest: string) => string | undefined {
  return (rest) => {
    const name = /^[^.]*/.exec(rest)?.[0] ?? '';
    if (names.includes(name)) return undefined;
    return name === ''
      ? `it names no ${kind}${suggest('', names)}`
      : `unknown ${kind} \`${name}\`${suggest(name, names)}`;
  };
}

/** Finds the expressions in a template that are malformed or refer to nothing in the scope. */
export function checkTemplate(template: unknown, scope: Scope, file: YamlFile, path: Path): readonly Problem[] {
  if (typeof template === 'string') return checkText(template, scope, file, path);
  if (template === null || typeof template !== 'object') return [];
  return Object.entries(template).flatMap(([key, value]) => checkTemplate(value, scope, file, [...path, key]));
}

/** Finds the expressions in a condition that refer to nothing in the scope. */
export function checkCondition(condition: string, scope: Scope, file: YamlFile, path: Path): readonly Problem[] {
  const withoutTexts = condition.replaceAll(/'(?:[^']|'')*'/g, "''");
  const expressions = withoutTexts.match(/\$[^\s()=!<>&|]+/g) ?? [];
  return expressions.flatMap((expression) => checkExpression(expression, scope, file, path));
}

/** Returns the first names of the expressions in a template. */
export function listReferred(template: unknown): readonly string[] {
  if (typeof template === 'string') return expressionsIn(template).map((expression) => parse(expression).name);
  if (template === null || typeof template !== 'object') return [];
  return Object.values(template).flatMap(listReferred);
}

const NAME = String.raw`\$[A-Za-z][\w-]*(?:[.#][\w./#~-]*)?`;
const WHOLE = new RegExp(`^${NAME}$`);
const EMBEDDED = new RegExp(String.raw`\{(${NAME})\}`, 'g');

function checkText(text: string, scope: Scope, file: YamlFile, path: Path): readonly Problem[] {
  if (text.startsWith('$') && !text.startsWith('$$') && !WHOLE.test(text)) {
    return [{ message: `\`${text}\` is no expression; a literal $ at the start is written $$`, at: file.locate(path) }];
  }
  return expressionsIn(text).flatMap((expression) => checkExpression(expression, scope, file, path));
}

function expressionsIn(text: string): readonly string[] {
  if (text.startsWith('$$')) return [];
  return WHOLE.test(text) ? [text] : [...text.matchAll(EMBEDDED)].map(([, expression = '']) => expression);
}

function checkExpression(expression: string, scope: Scope, file: YamlFile, path: Path): readonly Problem[] {
  const { name, rest, transform } = parse(expression);
  const entry = Object.hasOwn(scope, name) ? scope[name] : undefined;
  const unknown = `unknown name \`${name}\`${suggest(name, Object.keys(scope))}`;
  const wrong = entry === undefined ? unknown : (entry(rest) ?? checkTransform(transform));
  return wrong === undefined ? [] : [{ message: `in \`${expression}\`: ${wrong}`, at: file.locate(path) }];
}

function checkTransform(name: string | undefined): string | undefined {
  if (name === undefined || TRANSFORMS.some((one) => one === name)) return undefined;
  return `unknown transform \`${name}\`${suggest(name, TRANSFORMS)}`;
}

interface Parsed {
  readonly name: string;
  readonly rest: string;
  readonly transform: string | undefined;
}

function parse(expression: string): Parsed {
  const [, name = '', rest = '', transform] = /^\$([^.#~]+)[.]?(.*?)(?:~([a-z]+))?$/s.exec(expression) ?? [];
  return { name, rest, transform };
}
