/** Type, headings, links, focus and quoted text. */
export const base: string = `
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; overflow-wrap: anywhere; background: var(--page); color: var(--text); font: 16px/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
[hidden] { display: none !important; }
h1, h2, h3, h4, h5 { line-height: 1.25; text-wrap: balance; }
h2 { font-size: 1.35rem; margin: 0 0 .35rem; }
h3 { font-size: 1.05rem; margin: 0 0 .35rem; }
h4, h5 { font-size: .8125rem; margin: 1rem 0 .35rem; color: var(--dim); font-weight: 600; }
p { margin: 0 0 .6rem; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: from-font; }
code, pre { font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'Liberation Mono', monospace; }
code { font-size: .875em; }
pre { margin: 0; padding: .75rem .9rem; background: var(--sunken); border-radius: 6px; font-size: .8125rem; line-height: 1.5; white-space: pre-wrap; tab-size: 2; }
summary { cursor: pointer; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
main:focus-visible { outline: none; }
:target { scroll-margin-top: 1rem; }
.dim { color: var(--dim); }
.lead { color: var(--dim); max-width: 70ch; margin-bottom: 1.1rem; }
.prose { max-width: 75ch; }
.hidden-text { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: .5rem; top: -4rem; padding: .5rem .8rem; background: var(--surface); z-index: 2; }
.skip:focus { top: .5rem; }
`;
