import { needsCredential, type GeneratorContext, type GeneratorNeed } from '../engine/core/model/index.ts';
import { listPlaces } from './ids/id-place.ts';

/** An operation that nobody uses without a credential. */
export const credential: GeneratorNeed = {
  what: 'an operation that needs a credential (`security`)',
  isMet: ({ operation }) => needsCredential(operation),
};

/** A body of parts, one of which is a file. */
export const filePart: GeneratorNeed = {
  what: 'a request body of multipart/form-data, and a `file` in x-assay-valid',
  isMet: ({ operation }) => isMultipart(operation) && operation.valid.file !== undefined,
};

/** A body of parts. */
export const multipartBody: GeneratorNeed = {
  what: 'a request body of multipart/form-data',
  isMet: ({ operation }) => isMultipart(operation),
};

/** A JSON body. */
export const jsonBody: GeneratorNeed = {
  what: 'a request body of application/json',
  isMet: ({ operation }) => operation.requestBody?.mediaType === 'application/json',
};

/** A body of any kind. */
export const body: GeneratorNeed = {
  what: 'a request body',
  isMet: ({ operation }) => operation.requestBody !== undefined,
};

/** The id of something in the path or the body. */
export const id: GeneratorNeed = {
  what: 'an id in the path, or a property that takes one',
  isMet: (context) => listPlaces(context).length > 0,
};

/** A parameter of the path. */
export const pathParameter: GeneratorNeed = {
  what: 'a parameter in the path',
  isMet: ({ operation: { parameters } }) => parameters.some((parameter) => parameter.in === 'path'),
};

/** Something in the contract that a value can be wrong for. */
export const parameterOrBody: GeneratorNeed = {
  what: 'a request body or a parameter',
  isMet: ({ operation: { parameters, requestBody } }) => parameters.length > 0 || requestBody !== undefined,
};

/** A state whose output the values are made of. */
export function arrangement(name: string): GeneratorNeed {
  return {
    what: `an arrangement \`${name}\``,
    isMet: ({ contract }) => contract.arrangements.some((one) => one.name === name),
  };
}

/** A property of the valid body, or a file in its place. */
export function propertyOrFile(name: string): GeneratorNeed {
  return {
    what: `a property \`${name}\` in the body of x-assay-valid, or a \`file\``,
    isMet: ({ operation }) => operation.valid.file !== undefined || hasProperty(operation.valid.body, name),
  };
}

function isMultipart({ requestBody }: GeneratorContext['operation']): boolean {
  return requestBody !== undefined && /^multipart\/form-data\b/i.test(requestBody.mediaType);
}

function hasProperty(body: unknown, name: string): boolean {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, name);
}
