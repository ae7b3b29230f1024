export { renderSideBySide } from './console.ts';
export { renderSideBySideMarkdown } from './markdown.ts';
export { putSideBySide, type SideBySide } from './table.ts';
