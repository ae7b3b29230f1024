import { readSchemas } from './files.ts';
import { createSchemaCheck, type CheckSchema } from './source/check-schema.ts';

/** Returns the check against our schemas, which stay as they are while a process runs, so that each is compiled once. */
export async function openSchemaCheck(): Promise<CheckSchema> {
  opened ??= createSchemaCheck(await readSchemas());
  return opened;
}

let opened: CheckSchema | undefined;
