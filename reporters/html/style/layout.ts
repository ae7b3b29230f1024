/** The page: navigation beside the sections. */
export const layout: string = `
.layout { display: grid; grid-template-columns: 16.5rem minmax(0, 1fr); max-width: 88rem; margin: 0 auto; }
nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 2rem 1rem 2rem 1.5rem; font-size: .9375rem; }
nav .brand { font-weight: 700; font-size: 1.1rem; letter-spacing: .02em; margin-bottom: .5rem; }
nav ul { list-style: none; margin: 1rem 0 0; padding: 0; }
nav a { display: flex; justify-content: space-between; gap: .5rem; padding: .3rem .6rem; border-radius: 6px; color: inherit; text-decoration: none; }
nav a:hover { background: var(--sunken); }
nav .count { flex: none; color: var(--dim); font-variant-numeric: tabular-nums; }
main { padding: 1.5rem 1.5rem 4rem; min-width: 0; }
main.alone { max-width: 76rem; margin: 0 auto; }
section { background: var(--surface); border: 1px solid var(--line); border-radius: 12px; padding: 1.5rem; margin-top: 1.25rem; }
.tools { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: center; margin-top: 1.25rem; font-size: .9375rem; }
.tools label { display: flex; flex-wrap: wrap; gap: .25rem .6rem; align-items: center; }
.tools input, .tools select { font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--dim); border-radius: 6px; padding: .35rem .6rem; }
.tools input { width: 22rem; max-width: 100%; }
.tools output { color: var(--dim); }
footer { margin: 1.5rem .25rem 0; color: var(--dim); font-size: .875rem; }
`;
