import { type Html, html, jsonScript } from './html.ts';
import { newspaperStyle } from './newspaper-style.ts';
import type { PublishedArticle } from './newsroom-state.ts';
import { newspaperProfile as paper } from './outlet-profiles.ts';
import { served } from './site.ts';
import { dateLine, isoLocal } from './vietnamese-date.ts';

export type NewspaperLinks = { baseUrl: string; urlOf: (article: PublishedArticle) => string };

type ArticleSurroundings = {
  related: readonly PublishedArticle[];
  mostRead: readonly PublishedArticle[];
  /** The correction about this item, and the item this one corrects. */
  correction: PublishedArticle | null;
  corrected: PublishedArticle | null;
};

export function newspaperArticlePage(
  it: PublishedArticle,
  { related, mostRead, correction, corrected }: ArticleSurroundings,
  links: NewspaperLinks,
): Html {
  const { article } = it;
  const title = served(it, article.title);
  const sapo = served(it, article.sapo);
  const section = paper.sections.get(article.section) ?? article.section;
  const url = links.urlOf(it);
  const head = html`<link rel="canonical" href="${url}">
<meta name="description" content="${sapo}">
<meta property="og:type" content="article"><meta property="og:locale" content="vi_VN">
<meta property="og:site_name" content="${paper.name}"><meta property="og:url" content="${url}">
<meta property="og:title" content="${title}"><meta property="og:description" content="${sapo}">
<meta property="article:published_time" content="${isoLocal(it.publishedAt)}">
<meta property="article:section" content="${section}">
${article.jsonLd === false ? null : jsonScript(newsArticleData(it, links))}`;
  const main = html`<div class="columns">
<main>
<nav class="breadcrumb"><a href="${links.baseUrl}/">Trang chủ</a> › <a href="${links.baseUrl}/${article.section}">${section}</a></nav>
<article class="detail">
<h1 class="detail-title">${title}</h1>
<div class="detail-meta"><span class="detail-time">${dateLine(it.publishedAt)}</span></div>
${it.statedUpdateAt === null ? null : html`<p class="detail-updated">Cập nhật: ${dateLine(it.statedUpdateAt)}</p>`}
<p class="detail-sapo"><strong>${sapo}</strong></p>
<div class="detail-content">
${article.body.map((paragraph) => html`<p>${served(it, paragraph)}</p>`)}
</div>
${article.author === null ? null : html`<p class="detail-author"><strong>${article.author}</strong></p>`}
${correction && notice('Nội dung bài viết đã được sửa. Bạn đọc xem', correction, links)}
${corrected && notice('Bài viết được cải chính:', corrected, links)}
</article>
<section class="related"><h2>Tin liên quan</h2>
<ul>${related.map((other) => linkItem(other, links))}</ul></section>
</main>
${sidebar(mostRead, links)}
</div>`;
  return frame(`${title} - ${paper.name}`, head, main, links);
}

export function newspaperListPage(
  heading: string | null,
  articles: readonly PublishedArticle[],
  mostRead: readonly PublishedArticle[],
  links: NewspaperLinks,
): Html {
  const [lead, ...others] = articles;
  const main = html`<div class="columns">
<main>
${heading === null ? null : html`<h1 class="list-title">${heading}</h1>`}
${lead ? teaser(lead, 'lead', links) : html`<p>Chưa có bài nào.</p>`}
<div class="list">${others.map((it) => teaser(it, 'story', links))}</div>
</main>
${sidebar(mostRead, links)}
</div>`;
  const feeds = html`<link rel="alternate" type="application/rss+xml" title="Trang chủ" href="${links.baseUrl}/rss/trang-chu.rss">
<link rel="alternate" type="application/rss+xml" title="Mới nhất" href="${links.baseUrl}/rss/moi-nhat.rss">`;
  const title = heading === null ? `${paper.name} - ${paper.tagline}` : `${heading} - ${paper.name}`;
  return frame(title, feeds, main, links);
}

export function newspaperMessagePage(heading: string, text: string, links: NewspaperLinks): Html {
  const main = html`<main class="message"><h1>${heading}</h1><p>${text}</p>
<p><a href="${links.baseUrl}/">Về trang chủ</a></p></main>`;
  return frame(`${heading} - ${paper.name}`, html`<meta name="robots" content="noindex">`, main, links);
}

function frame(title: string, head: Html, main: Html, { baseUrl }: NewspaperLinks): Html {
  const sections = [...paper.sections].map(([path, name]) => html`<li><a href="${baseUrl}/${path}">${name}</a></li>`);
  return html`<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${head}
${newspaperStyle}
</head>
<body>
<header class="site-header"><a class="logo" href="${baseUrl}/">BÁO KINH LẠC</a><p class="tagline">${paper.tagline}</p></header>
<nav class="main-nav" aria-label="Chuyên mục"><ul>${sections}</ul></nav>
${main}
${masthead(baseUrl)}
</body>
</html>
`;
}

function masthead(baseUrl: string): Html {
  const { licence } = paper;
  const [year, month, day] = licence.issuedOn.split('-');
  return html`<footer class="masthead">
<p class="masthead-name">BÁO KINH LẠC ĐIỆN TỬ</p>
<p>Cơ quan chủ quản: ${licence.holder}</p>
<p>${licence.title} số ${licence.number} do ${licence.issuer} cấp ngày ${day ?? ''}/${month ?? ''}/${year ?? ''}</p>
<p>Tổng Biên tập: ${licence.responsiblePerson}</p>
<p>Tòa soạn: ${paper.address}</p>
<p>Điện thoại: ${paper.phone} | Email: ${paper.email}</p>
<p>Ghi rõ nguồn “${paper.name}” khi phát hành lại thông tin từ trang này.</p>
<p><a href="${baseUrl}/rss/moi-nhat.rss">RSS</a> | <a href="${baseUrl}/noi-bo/lich-truc.html" rel="nofollow">Nội bộ</a></p>
</footer>`;
}

function teaser(it: PublishedArticle, kind: 'lead' | 'story', links: NewspaperLinks): Html {
  return html`<section class="${kind}"><h2><a href="${links.urlOf(it)}">${served(it, it.article.title)}</a></h2>
<p class="time">${dateLine(it.publishedAt)}</p><p>${served(it, it.article.sapo)}</p></section>`;
}

function sidebar(mostRead: readonly PublishedArticle[], links: NewspaperLinks): Html {
  return html`<aside class="most-read"><h2>Đọc nhiều</h2><ol>${mostRead.map((it) => linkItem(it, links))}</ol></aside>`;
}

function linkItem(it: PublishedArticle, links: NewspaperLinks): Html {
  return html`<li><a href="${links.urlOf(it)}">${served(it, it.article.title)}</a></li>`;
}

function notice(text: string, other: PublishedArticle, links: NewspaperLinks): Html {
  return html`<p class="notice">${text} <a href="${links.urlOf(other)}">${served(other, other.article.title)}</a></p>`;
}

function newsArticleData(it: PublishedArticle, links: NewspaperLinks): object {
  const url = links.urlOf(it);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    headline: served(it, it.article.title),
    description: served(it, it.article.sapo),
    datePublished: isoLocal(it.publishedAt),
    dateModified: isoLocal(it.statedUpdateAt ?? it.publishedAt),
    inLanguage: 'vi',
    author: it.article.author
      ? { '@type': 'Person', name: it.article.author }
      : { '@type': 'Organization', name: paper.name },
    publisher: { '@type': 'NewsMediaOrganization', name: paper.name, url: `${links.baseUrl}/` },
  };
}
