import type { RegisterDump } from '@pressdesk/core/licensing';
import { html } from 'hono/html';
import type { Html, Reader } from './layout.ts';
import { shortDate } from './words.ts';

/** The daily files of the register, and how to follow and check it. */
export function dataPage({ words: w, language }: Reader, dumps: RegisterDump[]): Html {
  return html`
<p>${w.dataText}</p>
<ul>
<li><a href="/register/changes.atom">${w.changes}</a></li>
<li><a href="/api/register/keys">${w.keys}</a></li>
<li><a href="/api/reference">API</a></li>
</ul>
${
  dumps.length === 0
    ? html`<p>${w.dataNone}</p>`
    : html`<table>
<thead><tr><th scope="col">${w.dataDay}</th><th scope="col">${w.dataFile}</th><th scope="col">${w.dataSize}</th><th scope="col">${w.dataSignature}</th></tr></thead>
<tbody>${dumps.map((dump) => {
        const file = `${dump.day}.${dump.format}`;
        const size = `${(dump.bytes / 1024).toLocaleString(language, { maximumFractionDigits: 0 })} KB`;
        return html`<tr><td>${shortDate(language, dump.day)}</td><td><a href="/register/dumps/${file}">${file}</a></td><td>${size}</td><td><a href="/register/dumps/${file}.sig">${file}.sig</a></td></tr>`;
      })}</tbody></table>`
}`;
}
