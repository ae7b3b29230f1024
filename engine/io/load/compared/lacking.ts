import { DOCUMENT_NAMES } from '../openapi/read-openapi.ts';

/** Returns the name of the document that makes files those of a contract; undefined where there is none. */
export function documentIn(files: readonly { readonly name: string }[]): string | undefined {
  return DOCUMENT_NAMES.find((one) => files.some(({ name }) => name === one));
}

/** Says of a folder that it is none of a contract. */
export function lacking(source: string): string {
  return `${source} holds no ${DOCUMENT_NAMES[0] ?? ''}; name the folder of the contract itself, or the file of an OpenAPI document.`;
}
