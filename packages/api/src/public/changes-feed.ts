import type { RegisterChange } from '@pressdesk/core/licensing';
import { html, raw } from 'hono/html';
import type { Html, Reader } from './layout.ts';
import { shortDate } from './words.ts';

/** The register's changes as an Atom feed (RFC 4287). An entry's id is the decision's, so it never comes twice. */
export function changesFeed(reader: Reader, publicUrl: string, now: string, changes: RegisterChange[]): Html {
  const { words: w, language } = reader;
  const base = publicUrl.replace(/\/+$/, '');
  return html`${raw('<?xml version="1.0" encoding="utf-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${base}/register/changes.atom</id>
<title>${w.feedTitle}</title>
<updated>${changes[0]?.decidedAt ?? now}</updated>
<author><name>${reader.office}</name></author>
<link rel="self" type="application/atom+xml" href="${base}/register/changes.atom"/>
<link rel="alternate" type="text/html" href="${base}/tra-cuu"/>
${changes.map((change) => {
  const from = w.versionFrom(shortDate(language, change.effectiveOn));
  const until = change.endsOn ? `, ${w.until(shortDate(language, change.endsOn))}` : '';
  return html`<entry>
<id>urn:uuid:${change.id}</id>
<title>${w.decisions[change.action]}: ${change.number} – ${change.subject}</title>
<updated>${change.decidedAt}</updated>
<link rel="alternate" type="text/html" href="${base}/gp/${change.publicId}"/>
<category term="${change.action}"/>
<summary>${change.procedureName[language]}. ${change.holder}. ${from}${until}</summary>
</entry>`;
})}
</feed>
`;
}
