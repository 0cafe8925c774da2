import type { PublicLicence } from '@pressdesk/core/licensing';
import { html } from 'hono/html';
import { type Html, localHref, type Reader } from './layout.ts';
import { shortDate } from './words.ts';

/** What anybody who scans the code of a licence reads: whether it holds, what it allows, how to check it. */
export function licencePage(reader: Reader, licence: PublicLicence, look: { today: string; badDay: boolean }): Html {
  const { words: w, language } = reader;
  const day = (iso: string) => shortDate(language, iso);
  const path = `/gp/${licence.publicId}`;
  const status = licence.status ?? 'none';
  const isToday = licence.on === look.today;
  return html`
${
  licence.version.isCurrent
    ? ''
    : html`<p class="note">${w.olderVersion} <a href="${localHref(reader, path)}">${w.current}</a></p>`
}
<section class="verdict ${status}" aria-label="${w.statusOn(isToday ? w.today : day(licence.on))}">
<div class="status ${status}">${w.statuses[status]}</div>
<p>${w.statusOn(day(licence.on))}${isToday ? html` (${w.today})` : ''}${
    licence.suspendedUntil ? html`, ${w.until(day(licence.suspendedUntil))}` : ''
  }</p>
</section>
<p class="seal" id="seal" role="status" data-number="${licence.number}" data-valid-from="${licence.validFrom}" data-valid-to="${licence.validTo ?? ''}" data-version="${licence.version.number}" data-genuine="${w.seal.genuine}" data-differs="${w.seal.differs}" data-false="${w.seal.false}" data-unsupported="${w.seal.unsupported}"></p>
<dl>
<dt>${w.number}</dt><dd>${licence.number}</dd>
<dt>${w.procedure}</dt><dd>${licence.procedure.name[language]}</dd>
<dt>${w.subject}</dt><dd>${licence.subject}</dd>
<dt>${w.holder}</dt><dd>${licence.holder}</dd>
<dt>${w.address}</dt><dd>${licence.holderAddress}</dd>
<dt>${w.validity}</dt><dd>${termOf(reader, licence)}</dd>
</dl>
<form class="inline" method="get" action="${path}">
<label>${w.otherDay}<input type="date" name="on" value="${licence.on}" min="1900-01-01" max="2200-12-31" required></label>
${reader.query.has('lang') ? html`<input type="hidden" name="lang" value="${language}">` : ''}
<button type="submit">${w.show}</button>
</form>
${look.badDay ? html`<p role="alert">${w.badDay}</p>` : ''}
${allows(reader, licence)}
<h2>${w.history}</h2>
<table class="decisions"><tbody>
${licence.decisions.map(
  (decision) =>
    html`<tr><td>${day(decision.effectiveOn)}</td><td>${w.decisions[decision.action]}${
      decision.endsOn ? html` ${w.until(day(decision.endsOn))}` : ''
    }</td><td class="note">${decision.basis}</td></tr>`,
)}
</tbody></table>
<h2>${w.versions}</h2>
<ul>
${licence.versions
  .toReversed()
  .map(
    (version) =>
      html`<li><a href="${localHref(reader, `${path}/v/${version.number}`)}"${
        version.number === licence.version.number ? html` aria-current="true"` : ''
      }>${w.version(version.number)}</a>, ${w.versionFrom(day(version.effectiveFrom))}</li>`,
  )}
</ul>
<h2>${w.checking}</h2>
<p>${w.checkingText}</p>
<p><a href="/api/register/keys">${w.keys}</a></p>
${licence.paperSha256 ? html`<p class="note">${w.paperHash}: <code>${licence.paperSha256}</code></p>` : ''}`;
}

/** Its first and last day, in words. */
export function termOf({ words: w, language }: Reader, term: { validFrom: string; validTo: string | null }): string {
  const from = shortDate(language, term.validFrom);
  return term.validTo ? w.fromTo(from, shortDate(language, term.validTo)) : w.from(from);
}

function allows({ words: w, language }: Reader, licence: PublicLicence): Html {
  const { domains, conditions } = licence;
  // What stands above isn't said twice.
  const said = [licence.subject, licence.holder, licence.holderAddress];
  const fields = licence.fields.filter(({ text }) => !said.includes(text));
  if (fields.length + domains.length + conditions.length === 0) return html``;
  return html`<h2>${w.allows}</h2>
<dl>${fields.map(({ label, text }) => html`<dt>${label[language]}</dt><dd lang="vi">${text}</dd>`)}</dl>
${conditions.length > 0 ? html`<ul>${conditions.map((condition) => html`<li>${condition}</li>`)}</ul>` : ''}`;
}
