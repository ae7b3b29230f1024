import type { Json } from '../model/index.ts';
import { findValue } from './evaluate.ts';
import type { Scope } from './scope.ts';

const TOKEN = /\s*(?:(&&|\|\||==|!=|<=|>=|<|>|!|\(|\))|('(?:[^']|'')*')|(\$[^\s()=!<>&|]+)|([^\s()=!<>&|']+))/y;

/** Tells whether an Arazzo simple condition holds; throws a `SyntaxError` for one that is none. */
export function isTrue(condition: string, scope: Scope): boolean {
  const reader = createReader(tokenise(condition), condition);
  const value = readOr(reader, scope);
  if (reader.peek() !== undefined) throw unexpected(reader);
  return truth(value);
}

interface Reader {
  readonly peek: () => string | undefined;
  readonly take: () => string;
  readonly condition: string;
}

// Each level of precedence reads the next one and folds what follows; nothing is evaluated twice.
function readOr(reader: Reader, scope: Scope): Json | undefined {
  let value = readAnd(reader, scope);
  while (reader.peek() === '||') {
    reader.take();
    const right = readAnd(reader, scope);
    value = truth(value) || truth(right);
  }
  return value;
}

function readAnd(reader: Reader, scope: Scope): Json | undefined {
  let value = readComparison(reader, scope);
  while (reader.peek() === '&&') {
    reader.take();
    const right = readComparison(reader, scope);
    value = truth(value) && truth(right);
  }
  return value;
}

const comparisons: Readonly<Record<string, (left: Json | undefined, right: Json | undefined) => boolean>> = {
  '==': isSame,
  '!=': (left, right) => !isSame(left, right),
  '<': (left, right) => typeof left === 'number' && typeof right === 'number' && left < right,
  '<=': (left, right) => typeof left === 'number' && typeof right === 'number' && left <= right,
  '>': (left, right) => typeof left === 'number' && typeof right === 'number' && left > right,
  '>=': (left, right) => typeof left === 'number' && typeof right === 'number' && left >= right,
};

function readComparison(reader: Reader, scope: Scope): Json | undefined {
  const left = readOperand(reader, scope);
  const compare = comparisons[reader.peek() ?? ''];
  if (compare === undefined) return left;
  reader.take();
  return compare(left, readOperand(reader, scope));
}

function readOperand(reader: Reader, scope: Scope): Json | undefined {
  const token = reader.take();
  if (token === '!') return !truth(readOperand(reader, scope));
  if (token === '(') {
    const value = readOr(reader, scope);
    if (reader.take() !== ')') throw unexpected(reader);
    return value;
  }
  if (token.startsWith('$')) return findValue(token, scope);
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  return literal(token, reader);
}

function literal(token: string, reader: Reader): Json {
  const words: Readonly<Record<string, Json>> = { true: true, false: false, null: null };
  const word = words[token];
  if (word !== undefined) return word;
  if (!/^-?\d+(\.\d+)?$/.test(token)) throw unexpected(reader);
  return Number(token);
}

// Arazzo compares strings without regard to case.
function isSame(left: Json | undefined, right: Json | undefined): boolean {
  if (typeof left === 'string' && typeof right === 'string') return left.toLowerCase() === right.toLowerCase();
  return left === right;
}

function truth(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== false;
}

function tokenise(condition: string): readonly string[] {
  const pattern = new RegExp(TOKEN);
  const tokens: string[] = [];
  while (condition.slice(pattern.lastIndex).trim() !== '') {
    const match = pattern.exec(condition);
    if (match === null) throw new SyntaxError(`The condition cannot be read: ${condition}`);
    tokens.push(match[0].trim());
  }
  return tokens;
}

function createReader(tokens: readonly string[], condition: string): Reader {
  let next = 0;
  const take = (): string => {
    const token = tokens[next];
    if (token === undefined) throw new SyntaxError(`The condition ends too early: ${condition}`);
    next += 1;
    return token;
  };
  return { peek: () => tokens[next], take, condition };
}

function unexpected(reader: Reader): SyntaxError {
  return new SyntaxError(`The condition cannot be read at "${reader.peek() ?? 'its end'}": ${reader.condition}`);
}
