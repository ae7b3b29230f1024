/** Marks, quotes, groups of cases, exchanges and lists. */
export const parts: string = `
.mark { display: inline-block; white-space: nowrap; padding: .05rem .55rem; border-radius: 999px; background: var(--tone-soft); color: var(--tone); font-size: .8125rem; font-weight: 600; line-height: 1.5; }
.marks { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; font-size: .875rem; }
.quote { margin: 0 0 .8rem; padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--line); font-weight: 400; }
.quote blockquote { margin: 0; }
.quote blockquote::before { content: '\\201C'; }
.quote blockquote::after { content: '\\201D'; }
.quote figcaption { color: var(--dim); font-size: .8125rem; }
.basis { padding-left: .9rem; border-left: 3px solid var(--line); font-weight: 400; }
.ruling { padding-left: .9rem; border-left: 3px dotted var(--dim); font-weight: 400; }
.group { border: 1px solid var(--line); border-left: 5px solid var(--tone); border-radius: 8px; padding: 1.1rem 1.25rem; margin-top: 1rem; }
.group.fail { --tone: var(--bad); }
.group.warn { --tone: var(--caution); }
.group.error { --tone: var(--unknown); }
.group > h3 { display: flex; gap: .6rem; align-items: baseline; }
.entry { border-top: 1px solid var(--line); padding: .55rem 0; }
.entry:last-child { padding-bottom: 0; }
.entry > summary .title { font-weight: 500; }
.entry .inside { scroll-margin-top: 4rem; padding: .75rem 0 .5rem 1rem; }
.exchange { padding: .3rem 0; }
.exchange .role { color: var(--dim); font-size: .875rem; }
.exchange .ms { white-space: nowrap; }
.exchange b { font-variant-numeric: tabular-nums; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: .25rem 1rem; }
.pair > div { min-width: 0; }
.pair h5 { margin-top: .5rem; }
.inside button { float: right; font: inherit; font-size: .8125rem; margin: .4rem .4rem .25rem .5rem; padding: .25rem .7rem; border: 1px solid var(--dim); border-radius: 6px; background: var(--surface); color: var(--text); cursor: pointer; }
.inside pre + button { margin-top: 1rem; }
.inside pre + button + pre, .inside pre + pre { margin-top: .6rem; }
.everywhere { list-style: none; margin: 0 0 1rem; padding: 0; }
.everywhere li { padding: .6rem .9rem; border-left: 5px solid var(--tone); background: var(--tone-soft); border-radius: 6px; margin-bottom: .5rem; }
.scope code { overflow-wrap: normal; }
.note { padding: .6rem .9rem; background: var(--sunken); border-radius: 6px; }
.clause { border-top: 1px solid var(--line); padding: .9rem 0 .6rem; }
.clause h4 { margin: 0 0 .2rem; font-size: .9375rem; }
.clause:target { background: var(--caution-soft); }
.clause ul { margin: .3rem 0 .6rem; padding-left: 1.5rem; font-size: .9375rem; }
.sentences p { margin: .1rem 0 .6rem; font-size: .875rem; }
.claims { list-style: none; padding: 0; margin: 0 0 1.5rem; }
.claims li { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: .75rem; align-items: start; padding: .55rem 0; border-top: 1px solid var(--line); }
.claims .mark { justify-self: start; }
.claims p { margin: .1rem 0 0; font-size: .875rem; }
.claim { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: .75rem; align-items: start; padding: .55rem 0; border-top: 1px solid var(--line); }
.claim .mark { justify-self: start; }
.claim p, .page-rows p { margin: .1rem 0 0; font-size: .875rem; }
.claim pre { margin: 0 0 .4rem; }
.claim a, .page-rows a { display: inline-block; padding: .2rem 0; }
.page-rows { margin: .5rem 0 1rem; }
.page-rows td { vertical-align: top; overflow-wrap: normal; word-break: normal; }
ul.plain { list-style: none; margin: 0; padding: 0; }
b.bad { color: var(--tone); }
/* A target of 24 px, as WCAG 2.2 asks for. */
.claims a { display: inline-block; padding: .2rem 0; }
.reasons, .legend { margin: .5rem 0 0; }
.reasons > div { padding: .5rem 0; border-top: 1px solid var(--line); }
.reasons > div:first-child { border-top: 0; }
.reasons dt { font-weight: 500; }
.reasons dd { margin: .1rem 0 0; color: var(--dim); }
.legend > div { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: .75rem; padding: .3rem 0; }
.legend dd { margin: 0; }
section > details { padding: .4rem 0; }
section > details ul { padding-left: 1.5rem; }
`;
