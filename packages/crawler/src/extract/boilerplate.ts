import type { Element } from 'domhandler';
import { attribute } from './document.ts';
import { foldForComparison } from './text.ts';

/** What can be said of an element from its tag, class, id and role alone. */
type Furniture =
  | { certain: true }
  /** `word` is the class word that gave it away: a page that uses it for its own body takes the word back. */
  | { certain: false; word: string }
  | null;

const certain: Furniture = { certain: true };

const alwaysTags = new Set(['nav', 'footer', 'dialog', 'menu', 'button', 'form', 'fieldset', 'label', 'amp-ad', 'ins']);
const alwaysRoles = new Set([
  'navigation',
  'search',
  'contentinfo',
  'banner',
  'complementary',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
  'button',
]);

/** One of these words in a class or id names page furniture on its own. */
const furnitureWords = new Set(
  (
    'share sharing shares sharebar sharethis addthis addtoany social socials sns follow followus related relate relatednews recirc recirculation recommend recommended ' +
    'recommendation recommendations newsletter newsletters subscribe subscription signup promo promos promotion promobox advert adverts ' +
    'advertisement advertising advertisment adbox adsense adunit adslot adcontainer sponsor sponsored banner banners breadcrumb breadcrumbs crumbs comment comments commentlist disqus ' +
    'respond cookie cookies consent gdpr onetrust footer sidebar widget widgets popup modal overlay navbar navigation nav navi menu menus ' +
    'topmenu pagination pager paging byline bylines authorbox authorbio taglist tagcloud hashtag toc outbrain taboola dable mgid trending popular mostread toolbar tooltip ' +
    'rating ratings reactions reaction vote print printonly offscreen screenreader skip skiplink masthead caption captions ' +
    'figcaption credit credits copyright disclaimer livechat chat carousel slider swiper readmore readalso morenews morestories ' +
    'moreon seealso prevnext dropdown search login register feedback interstitial appdownload playlist infobox ' +
    'lienquan tinlienquan tinkhac docthem binhluan chiase quangcao tukhoa xemthem tincungchuyenmuc cungchuyenmuc tinmoi'
  ).split(' '),
);

/** Neighbouring words that name furniture only together. */
const furniturePhrases =
  /(?:^|[^a-z])(?:ad|ads|dfp|gpt|google ad|author (?:bio|box|card|info|profile|block|details?|name|description|meta|section|about|wrap|wrapper|container)|about (?:the )?author|article (?:tags?|meta|info|author|date|actions?|tools?|byline|share|footer|sidebar|bottom|related|categories|labels)|post (?:meta|tags?|info|navigation|nav|author|date|footer|categories|category|share|related|sharing|views)|entry (?:meta|footer|tags?|utility)|meta (?:info|data|wrapper)|read (?:more|also|next|time)|reading time|see also|more (?:from|news|stories|articles|posts|link|links|on|like)|most (?:read|popular|viewed)|latest (?:news|posts|articles)|other (?:news|posts|articles)|you may|also like|up next|next (?:article|post|up)|prev(?:ious)? (?:article|post)|jp relatedposts|yarpp|wp block (?:latest|tag|categor|search|social)\S*|table of contents|table contents|ez toc|lwptoc|saboxplugin \S+|sr only|visually hidden|screen reader|screen reader text|read by|audio player|video player|lead ?gen|cta|call to action|email (?:form|capture|signup)|sign up|mailing list|mc embed|opt ?in|tag (?:list|cloud|links|box)|tags (?:list|links|box|wrap|container)|key ?words?|photo (?:credit|caption)|image (?:credit|caption)|wp caption text|pic (?:note|caption)|photocms caption|news relate\S*|box (?:relate\S*|tin|news|other|category)|tin lien quan|tin khac|tin cung|cung chuyen muc|doc them|binh luan|box comment|list news|social \S+|last (?:updated|modified)|pub(?:lish(?:ed)?)? date|date (?:time|published)|time (?:stamp|update)|entry date|updated on)(?:$|[^a-z])/;

