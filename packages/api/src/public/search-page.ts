import type { LegalStatus, PublicLicenceRow } from '@pressdesk/core/licensing';
import { html } from 'hono/html';
import { type Html, localHref, type Reader } from './layout.ts';
import { termOf } from './licence-page.ts';

export type RegisterQuery = { q: string; procedure: string; status: LegalStatus | '' };

/** The search over the public register, with what it found. */
export function searchPage(
  reader: Reader,
  query: RegisterQuery,
  page: { items: PublicLicenceRow[]; nextCursor: string | null },
  procedures: { code: string; name: { vi: string; en: string } }[],
): Html {
  const { words: w, language } = reader;
  const { none: _, ...statuses } = w.statuses;
  const isAsked = query.q !== '' || query.procedure !== '' || query.status !== '';
  const nothing = isAsked ? w.nothing : w.empty;
  return html`
<form class="search" method="get" action="/tra-cuu" role="search">
<label>${w.question}<input type="search" name="q" value="${query.q}" maxlength="200"></label>
<label>${w.procedure}<select name="procedure"><option value="">${w.anyProcedure}</option>
${procedures.map(
  ({ code, name }) =>
    html`<option value="${code}"${code === query.procedure ? html` selected` : ''}>${name[language]}</option>`,
)}</select></label>
<label>${w.status}<select name="status"><option value="">${w.anyStatus}</option>
${Object.entries(statuses).map(
  ([status, word]) => html`<option value="${status}"${status === query.status ? html` selected` : ''}>${word}</option>`,
)}</select></label>
${reader.query.has('lang') ? html`<input type="hidden" name="lang" value="${language}">` : ''}
<button type="submit">${w.find}</button>
</form>
<p role="status" class="note">${page.items.length === 0 ? nothing : w.found(page.items.length, page.nextCursor !== null)}</p>
<ul class="results">
${page.items.map(
  (licence) => html`<li>
<span class="status ${licence.status}">${w.statuses[licence.status]}</span>
<div><a class="what" href="${localHref(reader, `/gp/${licence.publicId}`)}">${licence.number} – ${licence.subject}</a>
<div>${licence.holder}</div>
<div class="meta">${licence.procedure.name[language]}; ${termOf(reader, licence)}</div></div>
</li>`,
)}
</ul>
${
  page.nextCursor
    ? html`<p><a rel="next" href="${localHref(reader, '/tra-cuu', { ...query, cursor: page.nextCursor })}">${w.next}</a></p>`
    : ''
}`;
}
