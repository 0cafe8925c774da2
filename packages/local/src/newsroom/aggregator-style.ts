import { html } from './html.ts';

/** The aggregated site: a common blog theme in blue and white. */
export const aggregatorStyle = html`<style>
* { box-sizing: border-box; }
body { margin: 0; color: #23282d; background: #eef1f4; font: 17px/1.65 system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
a { color: #0b5394; }
.site { max-width: 1080px; margin: 0 auto; background: #fff; box-shadow: 0 0 12px rgb(0 0 0 / .08); }
.site-header { padding: 20px 28px 0; border-top: 5px solid #0b5394; }
.site-title { margin: 0; font-size: 32px; font-weight: 800; }
.site-title a { color: #0b5394; text-decoration: none; }
.site-title b { padding: 0 8px; border-radius: 6px; color: #fff; background: #d9480f; }
.site-description { margin: 0; color: #667; font-size: 14px; }
.main-navigation ul { display: flex; gap: 26px; margin: 14px 0 0; padding: 10px 0; border-top: 1px solid #dde3e8; list-style: none; }
.main-navigation a { font-weight: 600; text-decoration: none; }
.site-content { display: grid; gap: 32px; padding: 12px 28px 32px; }
@media (min-width: 860px) { .site-content { grid-template-columns: minmax(0, 1fr) 260px; } }
.entry-title { margin: 6px 0; line-height: 1.35; }
h1.entry-title { font-size: 30px; }
h2.entry-title { font-size: 21px; }
h2.entry-title a { text-decoration: none; }
.entry-meta, .cat-links { color: #667; font-size: 14px; }
.archive .hentry, .home .hentry { padding: 14px 0; border-bottom: 1px solid #e3e8ec; }
.entry-summary p { margin: 6px 0 0; }
.entry-source { text-align: right; }
.widget { padding: 14px 18px; background: #f5f8fa; font-size: 15px; }
.widget-title { margin: 0 0 8px; font-size: 16px; }
.widget ul { margin: 0; padding-left: 18px; }
.widget li { margin-bottom: 8px; }
.site-main.error-404 { padding: 40px 28px; }
.site-footer { padding: 20px 28px; color: #dde6ee; background: #0f2a43; font-size: 14px; }
.site-footer p { margin: 2px 0; }
</style>`;
