/** Tables, and the grid of operations and statuses. */
export const tables: string = `
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { text-align: left; font-weight: 600; padding: 1rem 0 .5rem; }
th, td { text-align: left; vertical-align: top; padding: .55rem .75rem .55rem 0; border-top: 1px solid var(--line); }
thead th { border-top: 0; color: var(--dim); font-size: .8125rem; font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 400; }
th.number, td.number { padding-right: 1.5rem; text-align: right; font-variant-numeric: tabular-nums; }
.wide tbody th p { margin: .2rem 0 .4rem; font-weight: 500; }
.names tbody th, .names td.number { overflow-wrap: normal; white-space: nowrap; }
th.number:last-child, td.number:last-child { padding-right: 0; }
.wide { table-layout: fixed; }
.wide thead th:nth-child(1) { width: 43%; }
.wide thead th:nth-child(2) { width: 19%; }
.wide thead th:nth-child(3) { width: 10%; }
.wide thead th:nth-child(4) { width: 12%; }
.wide td p { margin: .3rem 0 0; font-size: .875rem; }
tr:target > * { background: var(--caution-soft); }
.findings { margin: .5rem 0 .9rem; }
.findings .expected code, .findings .received code { white-space: pre-wrap; padding: .1rem .35rem; border-radius: 4px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.findings .expected code, .findings .received code { background: var(--sunken); }
.findings .received code { font-weight: 600; }
.findings th { min-width: 8rem; }
pre.diff { margin-bottom: .9rem; }
pre.diff span { display: block; white-space: pre-wrap; }
/* As in every diff: what goes is red, what comes is green. */
pre.diff .expected { background: var(--bad-soft); color: var(--bad); }
pre.diff .received { background: var(--good-soft); color: var(--good); }
.distribution { display: block; width: 12rem; height: 1.6rem; }
.distribution .whole { fill: var(--line); }
.distribution .part { fill: var(--tone); }
figure.burst { margin: .75rem 0; }
figure.burst figcaption { font-size: .875rem; }
figure.sitting { margin: 1rem 0 1.4rem; padding-top: .9rem; border-top: 1px solid var(--line); }
figure.sitting figcaption p { margin: .2rem 0 .4rem; font-size: .875rem; }
svg.sitting { display: block; width: 100%; height: auto; background: var(--sunken); border-radius: 6px; }
svg.sitting text { fill: var(--text); font-size: 3px; text-anchor: middle; }
svg.sitting .whole { fill: var(--line); }
svg.sitting .allowed { fill: var(--good-soft); }
svg.sitting .wait { fill: var(--caution); opacity: .55; }
svg.sitting .early { fill: var(--bad); opacity: 1; }
svg.sitting .request { fill: var(--link); }
svg.sitting .answer { fill: var(--text); }
ul.results { list-style: none; padding-left: 0; }
ul.results li { padding: .2rem 0; }
figure.lifecycle { margin: 1.25rem 0 1.75rem; }
div.lifecycle { container-type: inline-size; margin-bottom: .9rem; }
svg.lifecycle { display: block; height: auto; max-width: 100%; break-inside: avoid; }
div.lifecycle:not(.narrow) > svg.narrow { display: none; }
@container (max-width: 46rem) {
  div.lifecycle > svg.broad { display: none; }
  div.lifecycle:not(.narrow) > svg.narrow { display: block; }
}
svg.lifecycle .state { fill: var(--sunken); stroke: var(--dim); }
svg.lifecycle .end { fill: none; stroke: var(--dim); }
svg.lifecycle text { fill: var(--text); font-size: 12px; }
svg.lifecycle .name { font-weight: 600; text-anchor: middle; }
svg.lifecycle .label { font-size: 10.5px; paint-order: stroke; stroke: var(--surface); stroke-width: 4px; }
svg.lifecycle .way { fill: none; stroke: var(--dim); stroke-width: 1.2; }
svg.lifecycle .passing { stroke-dasharray: 5 4; }
svg.lifecycle .walked { stroke: var(--good); stroke-width: 2.4; }
svg.lifecycle .tip { fill: var(--dim); }
svg.burst { display: block; width: 100%; max-width: 48rem; height: 2.6rem; }
svg.burst .whole { fill: var(--line); }
svg.burst .wait { fill: var(--caution-soft); }
svg.burst .served { fill: var(--good); }
svg.burst .limited { fill: var(--bad); }
.changes { list-style: none; padding: 0; margin: .25rem 0 1rem; }
.changes li { padding: .4rem 0; border-top: 1px solid var(--line); }
p.good, p.bad { color: var(--tone); }
.coverage td:last-child { width: 40%; }
.scroll { overflow-x: auto; }
.grid { width: auto; border-collapse: separate; border-spacing: 3px; }
.grid th, .grid td { border: 0; padding: .3rem .55rem; }
.grid thead th { text-align: center; font-variant-numeric: tabular-nums; }
.grid thead th:first-child { text-align: left; padding-left: 0; }
.grid tbody th { position: sticky; left: 0; background: var(--surface); padding-left: 0; white-space: nowrap; }
.grid td { text-align: center; min-width: 2.6rem; background: var(--tone-soft); color: var(--tone); border-radius: 5px; font-weight: 600; position: relative; }
.grid th { overflow-wrap: normal; }
.grid td.none { background: transparent; }
.grid td a { color: inherit; display: block; margin: -.3rem -.55rem; padding: .3rem .55rem; }
.key { display: flex; flex-wrap: wrap; gap: .3rem 1.25rem; list-style: none; padding: 0; margin: .9rem 0; font-size: .9375rem; }
.swatch { display: inline-block; min-width: 1.6rem; text-align: center; border-radius: 4px; background: var(--tone-soft); color: var(--tone); font-weight: 600; }
`;
