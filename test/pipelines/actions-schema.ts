import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSONObjectReader } from '@actions/workflow-parser/templates/json-object-reader';
import { TemplateSchema } from '@actions/workflow-parser/templates/schema/index';
import { TemplateContext, TemplateValidationErrors } from '@actions/workflow-parser/templates/template-context';
import { readTemplate } from '@actions/workflow-parser/templates/template-reader';
import { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer';
import { YamlObjectReader } from '@actions/workflow-parser/workflows/yaml-object-reader';

/** Returns what departs in an action's metadata from the schema that GitHub publishes. */
export function actionDepartures(text: string): readonly string[] {
  return findDepartures('action-v1.0.min.json', 'action-root-strict', text);
}

/** Returns what departs in a workflow from the schema that GitHub publishes. */
export function workflowDepartures(text: string): readonly string[] {
  return findDepartures('workflow-v1.0.min.json', 'workflow-root-strict', text);
}

// The entry of the package imports its schemas as only a bundler can, so that they are read here.
function findDepartures(file: string, root: string, text: string): readonly string[] {
  const schema = TemplateSchema.load(new JSONObjectReader(undefined, readFileSync(join(PACKAGE, file), 'utf8')));
  const errors = new TemplateValidationErrors();
  const context = new TemplateContext(errors, schema, new NoOperationTraceWriter());
  const reader = new YamlObjectReader(context.getFileId('text'), text);
  if (reader.errors.length > 0) return reader.errors.map(({ message }) => message);
  readTemplate(context, root, reader, context.getFileId('text'));
  return errors.getErrors().map(({ message }) => message);
}

const PACKAGE = join(import.meta.dirname, '../../node_modules/@actions/workflow-parser/dist');
