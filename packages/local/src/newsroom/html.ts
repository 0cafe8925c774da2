/** Markup that is safe to send: every value that came in was escaped. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

type HtmlValue = string | number | Html | readonly Html[] | null;

/**
 * Builds HTML or XML; values are escaped unless they are `Html` themselves.
 * @example html`<h1>${title}</h1>`.markup
 */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
  let markup = parts[0] ?? '';
  values.forEach((value, index) => {
    markup += render(value) + (parts[index + 1] ?? '');
  });
  return new Html(markup);
}

/** Escapes for element content and quoted attributes, in HTML and XML 1.0 alike; control characters XML forbids go. */
export function escapeMarkup(text: string): string {
  return dropControls(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON inside a script element: `<` is written as an escape so that no text can close the element. */
export function jsonScript(value: unknown): Html {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return new Html(`<script type="application/ld+json">${json}</script>`);
}

function render(value: HtmlValue): string {
  if (value === null) return '';
  if (value instanceof Html) return value.markup;
  if (Array.isArray(value)) return value.map((part) => part.markup).join('\n');
  return escapeMarkup(String(value));
}

/** XML 1.0 allows no control characters but tab, line feed and carriage return, escaped or not. */
function dropControls(text: string): string {
  let kept = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x20 || code === 0x09 || code === 0x0a || code === 0x0d) kept += character;
  }
  return kept;
}
