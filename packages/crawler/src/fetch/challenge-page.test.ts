import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { challengeOf, longestChallengeBytes } from './challenge-page.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const story = '<p>Ủy ban nhân dân tỉnh họp phiên thường kỳ, bàn về đê điều và mùa lũ.</p>'.repeat(40);

describe('walls', () => {
  it.each([
    ['Cloudflare', '<title>Just a moment...</title><script>window._cf_chl_opt={}</script>'],
    ['Cloudflare', '<title>Attention Required! | Cloudflare</title><h1>Sorry, you have been blocked</h1>'],
    ['Cloudflare', '<div class="cf-browser-verification">…</div>'],
    ['DDoS-Guard', '<TITLE> DDoS-Guard </TITLE>'],
    ['DataDome', '<script src="https://ct.captcha-delivery.com/c.js"></script>'],
    ['Imperva', '<iframe src="/_Incapsula_Resource?x=1"></iframe>'],
    ['captcha', '<form><div class="g-recaptcha" data-sitekey="k"></div></form>'],
    ['cookie wall', '<script>document.cookie="K=1; path=/"; window.location.reload(true);</script>'],
  ])('recognises %s: %s', (name, page) => {
    expect(challengeOf(html, Buffer.from(page))).toBe(name);
    expect(challengeOf({}, Buffer.from(page))).toBe(name);
  });

  it('believes a header that says so, whatever the body looks like', () => {
    expect(challengeOf({ ...html, 'cf-mitigated': 'challenge' }, Buffer.from(story))).toBe('Cloudflare');
    expect(challengeOf({ 'x-amzn-waf-action': 'captcha' }, new Uint8Array())).toBe('AWS WAF');
  });
});

describe('pages', () => {
  it.each([
    ['an article with a comment form behind a captcha', `${story}<div class="g-recaptcha"></div>`],
    ['an article behind a protection that let it through', `${story}<script src="/_Incapsula_Resource"></script>`],
    ['an article with such a headline', `<title>Just a moment: how outlets wait</title>${story}`],
    ['an article that sets a cookie', `${story}<script>document.cookie="a=1";location.reload()</script>`],
    ['an almost empty page', '<html><body></body></html>'],
  ])('leaves alone %s', (_name, page) => {
    expect(challengeOf(html, Buffer.from(page))).toBeNull();
  });

  it('looks only into HTML', () => {
    const feed = '<rss><channel><title>Just a moment...</title></channel></rss>';
    expect(challengeOf({ 'content-type': 'application/rss+xml' }, Buffer.from(feed))).toBeNull();
  });

  it('looks only into small bodies', () => {
    const large = Buffer.alloc(longestChallengeBytes, '<title>Just a moment...</title>');
    expect(challengeOf(html, large)).toBeNull();
  });
});

it('answers for any bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => challengeOf(html, bytes) === null));
});
