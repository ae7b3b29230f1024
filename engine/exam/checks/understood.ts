import type { Departure, ExamAnswer, Json, JsonObject, Understanding, UnderstoodPart } from '../../core/model/index.ts';
import { isAnswered, requestsOf } from '../attempts.ts';
import { idle, judgeBy, type ExamCheck } from './check.ts';

/** What a client says that it understood is what the last answer says. What it says nowhere is not held against it. */
export const understood: ExamCheck<'understood'> = ({ part }, { conversations, said }) => {
  const told = conversations.flatMap(({ understood: own, ...conversation }) => {
    const answer = requestsOf(conversation).filter(isAnswered).at(-1)?.answer;
    return own === undefined || answer === undefined ? [] : [{ own, answer }];
  });
  if (told.length === 0) return idle('the client does not say what it understood');
  const { names, compare } = parts[part];
  if (!names.some((name) => said.has(name))) return idle(`the client says nowhere ${names.join(', ')}`);
  // Whoever takes an error for a success reads nothing from it.
  const looked = told.filter(({ own, answer }) => part === 'outcome' || own.outcome === outcomeOf(answer.status));
  const compared = looked.flatMap(({ own, answer }) => compare(own, answer, bodyOf(answer)) ?? []);
  if (compared.length === 0) return idle('no answer of the kind was the last one');
  const departures = compared.filter(({ expected, received }) => expected !== received);
  return judgeBy(departures.slice(0, MOST));
};

const MOST = 5;

/** What is compared; undefined where the answer has nothing of the kind. */
type Compare = (
  own: Understanding,
  answer: ExamAnswer,
  body: JsonObject | undefined,
) => readonly Departure[] | undefined;

interface Part {
  /** The members in which a client says it. */
  readonly names: readonly (keyof Understanding)[];
  readonly compare: Compare;
}

const RETRYABLE: readonly number[] = [429, 500, 502];
const SHAPED: readonly number[] = [402, 422, 429];

const parts: Readonly<Record<UnderstoodPart, Part>> = {
  outcome: {
    names: ['outcome'],
    compare: ({ outcome }, { status }) => [same('outcome', outcomeOf(status), outcome)],
  },
  retryable: {
    names: ['retryable'],
    compare: ({ retryable }, { status }) =>
      isSuccess(status) ? undefined : [same('retryable', RETRYABLE.includes(status), retryable)],
  },
  detail: {
    names: ['detail'],
    compare: ({ detail }, { status }, body) =>
      isDomain(status) && typeof body?.['detail'] === 'string' ? [same('detail', body['detail'], detail)] : undefined,
  },
  docsUrl: {
    names: ['docsUrl'],
    compare: ({ docsUrl }, { status }, body) =>
      isDomain(status) && body !== undefined ? [same('docsUrl', body['docs_url'], docsUrl)] : undefined,
  },
  validation: {
    names: ['message', 'fields'],
    compare: ({ message, fields }, { status }, body) =>
      status === 422 && Array.isArray(body?.['fields'])
        ? [same('message', body['message'], message), same('fields', body['fields'], fields?.map(namedOnly))]
        : undefined,
  },
  planGate: {
    names: ['message', 'bucket'],
    compare: ({ message, bucket }, { status }, body) =>
      status === 402 && body !== undefined
        ? [same('message', body['message'], message), same('bucket', body['bucket'], bucket)]
        : undefined,
  },
  rateLimit: {
    names: ['message'],
    compare: ({ message }, { status }, body) =>
      status === 429 && body !== undefined ? [same('message', body['error'], message)] : undefined,
  },
  text: {
    names: ['message', 'detail'],
    compare: ({ message, detail }, { status, body: text }, body) => {
      if (!isDomain(status) || text === '' || typeof body?.['detail'] === 'string') return undefined;
      const shows = [message, detail].some((own) => own?.includes(text.trim()) === true);
      return [same('message or detail', text, shows ? text : (detail ?? message))];
    },
  },
  errorCode: {
    names: ['errorCode'],
    compare: ({ errorCode }, { status }, body) =>
      isSuccess(status) ? undefined : [same('errorCode', status === 402 ? body?.['error_code'] : undefined, errorCode)],
  },
};

function same(at: string, expected: Json | undefined, received: Json | undefined): Departure {
  return { at, expected: show(expected), received: show(received) };
}

function show(value: Json | undefined): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

// A client may say more of a field.
function namedOnly({ field, message }: { readonly field?: string; readonly message?: string }): JsonObject {
  return { field: field ?? null, message: message ?? null };
}

function outcomeOf(status: number): Understanding['outcome'] {
  return isSuccess(status) ? 'success' : 'error';
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

function isDomain(status: number): boolean {
  return status >= 400 && !SHAPED.includes(status);
}

function bodyOf({ body }: ExamAnswer): JsonObject | undefined {
  try {
    const value = JSON.parse(body) as Json; // `JSON.parse` gives nothing but JSON
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
