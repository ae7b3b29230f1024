import { findAnswer, type Contract, type Operation } from '../../../engine/core/model/index.ts';
import { createSample } from '../../../engine/io/load/openapi/sample/create-sample.ts';
import { asText } from './as-text.ts';
import type { Answer, Refusal } from './asked.ts';
import { documents } from './documents.ts';

/** What a server answers as its document has it. */
export interface Answers {
  readonly succeed: (operation: Operation | undefined) => Answer;
  /** Answers with the first of the statuses that is documented, else with the first. */
  readonly refuse: (operation: Operation | undefined, statuses: Refusal['statuses']) => Answer;
}

/** Returns the answers of a document, made of samples. */
export function createAnswers(schemas: Contract['schemas']): Answers {
  const sample = createSample(schemas, 'writeOnly');
  return {
    succeed: (operation) => {
      const success = operation?.responses.find(({ status }) => status >= 200 && status < 300);
      return answer(operation, success?.status ?? 200);
    },
    refuse: (operation, statuses) => {
      const documented = operation && statuses.find((status) => documents(operation, status));
      return answer(operation, documented ?? statuses[0]);
    },
  };

  function answer(operation: Operation | undefined, status: number): Answer {
    const found = operation && findAnswer(operation, status)?.answer;
    const headers = Object.fromEntries(
      Object.entries(found?.requiredHeaders ?? {}).map(([name, schema]) => [name, asText(sample(schema, name))]),
    );
    const type = found?.mediaTypes?.find((one) => /json/.test(one)) ?? found?.mediaTypes?.[0];
    const mediaType = type?.includes('*') ? 'application/json' : type;
    if (mediaType === undefined) return { status, headers };
    const body = found?.schema === undefined ? 'assay' : sample(found.schema, 'body');
    const isProblem = mediaType.includes('problem+json') && typeof body === 'object' && body !== null;
    return { status, body: isProblem && 'status' in body ? { ...body, status } : body, mediaType, headers };
  }
}
