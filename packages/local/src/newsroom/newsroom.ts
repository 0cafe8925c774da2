import { aggregatorSite } from './aggregator-site.ts';
import { demoItems, plantedFaultOf } from './content/index.ts';
import { fillDropFolder } from './drop-folder.ts';
import { newspaperSite } from './newspaper-site.ts';
import { type Amendment, type NewsroomClockState, stateAfter } from './newsroom-state.ts';
import {
  aggregatorProfile,
  newspaperProfile,
  type OutletCode,
  type OutletKind,
  type OutletLicence,
  type OutletProfile,
  radioProfile,
} from './outlet-profiles.ts';
import { loadClockState, saveClockState } from './persisted-clock.ts';
import { type RunningSite, serveSite } from './serve-site.ts';
import { type ArticleChange, type StepText, slugsAddedBy, type TimelineStep, timelineSteps } from './timeline-steps.ts';

export type NewsroomOptions = {
  /** Where the radio station's transcripts appear; made when it isn't there. */
  dropFolder: string;
  now: () => Date;
  /** Fixed ports; a missing one or 0 takes a free port. */
  ports?: { newspaper?: number; aggregator?: number };
  /** Takes a step of the timeline by itself every so often; null or missing waits for `advance()`. */
  stepEverySeconds?: number | null;
  /** A JSON file that remembers start and steps, so that a restart shows the same items with the same times. */
  statePath?: string;
};

export type NewsroomOutlet = {
  code: OutletCode;
  name: string;
  kind: OutletKind;
  baseUrl: string | null;
  feedUrl: string | null;
  /** A second feed that overlaps the first; its links carry `?utm_source=rss`. */
  newestFeedUrl: string | null;
  /** A section that has no feed and must be read from its list page. */
  listUrl: string | null;
  dropFolder: string | null;
  licence: OutletLicence;
  /** Hosts with their port; empty for the station. */
  domains: string[];
};

export type NewsroomStepTaken = {
  /** 1 for the first step after the start. */
  number: number;
  kind: TimelineStep['kind'];
  /** Items that came or changed; for a correction the correction and what it corrects. */
  slugs: readonly string[];
  description: StepText;
};

export type NewsroomItemCounts = {
  /** All items of the timeline, published or not yet. */
  total: number;
  published: Record<OutletCode, number>;
  removed: number;
  /** Published items with a fault written into them. */
  planted: number;
};

export type Newsroom = {
  readonly outlets: readonly NewsroomOutlet[];
  readonly stepsLeft: number;
  readonly items: NewsroomItemCounts;
  /** Takes the next step of the timeline; null when none is left. */
  advance(): NewsroomStepTaken | null;
  /**
   * Changes an article now and says so on its page, as an editor does who was told to.
   * @throws RangeError for an article that isn't there
   */
  amend(slug: string, change: ArticleChange): void;
  stop(): Promise<void>;
};

/**
 * Starts the demo newsroom: a newspaper and an aggregated site on loopback, each with an origin of its own, and a
 * commune radio station that leaves transcripts in a folder.
 * @throws when a port is taken, the folder can't be written, or the state file is not one of ours
 */
