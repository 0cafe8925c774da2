import { rssFeed, sitemap } from './feeds.ts';
import {
  type NewspaperLinks,
  newspaperArticlePage,
  newspaperListPage,
  newspaperMessagePage,
} from './newspaper-pages.ts';
import type { NewsroomState, PublishedArticle } from './newsroom-state.ts';
import { newspaperProfile as paper } from './outlet-profiles.ts';
import { htmlPage, internalPage, latestChange, robotsTxt, type Site, type SitePage } from './site.ts';

const homeFeedLength = 50;
const newestFeedLength = 20;

/** Báo Kinh Lạc: home, sections, articles, two RSS feeds that overlap, a sitemap. */
export function newspaperSite(baseUrl: string, currentState: () => NewsroomState): Site {
  const links: NewspaperLinks = { baseUrl, urlOf: (it) => `${baseUrl}${pathOf(it)}` };

  return function answer(path: string): SitePage {
    const all = currentState().articles.filter(({ outlet }) => outlet === paper.code);
    const live = all.filter(({ removed }) => !removed);
    const mostRead = live.slice(-5);
    const changed = latestChange(all);
    if (path === '/') return htmlPage(newspaperListPage(null, live.slice(0, 24), mostRead, links), changed);
    if (path === '/robots.txt') return robotsTxt(baseUrl);
    if (path === '/sitemap.xml') return sitemap(live, links.urlOf);
    if (path === '/noi-bo/lich-truc.html') return internalPage(paper.name);
    const feed = feedAt(path, live);
    if (feed) return feed;
    const section = paper.sections.get(path.slice(1));
    if (section !== undefined) {
      const inSection = live.filter(({ article }) => `/${article.section}` === path);
      return htmlPage(newspaperListPage(section, inSection, mostRead, links), changed);
    }
    const found = all.find((it) => pathOf(it) === path);
    if (!found) return message(404, 'Không tìm thấy trang', 'Địa chỉ bạn tìm không có hoặc đã được đổi.');
    if (found.removed) return message(410, 'Bài viết không còn', 'Bài viết này đã được gỡ khỏi trang.');
    return articlePage(found, live, mostRead);
  };

  function feedAt(path: string, live: readonly PublishedArticle[]): SitePage | null {
    const selfUrl = `${baseUrl}${path}`;
    const about = { description: paper.tagline, publisher: paper.name, siteUrl: `${baseUrl}/`, selfUrl };
    if (path === '/rss/trang-chu.rss') {
      return rssFeed({ ...about, title: `${paper.name} - Trang chủ` }, live.slice(0, homeFeedLength), links.urlOf);
    }
    if (path !== '/rss/moi-nhat.rss') return null;
    const newest = live.slice(0, newestFeedLength);
    return rssFeed({ ...about, title: `${paper.name} - Mới nhất` }, newest, links.urlOf, '?utm_source=rss');
  }

  function articlePage(
    it: PublishedArticle,
    live: readonly PublishedArticle[],
    mostRead: readonly PublishedArticle[],
  ): SitePage {
    const bySlug = (slug: string | null | undefined) => live.find(({ article }) => article.slug === slug) ?? null;
    const related = live
      .filter(({ article, publishedAt }) => article.section === it.article.section && publishedAt < it.publishedAt)
      .slice(0, 3);
    const around = { related, mostRead, correction: bySlug(it.correctedBy), corrected: bySlug(it.article.corrects) };
    return htmlPage(newspaperArticlePage(it, around, links), latestChange([it, ...related, ...mostRead]));
  }

  function message(status: number, heading: string, text: string): SitePage {
    return htmlPage(newspaperMessagePage(heading, text, links), null, status);
  }
}

function pathOf({ article }: PublishedArticle): string {
  return `/${article.section}/${article.slug}.html`;
}
