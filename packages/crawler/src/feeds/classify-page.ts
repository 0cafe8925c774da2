import { discoverFeeds } from './discover-feeds.ts';
import { plainText } from './feed-text.ts';
import { FeedError } from './parsed-feed.ts';

const scannedLength = 256 * 1024;
/** Marks that only a bot wall's own page carries. */
const certainMarks =
  /cf-browser-verification|cf_chl_opt|\/cdn-cgi\/challenge-platform\/h\/[a-z]\/orchestrate|_incapsula_resource|incapsula incident|px-captcha|ddos-guard|aws-waf-token|awswafintegration|datadome|sucuri_cloudproxy|distil_r_captcha|perfdrive|geo\.captcha-delivery/i;
/** Words of such pages that an article may contain as well; they count in a title or on a page with little text. */
const blockedWords =
  /just a moment|attention required|access (is )?denied|403 forbidden|\bforbidden\b|request blocked|you have been blocked|are you (a )?(human|robot)|verify(ing)? (that )?you are (a )?human|not a robot|captcha|checking your browser|pardon our interruption|unusual traffic|too many requests|bot (check|protection|detection)|enable javascript and cookies|security check|không phải là? (robot|người máy)|truy cập bị (từ chối|chặn)|xác (minh|thực) (bạn|truy cập)|kiểm tra trình duyệt/i;
const loginWords = /\b(log|sign) ?in\b|\blogin\b|đăng nhập/i;
const shortPageLength = 1500;

/** What an HTML page that came instead of a feed is: a wall (`blocked`) or an ordinary page (`html`) with the feeds it names. */
export function pageInsteadOfFeed(html: string, url: string): FeedError {
  const page = html.slice(0, scannedLength);
  const title = plainText(/<title[^<>]{0,200}>([^<]{0,300})/i.exec(page)?.[1] ?? null) ?? '';
  const words = plainText(withoutScripts(page)) ?? '';
  const isShort = words.length < shortPageLength;
  if (certainMarks.test(page) && isShort) return blocked('a bot check');
  if (blockedWords.test(title) || (isShort && blockedWords.test(words))) return blocked('a bot check or a refusal');
  const feeds = discoverFeeds(html, url).map((feed) => feed.url);
  const asksForPassword = /<input[^<>]{0,300}type\s{0,4}=\s{0,4}["']?password/i.test(page);
  if (asksForPassword && feeds.length === 0 && (loginWords.test(title) || (isShort && loginWords.test(words)))) {
    return blocked('a sign-in page');
  }
  const named =
    feeds.length > 0
      ? ` The page names ${feeds.length === 1 ? 'this feed' : 'these feeds'}: ${feeds.slice(0, 5).join(', ')}.`
      : '';
  return new FeedError('html', `The address gives an ordinary web page, not a feed.${named}`, feeds);
}

function blocked(what: string): FeedError {
  return new FeedError('blocked', `The site answered with ${what} instead of the feed.`);
}

/** Linear: every script and style is found by plain search. */
function withoutScripts(page: string): string {
  let text = '';
  let at = 0;
  const start = /<(script|style|noscript)\b/gi;
  for (let match = start.exec(page); match !== null; match = start.exec(page)) {
    if (match.index < at) continue;
    text += page.slice(at, match.index);
    const end = page.toLowerCase().indexOf(`</${match[1]?.toLowerCase()}`, match.index);
    // A noscript's words are what the reader sees; only its tags go.
    if (match[1]?.toLowerCase() === 'noscript') at = match.index;
    else at = end < 0 ? page.length : end;
    start.lastIndex = Math.max(at, match.index + 1);
  }
  return text + page.slice(at);
}
