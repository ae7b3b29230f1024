const light = `
  --page: #f6f7f8; --surface: #ffffff; --sunken: #f0f2f4; --line: #d5dae0; --text: #1b2026; --dim: #57606a; --link: #0a58ca;
  --good: #146c2e; --good-soft: #e3f4e7; --bad: #b3201a; --bad-soft: #fde7e5; --caution: #7d4b00; --caution-soft: #fdf0d0;
  --unsteady: #9a3a00; --unsteady-soft: #ffe8d9; --unknown: #6a3aa3; --unknown-soft: #f1e9fb; --quiet: #57606a; --quiet-soft: #eceff2;
`;

const dark = `
  --page: #111417; --surface: #191d21; --sunken: #22272c; --line: #39414a; --text: #e7eaed; --dim: #a5afba; --link: #82b4ff;
  --good: #7fdd9c; --good-soft: #143220; --bad: #ffa198; --bad-soft: #3f1715; --caution: #f0c665; --caution-soft: #362808;
  --unsteady: #ffb084; --unsteady-soft: #3d2110; --unknown: #d0b1f7; --unknown-soft: #2d1e41; --quiet: #a5afba; --quiet-soft: #262c32;
`;

const tones = ['good', 'bad', 'caution', 'unsteady', 'unknown', 'quiet'];

/** The colours of both themes; every text on its ground has a contrast of 4.5 or more. */
export const colors: string = `
:root { color-scheme: light dark; ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
@media print { :root { color-scheme: light; ${light} } }
${tones.map((tone) => `.${tone} { --tone: var(--${tone}); --tone-soft: var(--${tone}-soft); }`).join('\n')}
`;
