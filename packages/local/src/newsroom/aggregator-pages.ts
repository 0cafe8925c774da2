import { aggregatorStyle } from './aggregator-style.ts';
import { type Html, html, jsonScript } from './html.ts';
import type { PublishedArticle } from './newsroom-state.ts';
import { aggregatorProfile as site } from './outlet-profiles.ts';
import { served } from './site.ts';
import { isoLocal, shortDate } from './vietnamese-date.ts';

export type AggregatorLinks = { baseUrl: string; urlOf: (article: PublishedArticle) => string };

/** A licence number that was never given to this site; one page shows it. */
const foreignLicenceNumber = '62/GP-TTĐT';

export function aggregatorArticlePage(
  it: PublishedArticle,
  recent: readonly PublishedArticle[],
  links: AggregatorLinks,
): Html {
  const { article } = it;
  const title = served(it, article.title);
  const url = links.urlOf(it);
  const section = site.sections.get(article.section) ?? article.section;
  const head = html`<link rel="canonical" href="${url}">
<meta name="description" content="${served(it, article.sapo)}">
<meta property="og:type" content="article"><meta property="og:site_name" content="${site.name}">
<meta property="og:title" content="${title}"><meta property="og:url" content="${url}">
<meta property="article:published_time" content="${isoLocal(it.publishedAt)}">
${article.jsonLd === false ? null : jsonScript(articleGraph(it, links))}`;
  const main = html`<div id="content" class="site-content"><div id="primary" class="content-area"><main class="site-main">
<article class="post type-post status-publish format-standard hentry category-${article.section}">
<header class="entry-header">
<span class="cat-links"><a href="${links.baseUrl}/${article.section}/" rel="category tag">${section}</a></span>
<h1 class="entry-title">${title}</h1>
<div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="${isoLocal(it.publishedAt)}">${shortDate(it.publishedAt)}</time></span>${article.author === null ? null : html` <span class="byline"><span class="author vcard">${article.author}</span></span>`}</div>
</header>
<div class="entry-content">
<p><strong>${served(it, article.sapo)}</strong></p>
${article.body.map((paragraph) => html`<p>${served(it, paragraph)}</p>`)}
${article.source === null ? null : html`<p class="entry-source"><em>Nguồn: ${article.source}</em></p>`}
</div>
</article>
</main></div>
${sidebar(recent, links)}
</div>`;
  return frame(`${title} - ${site.name}`, 'single single-post', head, main, links, article.licenceShown);
}

export function aggregatorListPage(
  heading: string | null,
  articles: readonly PublishedArticle[],
  recent: readonly PublishedArticle[],
  links: AggregatorLinks,
): Html {
  const entries = articles.map(
    (it) => html`<article class="post hentry category-${it.article.section}">
<h2 class="entry-title"><a href="${links.urlOf(it)}" rel="bookmark">${served(it, it.article.title)}</a></h2>
<div class="entry-meta"><time class="entry-date published" datetime="${isoLocal(it.publishedAt)}">${shortDate(it.publishedAt)}</time></div>
<div class="entry-summary"><p>${served(it, it.article.sapo)}</p></div>
</article>`,
  );
  const main = html`<div id="content" class="site-content"><div id="primary" class="content-area"><main class="site-main">
${heading === null ? null : html`<header class="page-header"><h1 class="page-title">Chuyên mục: ${heading}</h1></header>`}
${entries}
</main></div>
${sidebar(recent, links)}
</div>`;
  const feed = html`<link rel="alternate" type="application/atom+xml" title="${site.name} » Tin tức" href="${links.baseUrl}/tin-tuc/feed/atom/">`;
  const title = heading === null ? `${site.name} - ${site.tagline}` : `${heading} - ${site.name}`;
  return frame(title, heading === null ? 'home blog' : 'archive category', feed, main, links);
}

export function aggregatorMessagePage(heading: string, text: string, links: AggregatorLinks): Html {
  const main = html`<main class="site-main error-404"><h1 class="page-title">${heading}</h1><p>${text}</p></main>`;
  return frame(`${heading} - ${site.name}`, 'error404', html`<meta name="robots" content="noindex">`, main, links);
}

function frame(
  title: string,
  bodyClass: string,
  head: Html,
  main: Html,
  { baseUrl }: AggregatorLinks,
  licenceShown?: 'missing' | 'other',
): Html {
  const menu = [...site.sections].map(
    ([path, name]) => html`<li class="menu-item"><a href="${baseUrl}/${path}/">${name}</a></li>`,
  );
  return html`<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="WordPress">
<title>${title}</title>
${head}
${aggregatorStyle}
</head>
<body class="${bodyClass}">
<div id="page" class="site">
<header id="masthead" class="site-header"><p class="site-title"><a href="${baseUrl}/" rel="home">Tin Kinh Lạc <b>24h</b></a></p>
<p class="site-description">${site.tagline}</p>
<nav class="main-navigation" aria-label="Menu"><ul><li class="menu-item"><a href="${baseUrl}/">Trang chủ</a></li>${menu}</ul></nav></header>
${main}
${imprint(licenceShown)}
</div>
</body>
</html>
`;
}

function imprint(licenceShown: 'missing' | 'other' | undefined): Html {
  const { licence } = site;
  const [year, month, day] = licence.issuedOn.split('-');
  const number = licenceShown === 'other' ? foreignLicenceNumber : licence.number;
  const licenceLine =
    licenceShown === 'missing'
      ? null
      : html`<p>${licence.title} số ${number} do ${licence.issuer} cấp ngày ${day ?? ''}/${month ?? ''}/${year ?? ''}</p>`;
  return html`<footer id="colophon" class="site-footer">
<p><strong>TRANG THÔNG TIN ĐIỆN TỬ TỔNG HỢP TIN KINH LẠC 24H</strong></p>
<p>Đơn vị chủ quản: ${licence.holder}</p>
${licenceLine}
<p>Chịu trách nhiệm nội dung: ${licence.responsiblePerson}</p>
<p>Địa chỉ: ${site.address}</p>
<p>Điện thoại: ${site.phone} | Email: ${site.email}</p>
</footer>`;
}

function sidebar(recent: readonly PublishedArticle[], links: AggregatorLinks): Html {
  const items = recent.map((it) => html`<li><a href="${links.urlOf(it)}">${served(it, it.article.title)}</a></li>`);
  return html`<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries">
<h2 class="widget-title">Có thể bạn quan tâm</h2><ul>${items}</ul></section></aside>`;
}

function articleGraph(it: PublishedArticle, links: AggregatorLinks): object {
  const url = links.urlOf(it);
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Article',
        '@id': `${url}#article`,
        headline: served(it, it.article.title),
        datePublished: isoLocal(it.publishedAt),
        dateModified: isoLocal(it.statedUpdateAt ?? it.publishedAt),
        inLanguage: 'vi',
        articleSection: [site.sections.get(it.article.section) ?? it.article.section],
        ...(it.article.author === null ? {} : { author: { '@type': 'Person', name: it.article.author } }),
        publisher: { '@id': `${links.baseUrl}/#organization` },
      },
      { '@type': 'Organization', '@id': `${links.baseUrl}/#organization`, name: site.name, url: `${links.baseUrl}/` },
    ],
  };
}
