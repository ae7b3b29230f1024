/**
 * What makes the page handier where script runs: search and filter, copy buttons, links that open what they point at.
 *
 * It reads and hides elements of the page; it makes no markup out of text.
 */
export const script: string = `
'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const items = [...document.querySelectorAll('[data-outcome]')];
  const texts = new Map();
  const textOf = (item) => {
    if (!texts.has(item)) texts.set(item, item.textContent.toLowerCase());
    return texts.get(item);
  };

  const filter = () => {
    const needle = byId('search').value.trim().toLowerCase();
    const outcome = byId('outcome').value;
    if (needle || outcome) byId('all-cases').open = true;
    let shown = 0;
    for (const item of items) {
      const fits = (!outcome || item.dataset.outcome === outcome) && (!needle || textOf(item).includes(needle));
      item.hidden = !fits;
      if (fits) shown += 1;
    }
    byId('found').textContent = needle || outcome ? shown + ' of ' + items.length + ' items shown' : '';
  };

  const reach = (target) => {
    for (let at = target; at; at = at.parentElement) if (at.localName === 'details') at.open = true;
    if (!target) return;
    target.scrollIntoView();
    const way = target.querySelector('a, summary');
    if (way) way.focus({ preventScroll: true });
  };

  let timer;
  byId('search').addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(filter, 120);
  });
  byId('outcome').addEventListener('change', filter);

  // Enter leads to the first match, Escape back to everything; Ctrl+K to the search from anywhere.
  byId('search').addEventListener('keydown', (event) => {
    if (event.key === 'Escape') byId('search').value = '';
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    clearTimeout(timer);
    filter();
    if (event.key === 'Enter') reach(items.find((item) => !item.hidden));
  });
  addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    byId('search').focus();
  });
  byId('tools').hidden = false;

  const open = () => {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      return;
    }
    const target = byId(id);
    if (!target) return;
    if (target.closest('[hidden]')) {
      byId('search').value = '';
      byId('outcome').value = '';
      filter();
    }
    reach(target);
  };
  addEventListener('hashchange', open);
  open();

  for (const block of document.querySelectorAll('pre[data-copy]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', 'Copy ' + block.dataset.copy);
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(block.textContent);
        button.textContent = 'Copied';
      } catch {
        getSelection().selectAllChildren(block);
        button.textContent = 'Selected';
      }
      setTimeout(() => (button.textContent = 'Copy'), 2000);
    });
    block.before(button);
  }
})();
`;
