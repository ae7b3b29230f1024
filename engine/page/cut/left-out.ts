import { attribute, type Element } from './tree.ts';

/** Tells whether an element shows nothing of the page's own: menus, buttons, scripts, what is hidden. */
export function isLeftOut(element: Element): boolean {
  if (TAGS.has(element.tagName) || ROLES.has(attribute(element, 'role') ?? '')) return true;
  const hidden = attribute(element, 'hidden');
  if ((hidden !== undefined && hidden !== 'until-found') || attribute(element, 'aria-hidden') === 'true') return true;
  return /display:\s*none/i.test(attribute(element, 'style') ?? '') || isGutter(element);
}

// Line numbers beside a sample.
function isGutter(element: Element): boolean {
  const classes = attribute(element, 'class') ?? '';
  return /(?:^|[\s-])(?:gutter|lineno|linenos|line-numbers?-rows|line-number)(?:$|\s)/i.test(classes);
}

const TAGS: ReadonlySet<string> = new Set(
  'aside audio button canvas datalist dialog footer head iframe input link meta nav noscript object option script select style svg template textarea title video'.split(
    ' ',
  ),
);

const ROLES: ReadonlySet<string> = new Set(
  'banner button complementary contentinfo dialog menu menubar navigation search tablist toolbar tooltip'.split(' '),
);
