import {
  type AggregatorLinks,
  aggregatorArticlePage,
  aggregatorListPage,
  aggregatorMessagePage,
} from './aggregator-pages.ts';
import { atomFeed, sitemap } from './feeds.ts';
import type { NewsroomState, PublishedArticle } from './newsroom-state.ts';
import { aggregatorProfile as profile } from './outlet-profiles.ts';
import { htmlPage, internalPage, latestChange, robotsTxt, type Site, type SitePage } from './site.ts';

/** Tin Kinh Lạc 24h: an Atom feed for "Tin tức"; "Đời sống" has nothing but its list page. */
export function aggregatorSite(baseUrl: string, currentState: () => NewsroomState): Site {
  const links: AggregatorLinks = { baseUrl, urlOf: (it) => `${baseUrl}${pathOf(it)}` };

  return function answer(path: string): SitePage {
    const all = currentState().articles.filter(({ outlet }) => outlet === profile.code);
    const live = all.filter(({ removed }) => !removed);
    const aside = live.slice(-5);
    const changed = latestChange(all);
    if (path === '/') return htmlPage(aggregatorListPage(null, live, aside, links), changed);
    if (path === '/robots.txt') return robotsTxt(baseUrl);
    if (path === '/sitemap.xml') return sitemap(inSection(live, 'tin-tuc'), links.urlOf);
    if (path === '/noi-bo/lich-truc.html') return internalPage(profile.name);
    if (path === '/tin-tuc/feed/atom/') {
      const about = { title: `${profile.name} - Tin tức`, description: profile.tagline, publisher: profile.name };
      const urls = { siteUrl: `${baseUrl}/tin-tuc/`, selfUrl: `${baseUrl}${path}` };
      return atomFeed({ ...about, ...urls }, inSection(live, 'tin-tuc'), links.urlOf);
    }
    const key = /^\/([a-z-]+)\/?$/.exec(path)?.[1] ?? '';
    const section = profile.sections.get(key);
    if (section !== undefined) {
      return htmlPage(aggregatorListPage(section, inSection(live, key), aside, links), changed);
    }
    const found = all.find((it) => pathOf(it) === path);
    if (!found) return message(404, 'Không tìm thấy', 'Bài viết bạn tìm không có ở đây.');
    if (found.removed) return message(410, 'Đã gỡ', 'Bài viết này đã được gỡ.');
    return htmlPage(aggregatorArticlePage(found, aside, links), latestChange([found, ...aside]));
  };

  function message(status: number, heading: string, text: string): SitePage {
    return htmlPage(aggregatorMessagePage(heading, text, links), null, status);
  }
}

function inSection(articles: readonly PublishedArticle[], section: string): PublishedArticle[] {
  return articles.filter(({ article }) => article.section === section);
}

function pathOf({ article }: PublishedArticle): string {
  return `/${article.section}/${article.slug}/`;
}
