import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** What the contexts of an expression hold: `inputs`, and the outputs of the steps before. */
export interface Contexts {
  readonly inputs: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Fills in the expressions of a text as a runner of GitHub does, by the evaluator that GitHub publishes. */
export function fillIn(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.+?)\}\}/g, (_, expression: string) => evaluate(expression, contexts).coerceString());
}

/** Tells whether a condition of a step holds; `always()` does. */
export function isMet(condition: string, contexts: Contexts): boolean {
  const result = evaluate(condition, contexts);
  return result.kind === data.Kind.Boolean && result.value;
}

function evaluate(expression: string, { inputs, steps }: Contexts): data.ExpressionData {
  const { tokens } = new Lexer(expression.trim()).lex();
  const always = { name: 'always', minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(true) };
  const outputs = Object.entries(steps).map(
    ([id, values]) => [id, dictionary([['outputs', dictionaryOf(values)]])] as const,
  );
  const context = dictionary([
    ['inputs', dictionaryOf(inputs)],
    ['steps', dictionary(outputs)],
  ]);
  const parser = new Parser(tokens, ['inputs', 'steps'], [always]);
  return new Evaluator(parser.parse(), context, new Map([['always', always]])).evaluate();
}

function dictionaryOf(values: Readonly<Record<string, string>>): data.Dictionary {
  return dictionary(Object.entries(values).map(([key, value]) => [key, new data.StringData(value)] as const));
}

function dictionary(entries: readonly (readonly [string, data.ExpressionData])[]): data.Dictionary {
  return new data.Dictionary(...entries.map(([key, value]) => ({ key, value })));
}
