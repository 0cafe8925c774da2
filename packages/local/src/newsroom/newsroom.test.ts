import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { demoItems, slugOf } from './content/index.ts';
import { type Newsroom, startNewsroom } from './newsroom.ts';
import { transcriptText } from './transcripts.ts';

const now = () => new Date('2026-11-23T08:30:00+07:00');

let folder: string;
let running: Newsroom[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsroom-'));
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((newsroom) => newsroom.stop()));
  await rm(folder, { recursive: true });
});

async function start(options: Partial<Parameters<typeof startNewsroom>[0]> = {}): Promise<Newsroom> {
  const newsroom = await startNewsroom({ dropFolder: join(folder, 'drop'), now, ...options });
  running.push(newsroom);
  return newsroom;
}

describe('a demo newsroom', () => {
  it('serves newspaper and aggregated site from two origins on loopback, the station from a folder', async () => {
    const { outlets, items } = await start();
    const [paper, site, station] = outlets;
    expect(outlets.map(({ kind }) => kind)).toEqual(['newspaper', 'aggregated-site', 'radio']);
    expect(paper?.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(site?.baseUrl).not.toBe(paper?.baseUrl);
    expect(station).toMatchObject({ baseUrl: null, feedUrl: null, dropFolder: join(folder, 'drop'), domains: [] });
    expect(items.total).toBe(demoItems.length);
    expect(Object.values(items.published).reduce((a, b) => a + b)).toBe(55);
  });

  it('shows every published article under its address, with its title, its date and where it came from', async () => {
    const newsroom = await start();
    const pages = await crawl(newsroom);
    expect(pages.size).toBe(46);
    const lamp = pages.get('thu-vien-xanh-o-truong-tieu-hoc-cam-tri');
    expect(lamp).toContain('Thư viện xanh dưới tán bàng ở Trường Tiểu học Cẩm Trì');
    expect(lamp).toContain('Thứ sáu, 20/11/2026, 07:50 (GMT+7)');
    expect(pages.get('mien-dong-cam-tri-soi-dai-ba-nang')).toContain('Nguồn: Báo Kinh Lạc');
  });

  it('serves one article in decomposed Unicode', async () => {
    const page = (await crawl(await start())).get('chuyen-la-o-goc-da-lang-thach-loi');
    expect(page).toContain('báo mộng'.normalize('NFD'));
    expect(page).not.toContain('báo mộng'.normalize('NFC'));
  });

  it('leaves the licence number out of one page and prints a wrong one on another', async () => {
    const [, site] = (await start()).outlets;
    const text = async (path: string) => (await fetch(`${site?.baseUrl}${path}`)).text();
    const number = site?.licence.number ?? '';
    expect(await text('/')).toContain(number);
    expect(await text('/tin-tuc/mo-lop-day-nghe-moc-mien-phi-o-van-lam/')).not.toContain('Giấy phép');
    const other = await text('/doi-song/giu-am-cho-nguoi-gia-va-tre-nho-ngay-ret/');
    expect(other).toContain('62/GP-TTĐT');
    expect(other).not.toContain(number);
  });

  it('publishes well-formed feeds, and the same articles in two of them under different links', async () => {
    const [paper, site] = (await start()).outlets;
    const [home, newest, atom] = await Promise.all(
      [paper?.feedUrl, paper?.newestFeedUrl, site?.feedUrl].map(async (url) => (await fetch(url ?? '')).text()),
    );
    for (const feed of [home, newest, atom]) expectWellFormed(feed ?? '');
    const links = (xml = '') => [...xml.matchAll(/<item>.*?<link>(.*?)<\/link>/gs)].map((found) => found[1] ?? '');
    expect(links(home)).toHaveLength(28);
    expect(links(newest)).toHaveLength(20);
    expect(links(newest)).toEqual(
      links(home)
        .slice(0, 20)
        .map((link) => `${link}?utm_source=rss`),
    );
    expect(atom?.match(/<entry>/g)).toHaveLength(10);
    const tracked = await fetch(links(newest)[0] ?? '');
    expect(await tracked.text()).toContain(`<link rel="canonical" href="${links(home)[0]}">`);
  });

  it('has a section without a feed whose list page links every article of it', async () => {
    const [, site] = (await start()).outlets;
    const list = await (await fetch(site?.listUrl ?? '')).text();
    expect(list.match(/rel="bookmark"/g)).toHaveLength(8);
    expect(await (await fetch(site?.feedUrl ?? '')).text()).not.toContain('/doi-song/');
  });

  it('answers a conditional request with 304 and no body while nothing changed', async () => {
    const newsroom = await start();
    const url = newsroom.outlets[0]?.feedUrl ?? '';
    const first = await raw(url);
    const { etag = '', 'last-modified': modified = '' } = first.headers;
    expect(await raw(url, { 'if-none-match': etag })).toMatchObject({ status: 304, body: '' });
    expect(await raw(url, { 'if-modified-since': modified })).toMatchObject({ status: 304, body: '' });
    expect(await raw(url, { 'if-none-match': '"other"', 'if-modified-since': modified })).toMatchObject({
      status: 200,
    });
    newsroom.advance();
    expect(await raw(url, { 'if-none-match': etag })).toMatchObject({ status: 200 });
  });

  it('compresses for whoever accepts gzip, answers HEAD without a body, and nothing but GET and HEAD', async () => {
    const url = `${(await start()).outlets[0]?.baseUrl}/`;
    expect((await raw(url, { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
    expect((await raw(url, { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding']).toBeUndefined();
    const head = await raw(url, {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(head.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(head.headers['content-length']).toBe((await raw(url)).headers['content-length']);
    expect(await raw(url, {}, 'POST')).toMatchObject({ status: 405 });
  });

  it('asks machines to keep out of one folder and answers 404 with a page for what is not there', async () => {
    const { baseUrl } = (await start()).outlets[0] ?? {};
    expect(await (await fetch(`${baseUrl}/robots.txt`)).text()).toContain('Disallow: /noi-bo/\nAllow: /');
    for (const path of ['/khong-co', '/thoi-su/khong-co.html', '/%E0%A4', '/__proto__', '/constructor']) {
      const { status } = await fetch(`${baseUrl}${path}`);
      expect([400, 404], path).toContain(status);
    }
  });

  it('changes at each step exactly the items it says', async () => {
    const newsroom = await start();
    let before = await everything(newsroom);
    for (let taken = newsroom.advance(); taken; taken = newsroom.advance()) {
      const after = await everything(newsroom);
      const slugs = demoItems.map(slugOf).filter((slug) => before.get(slug) !== after.get(slug));
      expect(slugs.toSorted(), taken.description.en).toEqual(taken.slugs.toSorted());
      before = after;
    }
    expect(newsroom.stepsLeft).toBe(0);
    expect(before.size).toBe(demoItems.length - 1);
    expect(newsroom.items).toMatchObject({ removed: 1, published: { 'dai-lien-ha': 12 } });
  });

  it('edits one article without saying so, takes one down with 410, and links a correction both ways', async () => {
    const newsroom = await start();
    while (newsroom.advance());
    const { baseUrl, feedUrl } = newsroom.outlets[0] ?? {};
    const text = async (path: string) => (await fetch(`${baseUrl}${path}`)).text();

    const edited = await text('/kinh-te/chan-dong-mot-con-ga-o-lien-ha.html');
    expect(edited).toContain('Gà chân vàng giúp 48 hộ dân Liên Hà tăng thu nhập');
    expect(edited).not.toContain('Cập nhật:');
    const [published, modified] = [...edited.matchAll(/"date(?:Published|Modified)":"([^"]+)"/g)].map((it) => it[1]);
    expect(modified).toBe(published);

    const removed = await fetch(`${baseUrl}/phap-luat/be-gai-bi-hang-xom-danh-o-yen-so.html`);
    expect(removed.status).toBe(410);
    expect(await (await fetch(feedUrl ?? '')).text()).not.toContain('be-gai-bi-hang-xom');

    const correction = '/giao-duc/cai-chinh-muc-ho-tro-tien-an-hoc-sinh.html';
    const corrected = '/giao-duc/ho-tro-tien-an-hoc-sinh-vung-cao.html';
    expect(await text(correction)).toContain(`href="${baseUrl}${corrected}"`);
    expect(await text(corrected)).toContain(`href="${baseUrl}${correction}"`);
    expect(await text(corrected)).toContain('Cập nhật:');
  });

  it('changes an article when it is told to, and refuses one that is not there', async () => {
    const newsroom = await start();
    const slug = 'thu-vien-xanh-o-truong-tieu-hoc-cam-tri';
    newsroom.amend(slug, { paragraph: { index: 0, text: 'Thông tin cải chính: thư viện có 400 cuốn sách.' } });
    expect((await crawl(newsroom)).get(slug)).toContain('Thông tin cải chính');
    expect(() => newsroom.amend('khong-co-bai-nay', { title: 'Khác' })).toThrow(RangeError);
    expect((await crawl(newsroom)).get(slug)).toContain('Thông tin cải chính');
  });

  it('shows the same after a restart that remembers its state', async () => {
    const statePath = join(folder, 'state.json');
    const first = await start({ statePath });
    first.amend('thu-vien-xanh-o-truong-tieu-hoc-cam-tri', { title: 'Thư viện xanh, bản sửa' });
    first.advance();
    first.advance();
    first.advance();
    const [newspaper, aggregator] = first.outlets.map(({ domains }) => Number(domains[0]?.split(':')[1]));
    const shown = await everything(first);
    await first.stop();

    const later = () => new Date('2026-11-25T10:00:00+07:00');
    const second = await start({ statePath, now: later, ports: { newspaper, aggregator } });
    expect(second.outlets[0]?.baseUrl).toBe(first.outlets[0]?.baseUrl);
    expect(second.stepsLeft).toBe(first.stepsLeft);
    expect(await everything(second)).toEqual(shown);
  });

  it('takes steps by itself when told how often, until it is stopped', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const newsroom = await start({ stepEverySeconds: 60 });
      const total = newsroom.stepsLeft;
      vi.advanceTimersByTime(120_000);
      expect(newsroom.stepsLeft).toBe(total - 2);
      await newsroom.stop();
      vi.advanceTimersByTime(600_000);
      expect(newsroom.stepsLeft).toBe(total - 2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('starts nothing when one of its ports is taken', async () => {
    const first = await start();
    const [taken] = first.outlets.map(({ domains }) => Number(domains[0]?.split(':')[1]));
    const free = Number((await start()).outlets[0]?.domains[0]?.split(':')[1]);
    await running.pop()?.stop();
    await expect(start({ ports: { newspaper: free, aggregator: taken } })).rejects.toThrow('EADDRINUSE');
    expect((await start({ ports: { newspaper: free } })).outlets[0]?.domains).toEqual([`127.0.0.1:${free}`]);
  });

  it('refuses a state file that is not its own', async () => {
    const statePath = join(folder, 'state.json');
    await writeFile(statePath, '{"startedAt":"soon","stepTimes":[]}');
    await expect(start({ statePath })).rejects.toThrow('cannot be read');
    await writeFile(statePath, '[]');
    await expect(start({ statePath })).rejects.toThrow('not the state');
  });
});

describe('the drop folder of the station', () => {
  it('holds whole transcripts only, named by time, half SubRip and half WebVTT', async () => {
    const newsroom = await start();
    while (newsroom.advance());
    const names = await readdir(join(folder, 'drop'));
    expect(names).toHaveLength(12);
    expect(names.filter((name) => /^\d{4}-\d\d-\d\d_\d{4} [\p{L} -]+\.srt$/u.test(name))).toHaveLength(6);
    expect(names.filter((name) => /^\d{4}-\d\d-\d\d_\d{4} [\p{L} -]+\.vtt$/u.test(name))).toHaveLength(6);
  });

  it('leaves identical files alone and puts back what was changed', async () => {
    await start();
    const drop = join(folder, 'drop');
    const [untouched = '', changed = ''] = (await readdir(drop)).sort();
    const original = await readFile(join(drop, changed), 'utf8');
    const { ino } = await stat(join(drop, untouched));
    await writeFile(join(drop, changed), 'cut off');
    await start();
    expect((await stat(join(drop, untouched))).ino).toBe(ino);
    expect(await readFile(join(drop, changed), 'utf8')).toBe(original);
  });
});

/** The article element of each published page, and each transcript, by slug. */
async function everything(newsroom: Newsroom): Promise<Map<string, string>> {
  const drop = newsroom.outlets[2]?.dropFolder ?? '';
  const shown = await crawl(newsroom);
  for (const name of await readdir(drop)) {
    const text = await readFile(join(drop, name), 'utf8');
    const item = demoItems.find(({ broadcast }) => broadcast && text === transcriptText(broadcast));
    shown.set(item ? slugOf(item) : name, text);
  }
  return shown;
}

async function crawl({ outlets }: Newsroom): Promise<Map<string, string>> {
  const shown = new Map<string, string>();
  for (const { outlet, article } of demoItems) {
    const { baseUrl } = outlets.find(({ code }) => code === outlet) ?? {};
    if (!article) continue;
    const ending = outlet === 'bao-kinh-lac' ? '.html' : '/';
    const { status, body } = await raw(`${baseUrl}/${article.section}/${article.slug}${ending}`);
    if (status === 200) shown.set(article.slug, /<article.*<\/article>/s.exec(body)?.[0] ?? '');
  }
  return shown;
}

type RawAnswer = { status: number; headers: Record<string, string | undefined>; body: string };

/** Below `fetch`, which unpacks, follows and keeps connections to a server that may have been stopped. */
function raw(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const answered = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
        const body = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(answered), body });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Tags close in order, attributes are quoted, and no `&` or `<` stands by itself (XML 1.0 §2.1). */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  const text = xml
    .replace(/^<\?xml [^?]*\?>/, '')
    .replace(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g, (...tag) => {
      const [, closing, name, , empty] = tag as string[];
      if (closing === '/') expect(open.pop()).toBe(name);
      else if (empty !== '/') open.push(name ?? '');
      return String(tag[3] ?? '');
    });
  expect(open).toEqual([]);
  expect(text.replace(/&(?:#\d+|amp|lt|gt|quot|apos);/g, '')).not.toMatch(/[<&]/);
}
