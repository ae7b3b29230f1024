/** The file that makes a folder one of a contract. */
export const DOCUMENT = 'openapi.yaml';

/** Says of a folder that it is none of a contract. */
export function lacking(source: string): string {
  return `${source} holds no ${DOCUMENT}; name the folder of the contract itself, or the file of an OpenAPI document.`;
}
