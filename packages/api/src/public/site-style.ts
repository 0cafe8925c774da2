/** The one style sheet of the public pages: small, readable without it, and in the system's own typefaces. */
export const siteStyle = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #5a6472; --line: #d5dae1; --paper: #fff; --tint: #f3f5f8; --accent: #1f4e8c; --good: #17663a; --warn: #8a5300; --bad: #a32020; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7ebf0; --soft: #a5afbb; --line: #3a434f; --paper: #14181d; --tint: #1d232a; --accent: #8fb8f0; --good: #74d29b; --warn: #f0b45c; --bad: #f39a9a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; overflow-wrap: anywhere; }
a { color: var(--accent); }
a:focus-visible, input:focus-visible, select:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
header, main, footer { max-width: 62rem; margin: 0 auto; padding: 1rem 1.25rem; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; border-bottom: 1px solid var(--line); }
header p { margin: 0; font-weight: 650; }
header nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
header .language { margin-left: auto; }
footer { color: var(--soft); font-size: .9375rem; border-top: 1px solid var(--line); margin-top: 3rem; }
h1 { font-size: 1.6rem; line-height: 1.35; margin: 1rem 0; }
h2 { font-size: 1.2rem; line-height: 1.4; margin: 2.25rem 0 .5rem; }
form.search { display: grid; grid-template-columns: 1fr 14rem 11rem auto; gap: .75rem; align-items: end; }
label { display: grid; gap: .25rem; font-size: .9375rem; color: var(--soft); }
input, select, button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: .375rem; padding: .5rem .75rem; min-height: 2.75rem; min-width: 0; width: 100%; }
button { width: auto; background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 600; cursor: pointer; }
ul.results { list-style: none; margin: 1rem 0; padding: 0; }
ul.results li { border-top: 1px solid var(--line); padding: .9rem 0; display: grid; grid-template-columns: 11rem 1fr; gap: .15rem 1.25rem; }
ul.results .what { font-weight: 600; }
ul.results .meta { color: var(--soft); font-size: .9375rem; }
.status { font-weight: 700; letter-spacing: .02em; white-space: nowrap; }
.status::before { content: '●'; margin-right: .4em; }
.in-force { color: var(--good); } .suspended { color: var(--warn); } .status.suspended::before { content: '■'; }
.expired, .ceased, .none { color: var(--soft); } .status.expired::before, .status.ceased::before, .status.none::before { content: '○'; }
.revoked { color: var(--bad); } .status.revoked::before { content: '▲'; }
.verdict { border: 1px solid var(--line); border-left: .5rem solid currentColor; border-radius: .5rem; padding: 1rem 1.25rem; margin: 1rem 0; background: var(--tint); }
.verdict .status { font-size: clamp(1.7rem, 7vw, 2.6rem); line-height: 1.25; white-space: normal; }
.verdict p { margin: 0; color: var(--ink); }
dl { display: grid; grid-template-columns: minmax(9rem, 15rem) 1fr; gap: .4rem 1.25rem; margin: .5rem 0; }
dt { color: var(--soft); } dd { margin: 0; }
.note { color: var(--soft); font-size: .9375rem; }
.inline { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; }
.inline label { flex: 0 1 18rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
td:first-child { white-space: nowrap; }
th, td { text-align: left; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
code { font-size: .9rem; }
.seal { padding: .75rem 1rem; border-radius: .5rem; background: var(--tint); border: 1px solid var(--line); }
.seal:empty { display: none; }
@media (max-width: 44rem) { table.decisions tr { display: block; border-bottom: 1px solid var(--line); padding: .5rem 0; } table.decisions td { display: block; border: 0; padding: 0; } form.search { grid-template-columns: 1fr; } ul.results li, dl { grid-template-columns: 1fr; gap: .1rem; } dd { margin-bottom: .5rem; } header .language { margin-left: 0; } }
@media print { header nav, form, .skip { display: none; } body { font-size: 11pt; } }
`;
