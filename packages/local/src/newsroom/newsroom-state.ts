import { type Article, type Broadcast, demoItems, slugOf } from './content/index.ts';
import type { OutletCode } from './outlet-profiles.ts';
import {
  type ArticleChange,
  changedArticle,
  slugsAddedBy,
  type TimelineStep,
  timelineSteps,
} from './timeline-steps.ts';
import { momentBefore } from './vietnamese-date.ts';

/** A change that an article says of itself, made when it was asked for and not by the timeline. */
export type Amendment = { slug: string; at: Date; change: ArticleChange };

/** When the newsroom started, when each step so far was taken and what was amended: all there is to keep for a restart. */
export type NewsroomClockState = {
  startedAt: Date;
  stepTimes: readonly Date[];
  amendments?: readonly Amendment[];
};

export type PublishedArticle = {
  outlet: OutletCode;
  article: Article;
  publishedAt: Date;
  /** When the page last changed, whether it says so or not. */
  changedAt: Date;
  /** The update the page admits to; a silent edit has none. */
  statedUpdateAt: Date | null;
  removed: boolean;
  /** Slug of the correction that speaks about this item. */
  correctedBy: string | null;
};

export type PublishedBroadcast = { broadcast: Broadcast; publishedAt: Date };

export type NewsroomState = {
  articles: readonly PublishedArticle[];
  broadcasts: readonly PublishedBroadcast[];
};

/** What is published after the steps taken, newest first: a fold over the timeline, the same after every restart. */
export function stateAfter({ startedAt, stepTimes, amendments = [] }: NewsroomClockState): NewsroomState {
  const later = new Set(timelineSteps.flatMap(slugsAddedBy));
  const articles = new Map<string, PublishedArticle>();
  const broadcasts: PublishedBroadcast[] = [];

  function publish(slug: string, at: Date): void {
    const item = demoItems.find((candidate) => slugOf(candidate) === slug);
    if (!item) throw new RangeError(`the timeline names an item that does not exist: ${slug}`);
    if (item.broadcast) {
      broadcasts.push({ broadcast: item.broadcast, publishedAt: momentBefore(at, item.broadcast.published) });
      return;
    }
    const publishedAt = momentBefore(at, item.article.published);
    articles.set(slug, {
      outlet: item.outlet,
      article: item.article,
      publishedAt,
      changedAt: later.has(slug) ? at : publishedAt,
      statedUpdateAt: null,
      removed: false,
      correctedBy: null,
    });
  }

  function update(slug: string, change: (before: PublishedArticle) => PublishedArticle): void {
    const before = articles.get(slug);
    if (!before) throw new RangeError(`the timeline changes an item that is not there: ${slug}`);
    articles.set(slug, change(before));
  }

  function take(step: TimelineStep, at: Date): void {
    for (const slug of slugsAddedBy(step)) publish(slug, at);
    if (step.kind === 'silent-edit') {
      update(step.slug, (it) => ({ ...it, article: changedArticle(it.article, step.change), changedAt: at }));
    } else if (step.kind === 'removal') {
      update(step.slug, (it) => ({ ...it, removed: true, changedAt: at }));
    } else if (step.kind === 'correction') {
      update(step.corrects, (it) => ({
        ...it,
        article: changedArticle(it.article, step.change),
        changedAt: at,
        statedUpdateAt: at,
        correctedBy: step.slug,
      }));
    }
  }

  for (const item of demoItems) {
    if (!later.has(slugOf(item))) publish(slugOf(item), startedAt);
  }
  stepTimes.forEach((at, index) => {
    const step = timelineSteps[index];
    if (step) take(step, at);
  });
  for (const { slug, at, change } of amendments) {
    update(slug, (it) => ({ ...it, article: changedArticle(it.article, change), changedAt: at, statedUpdateAt: at }));
  }
  const newestFirst = (a: { publishedAt: Date }, b: { publishedAt: Date }) =>
    b.publishedAt.getTime() - a.publishedAt.getTime();
  return { articles: [...articles.values()].sort(newestFirst), broadcasts: broadcasts.sort(newestFirst) };
}
