export { renderChangesGithub } from './github.ts';
export { renderChangesJson } from './json.ts';
export { renderChangesMarkdown } from './markdown.ts';
