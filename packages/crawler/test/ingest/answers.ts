import type { Answer } from './support.ts';

export type FeedItem = { path: string; title?: string; summary?: string };

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** An answer with these bytes, whatever they are. */
export function answer(body: string | Uint8Array, contentType: string, headers: Record<string, string> = {}): Answer {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': contentType, ...headers });
    response.end(body);
  };
}

export function status(code: number, headers: Record<string, string> = {}): Answer {
  return (_request, response) => {
    response.writeHead(code, headers);
    response.end();
  };
}

/** An RSS feed that names these pages. A path that is a whole address stays as it is. */
export function rss(base: string, items: FeedItem[]): string {
  const entries = items.map(({ path, title = `Tin ${path}`, summary = '' }) => {
    const link = path.startsWith('http') ? path : `${base}${path}`;
    return `<item><title>${escaped(title)}</title><link>${escaped(link)}</link><description>${escaped(summary)}</description></item>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0"><channel><title>Báo</title><link>${base}/</link><description>Tin mới</description>${entries.join('')}</channel></rss>`;
}

export function feed(base: string, items: FeedItem[]): Answer {
  return answer(rss(base, items), 'application/rss+xml; charset=utf-8');
}

/** The page of an article, as a newspaper's software writes it. */
export function article(title: string, paragraphs: string[], head = ''): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title>${head}</head>
    <body><header><nav><a href="/">Trang chủ</a></nav></header>
    <article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>
    <footer><p>Giấy phép số 123/GP-BTTTT</p></footer></body></html>`;
}

export function page(title: string, paragraphs: string[] = longText, head = ''): Answer {
  return answer(article(title, paragraphs, head), 'text/html; charset=utf-8');
}

/** Enough words that nobody takes the page for an empty one. */
export const longText = [
  'Sáng nay, Ủy ban nhân dân xã Liên Hà khánh thành ngôi trường tiểu học mới với mười hai phòng học, một thư viện và một sân chơi rộng cho học sinh của cả năm thôn.',
  'Công trình được xây dựng trong mười bốn tháng bằng ngân sách của huyện và phần đóng góp của nhân dân địa phương; nhà trường sẽ đón hơn bốn trăm học sinh vào đầu tuần tới.',
];
