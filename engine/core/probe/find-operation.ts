import type { Contract, Operation } from '../model/index.ts';

/** The operation that a request is of by its method and path; one without parameters in its path comes first. */
export function findOperation({ operations }: Contract, method: string, target: string): Operation | undefined {
  const [path = ''] = target.split('?');
  const fitting = operations.filter((operation) => operation.method === method && fits(operation.path, path));
  return fitting.find((operation) => operation.path === path) ?? fitting[0];
}

function fits(template: string, path: string): boolean {
  const [wanted, given] = [template.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part === given[index] || (/^\{.*\}$/.test(part) && given[index] !== ''))
  );
}
