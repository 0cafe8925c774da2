import type { Core } from '@pressdesk/core';
import { type Authorized, authorize, crawlerActor } from '@pressdesk/core/identity';
import { Source } from '@pressdesk/core/monitoring';
import { requireFound } from '@pressdesk/core/platform';
import { Outlet } from '@pressdesk/core/registry';
import type { Fetcher } from '../fetch/index.ts';

/** What the steps of the pipeline work with. */
export type Crawler = { core: Core; fetcher: Fetcher };

export type SourceInHand = {
  source: Authorized<Source, 'item.record'>;
  outlet: Authorized<Outlet, 'item.record'>;
  /** Hosts whose pages are this outlet's: its registered domains and the source's own host. */
  hosts: ReadonlySet<string>;
};

/** @throws DomainError `not-found` when the source was taken away meanwhile */
export async function takeSource({ core }: Crawler, sourceId: string): Promise<SourceInHand> {
  return core.database.transaction(async (tx) => {
    const source = requireFound(await tx.em.findOne(Source, { id: sourceId }), 'source');
    const outlet = requireFound(await tx.em.findOne(Outlet, { id: source.outletId }), 'outlet');
    const domains = await tx.sql<{ domain: string }>('select domain from outlet_domains where outlet_id = $1', [
      outlet.id,
    ]);
    const hosts = new Set(domains.map(({ domain }) => withoutWww(domain)));
    if (source.kind !== 'drop-folder') hosts.add(withoutWww(new URL(source.url).host));
    return {
      source: authorize(crawlerActor, 'item.record', source),
      outlet: authorize(crawlerActor, 'item.record', outlet),
      hosts,
    };
  });
}

/** Only what the outlet itself publishes is read: a link to another site isn't followed. */
export function belongsTo(url: string, hosts: ReadonlySet<string>): boolean {
  return URL.canParse(url) && hosts.has(withoutWww(new URL(url).host));
}

function withoutWww(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