/** Words of a class or id: camelCase and separators split, lower case. */
export function classPhrase(element: Element): string {
  const raw = `${attribute(element, 'class').slice(0, 400)} ${attribute(element, 'id').slice(0, 100)}`;
  if (raw.length < 3) return '';
  return raw
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .replace(/\b([a-z]*)\d[a-z\d]*/g, '$1')
    .replace(modifiers, ' ')
    .trim();
}

/** `has-caption`, `no-sidebar`, `overflow-hidden` describe a box, not its role. */
const modifiers = /\b(?:has|have|with|without|no|not|is|overflow|elementor) [a-z\d]+/g;

/**
 * Whether an element is page furniture: navigation, shares, related stories, comments, captions, forms.
 * Certain furniture stays out wherever it stands; the rest unless it carries a large part of the page's running text.
 */
export function furniture(element: Element): Furniture {
  if (alwaysTags.has(element.name)) return certain;
  const role = attribute(element, 'role');
  if (role && alwaysRoles.has(role.toLowerCase())) return certain;
  if (isHidden(element)) return certain;
  if (element.name === 'figcaption' || element.name === 'caption') return certain;
  if (element.name === 'aside') return { certain: false, word: 'aside' };
  if (structural.has(element.name) || /^h[1-6]$/.test(element.name)) return null;
  const phrase = classPhrase(element);
  if (!phrase) return null;
  for (const word of phrase.split(' ')) if (furnitureWords.has(word)) return { certain: false, word };
  const match = furniturePhrases.exec(phrase);
  return match ? { certain: false, word: match[0] } : null;
}

const structural = new Set(['body', 'html', 'main', 'article']);
const hiddenClass =
  /(?:^|\s)(?:hidden|hide|d-none|is-hidden|u-hidden|invisible|sr-only|visually-hidden|visuallyhidden|screen-reader-text|element-invisible|offscreen|display-none|uk-hidden|print-only|hide-me)(?:\s|$)/i;

function isHidden(element: Element): boolean {
  // Text behind a paywall that the page carries all the same is the article's.
  if (element.name === 'p' && /paywall|premium/.test(attribute(element, 'class').slice(0, 200))) return false;
  if ('hidden' in element.attribs && element.attribs.hidden !== 'until-found') return true;
  if (attribute(element, 'aria-hidden') === 'true' && element.name !== 'div' && element.name !== 'section') return true;
  if (hiddenClass.test(attribute(element, 'class').slice(0, 400))) return true;
  const style = attribute(element, 'style');
  return style.length > 0 && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style.slice(0, 500));
}

/** Whole lines that are buttons, labels and prompts, in the folded form of {@link foldForComparison}. */
const labels = new RegExp(
  `^(?:${[
    'advertisements?|publicidad|anzeige|werbung|quang cao|reklam[ae]?|annonse?|ad',
    'share(?: this)?(?: (?:article|post|story|page))?(?: (?:on|via) .{1,40})?|chia se(?: bai viet)?|teilen|partager|compartir',
    'read (?:more|next)|read the full (?:story|article)|tin lien quan|bai viet lien quan|tin khac|cac tin khac|tin cung chuyen muc|xem them|doc them|tu khoa',
    'related(?: (?:articles?|posts?|stories|news|content|topics?|links?|reading|items?|coverage))?|binh luan|y kien ban doc|comments?|leave a (?:comment|reply)',
    'sign up(?: (?:now|here|today|for free))?|subscribe(?: (?:now|here|today|to our newsletter))?|newsletter|follow us(?: on .{0,60})?',
    'copy link|link copied|print|email|save|listen(?: to (?:this )?article)?|loading|skip to (?:main )?content|back to top|ve dau trang|table of contents',
    'facebook|twitter|x|whatsapp|linkedin|pinterest|telegram|zalo|reddit|tweet|instagram|youtube|tags?|topics?',
    'in (?:trang|bai viet|bai|ra)|gui (?:email|bai viet|cho ban be)|quay lai|tro (?:lai|ve)(?: trang truoc)?|ve trang chu|dau trang|cac (?:tin|bai) (?:khac|da dua)|tin (?:moi|cu) hon|lien ket (?:website|web)|co chu|a a a?',
    '(?:thong ke truy cap|tong (?:so )?(?:luot )?truy cap|dang (?:online|truy cap)|luot (?:xem|truy cap|doc)|so lan (?:xem|doc)|nghe (?:bai|doc bai|audio)).{0,40}',
    'scroll to continue.{0,40}|story continues below.{0,40}|article continues (?:below|after).{0,60}|\\d+ (?:min|minutes?) read',
    '(?:all rights reserved|copyright) .{0,120}|getty images?|hide caption|toggle caption|enlarge this image',
  ].join('|')})$`,
);

