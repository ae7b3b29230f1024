import type { Block } from './block.ts';
import { attribute, type Element } from './tree.ts';

/** Says why a page of HTML shows no documentation, where that can be told. */
export function findObstacle(elements: readonly Element[], blocks: readonly Block[]): string | undefined {
  if (elements.some((element) => element.tagName === 'input' && attribute(element, 'type') === 'password')) {
    return 'it asks for a login';
  }
  if (blocks.some(({ text }) => text.trim() !== '')) return undefined;
  const frame = elements.find(({ tagName }) => tagName === 'frame' || tagName === 'iframe');
  if (frame !== undefined) {
    return `its content stands in a frame: give the address of the frame, ${attribute(frame, 'src') ?? 'which it does not name'}`;
  }
  if (elements.some(({ tagName }) => tagName === 'script')) {
    return 'it is an empty shell that a script fills in: save the page from a browser and give the file';
  }
  return 'it holds no text';
}
