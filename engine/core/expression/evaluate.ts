import { asText, TRANSFORMS, type Json } from '../model/index.ts';
import { Unresolved, type Scope } from './scope.ts';
import { transforms } from './transforms.ts';

const NAME = String.raw`\$[A-Za-z][\w-]*(?:[.#][\w./#~-]*)?`;
const WHOLE = new RegExp(`^${NAME}$`);
const EMBEDDED = new RegExp(String.raw`\{(${NAME})\}`, 'g');

// In a JSON pointer only a digit follows a tilde (RFC 6901, section 3), so that a letter begins the name of a transform.
const PARTS = /^\$([^.#~]+)[.]?(.*?)(?:~([a-z]+))?$/s;

/** Returns the value of a runtime expression (Arazzo 1.0, "Runtime Expressions"), transformed; throws `Unresolved`. */
export function evaluate(expression: string, scope: Scope): Json {
  const value = findValue(expression, scope);
  if (value === undefined) throw new Unresolved(expression);
  return value;
}

/** Returns the value of a runtime expression, transformed, or undefined where it has none. */
export function findValue(expression: string, scope: Scope): Json | undefined {
  const [, name = '', rest = '', transform] = PARTS.exec(expression) ?? [];
  const found = Object.hasOwn(scope, name) ? scope[name]?.(rest) : undefined;
  return found === undefined || transform === undefined ? found : transformed(found, transform);
}

function transformed(value: Json, name: string): Json | undefined {
  const known = TRANSFORMS.find((one) => one === name);
  return known === undefined ? undefined : transforms[known](value);
}

/** Returns the template with every expression in its strings replaced by its value. */
export function fill(template: Json, scope: Scope): Json {
  if (typeof template === 'string') return fillText(template, scope);
  if (template === null || typeof template !== 'object') return template;
  if (Array.isArray(template)) return (template as readonly Json[]).map((item) => fill(item, scope));
  return Object.fromEntries(Object.entries(template).map(([name, value]) => [name, fill(value, scope)]));
}

/** Returns the first names of all expressions in the template: the arrangements and other things that it refers to. */
export function references(template: Json | undefined): readonly string[] {
  if (typeof template === 'string') return expressionsIn(template).map((expression) => firstName(expression));
  if (template === null || template === undefined || typeof template !== 'object') return [];
  return Object.values(template).flatMap((value) => references(value));
}

function fillText(text: string, scope: Scope): Json {
  // Nearly every text holds no expression.
  if (!text.includes('$')) return text;
  if (text.startsWith('$$')) return text.slice(1);
  if (WHOLE.test(text)) return evaluate(text, scope);
  return text.replaceAll(EMBEDDED, (_, expression: string) => asText(evaluate(expression, scope)));
}

function expressionsIn(text: string): readonly string[] {
  if (text.startsWith('$$')) return [];
  return WHOLE.test(text) ? [text] : [...text.matchAll(EMBEDDED)].map(([, expression = '']) => expression);
}

function firstName(expression: string): string {
  return /^\$([^.#]+)/.exec(expression)?.[1] ?? '';
}
