import { WrongUse } from '../../core/model/index.ts';
import type { ExamTask } from './client.ts';

/** Variables that a command gets besides, each with a value that may hold `{baseUrl}` and the like. */
export type ExtraVariables = Readonly<Record<string, string>>;

/** Returns the variables that hand a task over. */
export function variablesOf({
  sitting,
  baseUrl,
  apiKey,
  operation,
  input,
  ca,
}: ExamTask): Readonly<Record<string, string>> {
  return {
    ASSAY_SITTING: sitting,
    ASSAY_BASE_URL: baseUrl,
    ASSAY_API_KEY: apiKey,
    ASSAY_OPERATION: operation,
    ASSAY_INPUT: JSON.stringify(input),
    ASSAY_METHOD: input.method,
    ASSAY_PATH: input.path,
    ASSAY_BODY: input.body === undefined ? '' : JSON.stringify(input.body),
    ...(ca === undefined ? {} : { ASSAY_CA: ca }),
  };
}

/** Returns the environment of a command: without real keys and without a proxy between it and us, with the task. */
export function commandEnvironment(own: NodeJS.ProcessEnv, task: ExamTask, extra: ExtraVariables): NodeJS.ProcessEnv {
  const kept = Object.entries(own).filter(([name, value]) => !name.startsWith('ASSAY_') && !KEY.test(value ?? ''));
  const variables = variablesOf(task);
  return {
    ...Object.fromEntries(kept),
    NO_PROXY: LOCAL,
    no_proxy: LOCAL,
    ...trustIn(task),
    ...variables,
    ...Object.fromEntries(Object.entries(extra).map(([name, value]) => [name, fill(value, task, variables)])),
  };
}

// Where programs look for authorities: Node, OpenSSL with Python and Go, requests, curl, git, the tools of AWS, Deno.
const TRUSTING = [
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
  'REQUESTS_CA_BUNDLE',
  'CURL_CA_BUNDLE',
  'GIT_SSL_CAINFO',
  'AWS_CA_BUNDLE',
  'DENO_CERT',
];

function trustIn({ ca }: ExamTask): Readonly<Record<string, string>> {
  return ca === undefined ? {} : Object.fromEntries(TRUSTING.map((name) => [name, ca]));
}

/** Reads `NAME=VALUE` of `--env`. */
export function readVariable(text: string): readonly [name: string, value: string] {
  const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    throw new WrongUse(`--env ${text} names no variable: give NAME=VALUE, such as --env API_URL={baseUrl}.`);
  }
  return [name, value];
}

// The name of one of our variables stands for its value, so that `--env BASE=ASSAY_BASE_URL` does what it says.
function fill(value: string, task: ExamTask, variables: Readonly<Record<string, string>>): string {
  const { input, ...texts } = task;
  const named: Readonly<Record<string, string>> = { ...texts, input: JSON.stringify(input) };
  return (
    variables[value.replace(/^\$\{?|\}$/g, '')] ??
    value.replaceAll(/\{(\w+)\}/g, (whole, name: string) => named[name] ?? whole)
  );
}

// How many APIs begin a key: two or three letters, and what it works on.
const KEY = /\b[a-z]{2,3}_(?:live|test)_/;
const LOCAL = '127.0.0.1,localhost';
