/** Paper: no navigation, nothing cut in two that fits on a page. */
export const print: string = `
@media print {
  @page { margin: 16mm; }
  body { background: none; font-size: 10.5pt; }
  .layout { display: block; }
  nav, .tools, .skip, button { display: none !important; }
  main { padding: 0; }
  section, .verdict { border-radius: 0; border-width: 0; border-top-width: 1px; padding: 1rem 0; }
  .verdict { border-top-width: 4px; }
  h2, h3, caption, summary { break-after: avoid; }
  tr, .claims li, .claim, .reasons > div, .quote, .basis, .facts > div { break-inside: avoid; }
  .mark, .grid td, .swatch, .findings code, .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  table, .claims, .reasons { font-size: 9pt; line-height: 1.4; }
  th, td, .claims li, .reasons > div { padding-top: .3rem; padding-bottom: .3rem; }
  .wide thead th:nth-child(1) { width: 58%; }
  .wide thead th:nth-child(2) { width: 15%; }
  .wide tbody th p, .wide .quote, .wide .basis, .wide .ruling { margin: 0 0 .1rem; }
  .claims a { padding: 0; }
  .scroll { overflow: visible; }
  .grid { font-size: 8pt; border-spacing: 1px; }
  .grid th, .grid td { padding: .15rem .2rem; min-width: 0; }
  a { color: inherit; }
}
`;
