import { describe, expect, it } from 'vitest';
import { escapeMarkup, html, jsonScript } from './html.ts';

describe('markup', () => {
  it('escapes every value that is not markup itself', () => {
    const name = '<b title="x">&\'';
    expect(html`<p>${name}</p>`.markup).toBe('<p>&#60;b title=&#34;x&#34;&#62;&#38;&#39;</p>');
    expect(html`<ul>${[html`<li>${1}</li>`, html`<li>${2}</li>`]}</ul>`.markup).toBe('<ul><li>1</li>\n<li>2</li></ul>');
    expect(html`<p>${null}</p>`.markup).toBe('<p></p>');
  });

  it('drops control characters that XML forbids and keeps line breaks', () => {
    expect(escapeMarkup('a\u0000b\u001fc\nd\te')).toBe('abc\nd\te');
  });

  it('lets no text close a script element', () => {
    const { markup } = jsonScript({ headline: '</script><script>alert(1)</script>' });
    expect(markup.match(/<\/script>/g)).toHaveLength(1);
    expect(JSON.parse(markup.replace(/^<script[^>]*>|<\/script>$/g, ''))).toEqual({
      headline: '</script><script>alert(1)</script>',
    });
  });
});
