import type { Element } from 'domhandler';
import { type PageModel, parentElement } from './content.ts';
import { attribute } from './document.ts';

/**
 * Marks by which a content-management template says "this element is the body". Keyed by template, never by site:
 * one newsroom system serves hundreds of outlets. The first profile that fits a page wins.
 */
type Profile = {
  name: string;
  /** Share of the scoring's choice an element must have to be believed. */
  share: number;
  fits: (element: Element, classes: string) => boolean;
};

function byClass(pattern: RegExp): (element: Element, classes: string) => boolean {
  return (_, classes) => pattern.test(classes);
}

const profiles: readonly Profile[] = [
  { name: 'data-role', share: 0.25, fits: (element) => attribute(element, 'data-role') === 'content' },
  {
    name: 'article-body-property',
    share: 0.6,
    fits: (element) => /(?:^|\s|:)articlebody$/i.test(attribute(element, 'itemprop') || attribute(element, 'property')),
  },
  {
    name: 'afcbc',
    share: 0.5,
    fits: byClass(
      /(?:^|\s)(?:afcbc-body|detail-content|detail__content|detail-cmain|singular-content|cms-body)(?:\s|$)/,
    ),
  },
  {
    name: 'fck',
    share: 0.7,
    fits: byClass(
      /(?:^|\s)(?:fck_detail|content_detail|contentdetail|content-detail|news-content|newsdetail|detail-content-body|ck-content|article__body|article-detail|maincontent-detail|box-detail|noidung|noi-dung|noidung-baiviet|bodytext|body-text)(?:\s|$)/i,
    ),
  },
  {
    name: 'wordpress',
    share: 0.4,
    fits: byClass(
      /(?:^|\s)(?:entry-content|post-content|single-content|td-post-content|post-body|wp-block-post-content|elementor-widget-theme-post-content|the-content|single-post-content)(?:\s|$)/i,
    ),
  },
  { name: 'drupal', share: 0.7, fits: byClass(/(?:^|\s)field--?name-(?:field-)?body(?:\s|$)/i) },
  {
    name: 'article-body-class',
    share: 0.7,
    fits: byClass(
      /(?:^|\s)(?:article|story|post|news|blog|entry|content)[-_]{0,2}(?:body|content|text|main)(?:[-_]{1,2}(?:content|text|body|wrapper|container|inner))?(?:\s|$)/i,
    ),
  },
  { name: 'article-role', share: 0.7, fits: (element) => attribute(element, 'role') === 'article' },
  { name: 'article-element', share: 0.7, fits: (element) => element.name === 'article' },
];

type ProfileVote = { name: string; root: Element };

/**
 * The element that the page's template marks as the body, with the name of the profile, or null. An element counts
 * when it has enough of what the scoring's choice has: an empty shell or a teaser is no body.
 */
export function profileVote(page: PageModel, scored: Element): ProfileVote | null {
  const whole = page.values.get(scored) ?? 0;
  const first = new Map<Profile, Element>();
  for (const [element, value] of page.values) {
    if (value < Math.max(150, whole * 0.25)) continue;
    const classes = attribute(element, 'class').slice(0, 400);
    for (const profile of profiles) {
      if (value < whole * profile.share || !profile.fits(element, classes)) continue;
      const known = first.get(profile);
      // Of several the fullest counts, of nested ones the inner.
      if (
        !known ||
        value > (page.values.get(known) ?? 0) * 1.02 ||
        (value > (page.values.get(known) ?? 0) * 0.98 && isInside(element, known))
      )
        first.set(profile, element);
    }
  }
  for (const profile of profiles) {
    const root = first.get(profile);
    if (root) return { name: profile.name, root };
  }
  return null;
}

function isInside(element: Element, ancestor: Element): boolean {
  for (let at = parentElement(element); at; at = parentElement(at)) if (at === ancestor) return true;
  return false;
}
