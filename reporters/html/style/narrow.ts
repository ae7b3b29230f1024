/** Narrow screens: navigation on top, table rows as blocks with their labels, drawings without what is too small to read. */
export const narrow: string = `
@media (max-width: 62rem) {
  .layout { display: block; }
  nav { position: static; max-height: none; padding: 1rem 1rem 0; }
  nav p { display: inline-block; margin: 0 .75rem 0 0; }
  nav ul { display: flex; gap: .25rem; margin: .5rem -1rem 0; padding: 0 1rem .5rem; overflow-x: auto; white-space: nowrap; }
  nav a { background: var(--sunken); }
  main { padding: 1rem 1rem 3rem; }
}
@media (max-width: 44rem) {
  section, .verdict { padding: 1.1rem 1rem; border-radius: 8px; }
  .group { padding: .9rem; }
  .group > h3 { display: block; }
  .numbers { gap: 1rem; }
  .facts { grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); }
  .entry .inside { padding-left: 0; }
  svg.sitting text { display: none; }
  .page-rows td:not([data-label])::before { content: none; }
  .claims li, .claim, .legend > div { grid-template-columns: minmax(0, 1fr); gap: .25rem; }
  .names tbody th { white-space: normal; overflow-wrap: anywhere; }
  .grid, .grid tbody, .grid tr, .grid tbody th { display: block; }
  .grid thead, .grid td.none { display: none; }
  .grid tr { padding: .4rem 0; border-top: 1px solid var(--line); }
  .grid tbody th { position: static; padding: 0 0 .25rem; white-space: normal; }
  .grid td { display: inline-block; min-width: 0; margin: 0 .3rem .3rem 0; padding: .2rem .5rem; }
  .grid td::before { content: attr(data-status) ' '; font-weight: 400; font-variant-numeric: tabular-nums; }
  .grid td a { display: inline; margin: 0; padding: 0; }
  .grid td a::after { content: ''; position: absolute; inset: 0; }
  .stack, .stack tbody, .stack tr, .stack th, .stack td { display: block; width: auto; }
  .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stack tr { border-top: 1px solid var(--line); padding: .6rem 0; }
  .stack th, .stack td, .stack td.number { border: 0; padding: .15rem 0; text-align: left; }
  .stack td[data-label]::before { content: attr(data-label) ': '; color: var(--dim); font-size: .8125rem; }
}
`;