export async function startNewsroom(options: NewsroomOptions): Promise<Newsroom> {
  const clock = loadClockState(options.statePath) ?? { startedAt: options.now(), stepTimes: [] };
  let stepTimes = [...clock.stepTimes];
  let amendments: readonly Amendment[] = clock.amendments ?? [];
  let state = stateAfter({ startedAt: clock.startedAt, stepTimes, amendments });
  const currentState = () => state;

  const newspaper = await serveSite(options.ports?.newspaper ?? 0, (url) => newspaperSite(url, currentState));
  const aggregator = await serveSite(options.ports?.aggregator ?? 0, (url) => aggregatorSite(url, currentState)).catch(
    async (error: unknown) => {
      await newspaper.close();
      throw error;
    },
  );
  try {
    keep();
  } catch (error) {
    await Promise.all([newspaper.close(), aggregator.close()]);
    throw error;
  }

  function keep(): void {
    fillDropFolder(options.dropFolder, state.broadcasts);
    const known: NewsroomClockState = { startedAt: clock.startedAt, stepTimes, amendments };
    saveClockState(options.statePath, known);
  }

  function advance(): NewsroomStepTaken | null {
    const step = timelineSteps[stepTimes.length];
    if (!step) return null;
    stepTimes = [...stepTimes, options.now()];
    state = stateAfter({ startedAt: clock.startedAt, stepTimes, amendments });
    keep();
    return { number: stepTimes.length, kind: step.kind, slugs: slugsTouchedBy(step), description: step.description };
  }

  function amend(slug: string, change: ArticleChange): void {
    const amended = [...amendments, { slug, at: options.now(), change }];
    state = stateAfter({ startedAt: clock.startedAt, stepTimes, amendments: amended });
    amendments = amended;
    keep();
  }

  const every = options.stepEverySeconds ?? null;
  const timer = every === null ? null : setInterval(advance, every * 1000);
  timer?.unref();

  return {
    outlets: outletsOf(newspaper, aggregator, options.dropFolder),
    get stepsLeft() {
      return timelineSteps.length - stepTimes.length;
    },
    get items() {
      return countItems(state);
    },
    advance,
    amend,
    async stop() {
      if (timer) clearInterval(timer);
      await Promise.all([newspaper.close(), aggregator.close()]);
    },
  };
}

function outletsOf(newspaper: RunningSite, aggregator: RunningSite, dropFolder: string): NewsroomOutlet[] {
  const paperUrl = newspaper.baseUrl;
  const siteUrl = aggregator.baseUrl;
  return [
    outlet(newspaperProfile, {
      baseUrl: paperUrl,
      feedUrl: `${paperUrl}/rss/trang-chu.rss`,
      newestFeedUrl: `${paperUrl}/rss/moi-nhat.rss`,
    }),
    outlet(aggregatorProfile, {
      baseUrl: siteUrl,
      feedUrl: `${siteUrl}/tin-tuc/feed/atom/`,
      listUrl: `${siteUrl}/doi-song/`,
    }),
    outlet(radioProfile, { dropFolder }),
  ];
}

function outlet(profile: OutletProfile, places: Partial<NewsroomOutlet>): NewsroomOutlet {
  const { code, name, kind, licence } = profile;
  const nowhere = { baseUrl: null, feedUrl: null, newestFeedUrl: null, listUrl: null, dropFolder: null };
  const domains = places.baseUrl ? [new URL(places.baseUrl).host] : [];
  return { code, name, kind, licence, domains, ...nowhere, ...places };
}

function countItems({ articles, broadcasts }: ReturnType<typeof stateAfter>): NewsroomItemCounts {
  const live = articles.filter(({ removed }) => !removed);
  const liveSlugs = new Set([...live.map((it) => it.article.slug), ...broadcasts.map((it) => it.broadcast.slug)]);
  const planted = demoItems.filter(
    (item) => plantedFaultOf(item) && liveSlugs.has((item.article ?? item.broadcast).slug),
  );
  return {
    total: demoItems.length,
    published: {
      'bao-kinh-lac': live.filter(({ outlet }) => outlet === 'bao-kinh-lac').length,
      'tin-kinh-lac-24h': live.filter(({ outlet }) => outlet === 'tin-kinh-lac-24h').length,
      'dai-lien-ha': broadcasts.length,
    },
    removed: articles.length - live.length,
    planted: planted.length,
  };
}

function slugsTouchedBy(step: TimelineStep): readonly string[] {
  if (step.kind === 'publish') return slugsAddedBy(step);
  return step.kind === 'correction' ? [step.slug, step.corrects] : [step.slug];
}
