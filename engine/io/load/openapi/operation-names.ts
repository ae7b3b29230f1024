import type { Path } from '../source/yaml-file.ts';
import { METHODS, type WrittenOpenApi } from '../contract/raw-openapi.ts';

/** Returns the name of an operation by its path and method. */
export type NameOperation = (template: string, method: (typeof METHODS)[number]) => string;

/** Names the operations: by their id where that can stand in the id of a case, else by what is left of it, or method and path. */
export function createOperationNames(
  { paths }: WrittenOpenApi,
  warn: (message: string, path: Path) => void,
): NameOperation {
  const listed = Object.entries(paths).flatMap(([template, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [{ template, method, id: operation.operationId }];
    }),
  );
  const taken = new Set(listed.flatMap(({ id }) => (id !== undefined && isName(id) ? [id] : [])));
  const names = new Map<string, string>();
  for (const { template, method, id } of listed) {
    const key = `${method} ${template}`;
    if (id !== undefined && isName(id)) {
      names.set(key, id);
      continue;
    }
    const wanted = (id === undefined ? '' : toName(id)) || toName(`${method}${template}`) || method;
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}-${count}`;
    taken.add(name);
    names.set(key, name);
    if (id !== undefined) {
      warn(`the operation \`${id}\` is called \`${name}\` here`, ['paths', template, method, 'operationId']);
    }
  }
  return (template, method) => names.get(`${method} ${template}`) ?? method;
}

function isName(id: string): boolean {
  return /^[A-Za-z][\w-]*$/.test(id);
}

function toName(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w-]+/g, '-');
  return plain.replace(/^[^A-Za-z]+/, '').replace(/-+$/, '');
}
