export { readPage, type PageSurroundings, type ReadPage } from './read-page.ts';
