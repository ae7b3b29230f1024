import type { Block } from './block.ts';
import { attribute, type Element } from './tree.ts';

/** Says why a page of HTML shows no documentation, where that can be told. */
export function findObstacle(elements: readonly Element[], blocks: readonly Block[]): string | undefined {
  const shown = blocks.filter(({ text }) => text.trim() !== '').length;
  const asks = elements.some((element) => element.tagName === 'input' && attribute(element, 'type') === 'password');
  if (asks && shown <= MOST_OF_A_LOGIN) return 'it asks for a login';
  if (shown > 0) return undefined;
  const frame = elements.find(({ tagName }) => tagName === 'frame' || tagName === 'iframe');
  if (frame !== undefined) {
    return `its content stands in a frame: give the address of the frame, ${attribute(frame, 'src') ?? 'which it does not name'}`;
  }
  if (elements.some(({ tagName }) => tagName === 'script')) {
    return 'it is an empty shell that a script fills in: save the page from a browser and give the file';
  }
  return 'it holds no text';
}

// A page of documentation may have the form beside its text.
const MOST_OF_A_LOGIN = 8;
