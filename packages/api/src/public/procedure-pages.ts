import { type Ground, type LegalBasis, type ProcedureDefinition, waysInWords } from '@pressdesk/core/licensing';
import { html } from 'hono/html';
import { type Html, localHref, type Reader } from './layout.ts';
import { shortDate } from './words.ts';

type AnyPeriod = { amount: number; unit: 'working-day' | 'calendar-day' | 'month' | 'year' | 'hour' };

/** All procedures that can be filed today. */
export function procedureListPage(
  reader: Reader,
  procedures: { code: string; name: { vi: string; en: string }; summary: { vi: string; en: string } }[],
): Html {
  const { language } = reader;
  return html`<ul class="results">${procedures.map(
    ({ code, name, summary }) =>
      html`<li><span>${code}</span><div><a class="what" href="${localHref(reader, `/thu-tuc/${code}`)}">${name[language]}</a>
<div class="meta">${summary[language]}</div></div></li>`,
  )}</ul>`;
}

/** What one needs to know before one files: who, what, how long, how much, and what may go wrong. */
export function procedurePage(reader: Reader, procedure: ProcedureDefinition): Html {
  const { words: w, language } = reader;
  const { completeness, processing, fee, term } = procedure;
  return html`
<p>${procedure.summary[language]}</p>
<p class="note">${procedure.code}. ${w.validSince(procedure.version, shortDate(language, procedure.validFrom))}</p>
<h2>${w.who}</h2><p>${procedure.applicants[language]}</p>
<h2>${w.prepare}</h2>
<ol>${procedure.components.map(
    (part) =>
      html`<li>${part.name[language]} <span class="note">(${w[part.requirement]}; ${w.copies(
        part.originals,
        part.copies,
      )})</span>${part.help ? html`<br><span class="note">${part.help[language]}</span>` : ''}${
        part.condition ? html`<br><span class="note">${part.condition[language]}</span>` : ''
      }<br>${basis(reader, part.basis)}</li>`,
  )}</ol>
<h2>${w.time}</h2>
${
  completeness || processing.rule
    ? html`<dl>
${
  completeness
    ? html`<dt>${w.completeness}</dt><dd>${period(reader, completeness.rule)}. ${
        completeness.silence === 'accepted' ? w.silenceAccepted : ''
      } ${basis(reader, completeness.basis)}</dd>`
    : ''
}
${
  processing.rule
    ? html`<dt>${w.processing}</dt><dd>${period(reader, processing.rule)}. ${basis(reader, {
        text: processing.rule.source,
        confidence: processing.rule.confidence,
      })}</dd>`
    : ''
}
${otherTimes(reader, procedure)}
</dl>`
    : html`<p>${w.noTime}</p>`
}
<h2>${w.fee}</h2>
<p>${fee ? html`${fee.text[language]} ${basis(reader, fee.basis)}` : w.noFee}</p>
<h2>${w.term}</h2>
<p>${'period' in term ? w.terms[term.kind](period(reader, term.period)) : w.terms[term.kind]}. ${basis(reader, term.basis)}</p>
${grounds(reader, w.conditions, procedure.conditions)}
${grounds(reader, w.exemptions, procedure.exemptions)}
${grounds(reader, w.grounds, procedure.refusalGrounds)}
<h2>${w.bases}</h2>
<ul>${procedure.bases.map((entry) => html`<li>${basis(reader, entry)}</li>`)}</ul>
${
  procedure.unconfirmed.length > 0
    ? html`<h2>${w.unconfirmed}</h2><ul>${procedure.unconfirmed.map((text) => html`<li>${text[language]}</li>`)}</ul>`
    : ''
}
<h2>${w.way}</h2>
<ol>${waysInWords(procedure, language).map(
    ({ from, action, to }) => html`<li>${from} → ${to} <span class="note">(${action})</span></li>`,
  )}</ol>
<p><a href="/portal/start?procedure=${procedure.code}">${w.filed}</a></p>`;
}

/** Other times for some of it, such as for a re-issue. */
function otherTimes(reader: Reader, { processing }: ProcedureDefinition): Html[] {
  const { words: w } = reader;
  return processing.exceptions.flatMap(({ rule, when }) => {
    if (!rule || !when.purpose) return [];
    const label = when.purpose.map((purpose) => w.purposes[purpose]).join(', ');
    const source = { text: rule.source, confidence: rule.confidence };
    return [html`<dt>${w.processing}: ${label}</dt><dd>${period(reader, rule)}. ${basis(reader, source)}</dd>`];
  });
}

function grounds(reader: Reader, title: string, list: readonly Ground[]): Html {
  if (list.length === 0) return html``;
  return html`<h2>${title}</h2>
<ul>${list.map((ground) => html`<li>${ground.text[reader.language]} ${basis(reader, ground.basis)}</li>`)}</ul>`;
}

function period({ words: w }: Reader, { amount, unit }: AnyPeriod): string {
  return w.units[unit](amount);
}

function basis({ words: w }: Reader, { text, confidence }: LegalBasis): Html {
  return html`<span class="note">${text} ${w.confidence[confidence]}</span>`;
}
