import { html } from './html.ts';

/** The newspaper: a serif page, a dark red masthead, two columns from 900 px up. */
export const newspaperStyle = html`<style>
:root { --ink: #1c1a17; --red: #8c1d18; --line: #ddd6cb; --soft: #6b645a; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fbf9f5; font: 18px/1.65 "Noto Serif", Georgia, "Times New Roman", serif; }
a { color: inherit; text-decoration: none; }
a:hover, a:focus-visible { color: var(--red); text-decoration: underline; }
.site-header { padding: 22px 20px 12px; text-align: center; border-top: 6px solid var(--red); }
.logo { color: var(--red); font-size: 40px; font-weight: 700; letter-spacing: .04em; }
.tagline { margin: 0; color: var(--soft); font-size: 15px; font-style: italic; }
.main-nav { border-block: 1px solid var(--line); background: #fff; }
.main-nav ul { display: flex; flex-wrap: wrap; justify-content: center; gap: 4px 22px; margin: 0; padding: 10px 20px; list-style: none; font: 600 15px/1.6 system-ui, sans-serif; }
.columns { display: grid; gap: 40px; max-width: 1100px; margin: 28px auto; padding: 0 20px; }
@media (min-width: 900px) { .columns { grid-template-columns: minmax(0, 1fr) 280px; } }
.breadcrumb, .detail-meta, .detail-updated, .time { color: var(--soft); font: 14px/1.6 system-ui, sans-serif; }
.detail-title { margin: 10px 0 8px; font-size: 34px; line-height: 1.3; }
.detail-sapo { font-size: 19px; }
.detail-author { text-align: right; }
.notice { padding: 12px 16px; border-left: 4px solid var(--red); background: #f4ece3; font-size: 16px; }
.notice a { text-decoration: underline; }
.related, .most-read { border-top: 2px solid var(--ink); font-size: 16px; }
.related h2, .most-read h2 { margin: 10px 0; font: 700 15px/1.5 system-ui, sans-serif; text-transform: uppercase; }
.related li, .most-read li { margin-bottom: 8px; }
.lead h2 { margin: 0; font-size: 32px; line-height: 1.3; }
.story { padding-top: 16px; border-top: 1px solid var(--line); }
.story h2 { margin: 0; font-size: 21px; line-height: 1.4; }
.story p, .lead p { margin: 4px 0 12px; }
.message { max-width: 640px; margin: 60px auto; padding: 0 20px; text-align: center; }
.masthead { margin-top: 50px; padding: 24px 20px 32px; border-top: 4px double var(--red); background: #f1ebe1; text-align: center; font: 14px/1.7 system-ui, sans-serif; }
.masthead p { margin: 0; }
.masthead-name { color: var(--red); font-weight: 700; }
</style>`;
