import { authorize, setupActor } from '@pressdesk/core/identity';
import { addSource, createRule, Rule, Source, type SourceKind } from '@pressdesk/core/monitoring';
import type { Tx } from '@pressdesk/core/platform';
import { Outlet, type OutletKind, registerOutlet } from '@pressdesk/core/registry';
import { demoRules, type Newsroom, type NewsroomOutlet } from '../newsroom/index.ts';

/** Demo sources are read this often (seconds), so that what changes is seen while one looks on. */
const demoIntervalSeconds = 10;

const outletKinds: Record<NewsroomOutlet['kind'], OutletKind> = {
  newspaper: 'newspaper',
  'aggregated-site': 'aggregated-site',
  radio: 'grassroots-radio',
};

/** The outlets of the newsroom, their sources and the rules. */
export async function seedNewsroom(tx: Tx, newsroom: Newsroom): Promise<void> {
  for (const rule of demoRules) await seedRule(tx, rule);
  for (const outlet of newsroom.outlets) await seedOutlet(tx, outlet);
}

async function seedRule(tx: Tx, rule: (typeof demoRules)[number]): Promise<void> {
  if (await tx.em.findOne(Rule, { code: rule.code })) return;
  const { code, query, name, severity, topic, provision } = rule;
  const input = { code, query, name, severity, topic, provision };
  await createRule(tx, setupActor, authorize(setupActor, 'rule.manage', input));
}

async function seedOutlet(tx: Tx, demo: NewsroomOutlet): Promise<void> {
  const outlet =
    (await tx.em.findOne(Outlet, { code: demo.code })) ??
    (await registerOutlet(
      tx,
      setupActor,
      authorize(setupActor, 'outlet.manage', {
        publisher: { code: `chu-quan-${demo.code}`, name: demo.licence.holder },
        code: demo.code,
        name: demo.name,
        kind: outletKinds[demo.kind],
        licenceNumber: demo.licence.number,
        licenceValidTo: demo.licence.expiresOn,
        domains: demo.domains,
      }),
    ));
  const sources: [SourceKind, string, string | null][] = [
    ['feed', `${demo.name}: tin chính (RSS/Atom)`, demo.feedUrl],
    ['feed', `${demo.name}: mới nhất (RSS)`, demo.newestFeedUrl],
    ['list-page', `${demo.name}: trang danh sách`, demo.listUrl],
    ['drop-folder', `${demo.name}: bản ghi lời phát thanh`, demo.dropFolder],
  ];
  for (const [kind, name, url] of sources) {
    if (!url || (await tx.em.findOne(Source, { url }))) continue;
    const input = { outletId: outlet.id, kind, name, url, local: true, intervalSeconds: demoIntervalSeconds };
    await addSource(tx, setupActor, authorize(setupActor, 'source.manage', input));
  }
}
