export { renderPageGithub } from './github.ts';
export { renderPageJson } from './json.ts';
export { renderPageMarkdown } from './markdown.ts';
