/** The first screen. */
export const summary: string = `
.verdict { background: var(--surface); border: 1px solid var(--line); border-top: 6px solid var(--tone); border-radius: 12px; padding: 1.5rem; }
.verdict .eyebrow { color: var(--dim); margin: 0 0 .4rem; font-size: .9375rem; }
.verdict h1 { font-size: clamp(1.35rem, 1rem + 1.4vw, 1.9rem); font-weight: 650; letter-spacing: -.01em; margin: 0 0 .5rem; }
.verdict .sign { color: var(--tone); }
.verdict .decided { font-size: 1.0625rem; color: var(--dim); margin-bottom: 1.25rem; }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1.5rem; }
.numbers b { font-size: 1.75rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.numbers .dim { font-size: .875rem; }
.bar { display: block; width: 100%; height: .5rem; border-radius: 4px; margin: .25rem 0 .35rem; }
.bar .whole { fill: var(--sunken); }
.bar .part { fill: var(--tone); }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; padding: 0; margin: 1.25rem 0; }
.counts li { padding: .2rem .7rem; border-radius: 999px; background: var(--tone-soft, transparent); color: var(--tone, var(--dim)); border: 1px solid transparent; font-size: .9375rem; font-variant-numeric: tabular-nums; }
.counts .none { --tone: var(--dim); --tone-soft: transparent; border-color: var(--line); }
.verdict .causes { font-size: 1rem; margin: 0 0 .5rem; }
.broken { list-style: none; margin: 0 0 1.25rem; padding: 0; }
.broken li { padding: .35rem 0 .35rem .9rem; border-left: 3px solid var(--tone); margin-bottom: .35rem; }
.broken a { font-weight: 500; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .75rem 1.5rem; margin: 1.25rem 0 0; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.facts dt { color: var(--dim); font-size: .8125rem; }
.facts dd { margin: 0; }
`;