/** Labels that are followed by something: a colon or the like has to say that they are labels. */
const labelled =
  /^\W{0,3}(?:photo|image|foto|video|picture|ảnh|bild|(?:photo|image|picture) credits?|nguồn ảnh|tags?|topics?|từ khóa|từ khoá|filed under|categor(?:y|ies)|chuyên mục|related|read more|read also|read next|also read|see also|more from .{1,40}|more on .{1,40}|jump to|xem thêm|đọc thêm|tin liên quan|lire aussi|à lire aussi|lire également|lesen sie auch|mehr zum thema|lees ook|leggi anche|lea también|lee también|les også|læs også|läs också|przeczytaj|читайте также)\s*[:：|>»-]/iu;
/** Prompts that need no colon, because no sentence begins so. */
const prompts =
  /^(?:also read|lire (?:aussi|également)|à lire (?:aussi|également)|lesen sie auch|lees ook|leggi anche|lea también|lee también|les også|læs også|läs också|читайте также|(?:photo|image|picture|foto|bild) (?:by|credit|courtesy|via|par|von)) \S/iu;

/** Whether a line is a label, a prompt or a button text. Only short lines are looked at. */
export function isFurnitureLine(text: string): boolean {
  if (text.length > 200) return false;
  if (labelled.test(text) || prompts.test(text)) return true;
  return text.split(/\s+[|•·/]\s+/).every((part) => {
    const folded = foldForComparison(part);
    return folded === '' || labels.test(folded);
  });
}

/** Sentences an outlet says about itself under its articles: newsletters, channels, rights, affiliate notes. */
const promotion = new RegExp(
  [
    '\\bnewsletters?\\b.{0,120}\\b(?:sign up|subscribe|inbox|informiert|join|delivered|abonnieren|weekly|daily)\\b',
    '\\b(?:sign up|subscribe|join|abonnieren|register)\\b.{0,120}\\bnewsletters?\\b',
    '\\bfollow \\S.{0,40} on (?:google news|facebook|twitter|x|instagram|whatsapp|linkedin|telegram)\\b',
    '^©|\\ball rights reserved\\b',
    '\\baffiliate (?:links?|commissions?)\\b',
    'while submitting the form',
    'contributed to this (?:report|story|article)',
    '^über dieses thema (?:berichte|im programm)|^dieses thema im programm',
    '^(?:click|tap) (?:here )?to (?:read|view|sign|subscribe|learn)',
    '^you have .{0,40} (?:free )?articles? (?:left|remaining)|^this article is for subscribers',
    '^(?:mời|kính mời) (?:quý |các )?(?:vị|bạn|độc giả|thính giả).{0,60}(?:theo dõi|đón (?:đọc|xem|nghe)|truy cập)',
    '^(?:theo dõi|quan tâm|đăng ký) .{0,60}(?:trên google news|zalo|fanpage|kênh youtube|bản tin)',
    '^(?:bản quyền thuộc|® ghi rõ nguồn)|ghi rõ nguồn .{0,60}khi (?:phát hành lại|sử dụng|đăng lại)',
    '^(?:tải|cài đặt) (?:ngay )?ứng dụng ',
  ].join('|'),
  'iu',
);

/** Whether a line speaks of the outlet's own channels and rights instead of the story. */
export function isPromotion(text: string): boolean {
  return text.length <= 420 && promotion.test(text);
}
