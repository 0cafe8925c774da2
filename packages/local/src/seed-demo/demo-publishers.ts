import { authorize, setupActor } from '@pressdesk/core/identity';
import type { Tx } from '@pressdesk/core/platform';
import { Outlet, Publisher, registerOutlet } from '@pressdesk/core/registry';

export type DemoPublisher = { code: string; name: string; address: string; phone: string; email: string };

/** Who files: invented bodies of the newsroom's invented province. The first three own the newsroom's outlets. */
export const demoPublishers = {
  party: {
    code: 'chu-quan-bao-kinh-lac',
    name: 'Tỉnh ủy Kinh Lạc',
    address: 'Số 12 đường Bờ Sông, phường Kinh Thượng, tỉnh Kinh Lạc',
    phone: '0200 3555 018',
    email: 'vanphong@tinhuy.kinhlac.example',
  },
  songLac: {
    code: 'chu-quan-tin-kinh-lac-24h',
    name: 'Công ty Cổ phần Truyền thông Sông Lạc',
    address: 'Tầng 3, số 45 phố Hàng Lau, phường Bến Lau, tỉnh Kinh Lạc',
    phone: '0200 3555 246',
    email: 'lienhe@songlac.example',
  },
  lienHa: {
    code: 'chu-quan-dai-lien-ha',
    name: 'Ủy ban nhân dân xã Liên Hà',
    address: 'Thôn Thượng, xã Liên Hà, tỉnh Kinh Lạc',
    phone: '0200 3555 731',
    email: 'ubnd@lienha.example',
  },
  health: {
    code: 'so-y-te-kinh-lac',
    name: 'Sở Y tế tỉnh Kinh Lạc',
    address: 'Số 8 đường Cây Gạo, phường Kinh Thượng, tỉnh Kinh Lạc',
    phone: '0200 3555 402',
    email: 'vanphong@soyte.kinhlac.example',
  },
  farming: {
    code: 'trung-tam-khuyen-nong',
    name: 'Trung tâm Khuyến nông tỉnh Kinh Lạc',
    address: 'Km 4 đường Đê Lạc, xã Liên Hà, tỉnh Kinh Lạc',
    phone: '0200 3555 517',
    email: 'khuyennong@kinhlac.example',
  },
  tourism: {
    code: 'hiep-hoi-du-lich',
    name: 'Hiệp hội Du lịch tỉnh Kinh Lạc',
    address: 'Số 3 phố Bến Đò, phường Bến Lau, tỉnh Kinh Lạc',
    phone: '0200 3555 660',
    email: 'hiephoi@dulichkinhlac.example',
  },
  printing: {
    code: 'cong-ty-in-kinh-lac',
    name: 'Công ty TNHH In Kinh Lạc',
    address: 'Lô B2, cụm công nghiệp Đồng Lau, tỉnh Kinh Lạc',
    phone: '0200 3555 809',
    email: 'kinhdoanh@inkinhlac.example',
  },
} satisfies Record<string, DemoPublisher>;

export type DemoPublisherKey = keyof typeof demoPublishers;

/** A bulletin that lies on paper and is deposited, but has no site that could be read. */
export const healthBulletin = { code: 'ban-tin-y-te', name: 'Bản tin Y tế Kinh Lạc' };

/** Enters the publishers with where they can be reached, and says for whom the demo’s publishers act. */
export async function seedDemoPublishers(tx: Tx): Promise<void> {
  for (const { code, name, address, phone, email } of Object.values(demoPublishers)) {
    const known = await tx.em.findOne(Publisher, { code });
    if (!known) {
      const row = { id: tx.ids.next(), code, name, address, phone, email, createdAt: tx.clock.now() };
      tx.em.create(Publisher, row);
    } else if (known.address === null) Object.assign(known, { address, phone, email });
  }
  await tx.em.flush();
  await actFor(tx, 'publisher@pressdesk.example', demoPublishers.songLac.code);
  await actFor(tx, 'publisher2@pressdesk.example', demoPublishers.health.code);
  if (await tx.em.findOne(Outlet, { code: healthBulletin.code })) return;
  const input = {
    publisher: { code: demoPublishers.health.code, name: demoPublishers.health.name },
    ...healthBulletin,
    ...{ kind: 'magazine' as const, licenceNumber: null, licenceValidTo: null, domains: [] },
  };
  await registerOutlet(tx, setupActor, authorize(setupActor, 'outlet.manage', input));
  await tx.em.flush();
}

async function actFor(tx: Tx, email: string, publisher: string): Promise<void> {
  await tx.sql(
    `update users set publisher_id = (select id from publishers where code = $2)
      where email = $1 and publisher_id is null`,
    [email, publisher],
  );
}
