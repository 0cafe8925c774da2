import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchAnswer, SearchEngine, SearchQuery } from '../../src/search/index.ts';
import { article, broadcast, byItem, corpus } from './search-corpus.ts';

/**
 * What every search engine must do, whatever is behind it.
 * @param open gives an engine over an empty index; called once
 */
export function testSearchEngine(open: () => Promise<{ engine: SearchEngine; close(): Promise<void> }>): void {
  let engine: SearchEngine;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ engine, close } = await open());
    await engine.index(byItem(corpus));
  });
  afterAll(() => close());

  const search = (text: string, more: Partial<SearchQuery> = {}) =>
    engine.query({ text, exact: false, sort: 'relevance', limit: 20, ...more });
  const found = async (text: string, more: Partial<SearchQuery> = {}) => idsOf(await search(text, more));

  test('words are found with and without accents, in any case, composed or not', async () => {
    const expected = await found('giấy phép');
    expect(expected.toSorted()).toEqual(['a0', 'a1', 'a2']);
    for (const text of ['giay phep', 'GIẤY PHÉP', 'giấy phép'.normalize('NFD'), 'Giay phép', 'phep giay']) {
      expect((await found(text)).toSorted(), text).toEqual(expected.toSorted());
    }
  });

  test('đ is d, and so is the eth that old encodings leave', async () => {
    expect(await found('do van duc')).toEqual(['a30']);
    expect(await found('đỗ văn đức', { exact: true })).toEqual(['a30']);
  });

  test('text stored decomposed is found by what is typed composed, and marked in its own offsets', async () => {
    const answer = await search('"phóng viên thường trú"');
    expect(idsOf(answer)).toEqual(['a5']);
    expect(marked(answer.hits[0]!.snippet, answer.hits[0]!.snippetMarks)).toEqual([
      'Phóng viên thường trú'.normalize('NFD'),
    ]);
  });

  test('the placement of a tone mark never matters, even when accents do', async () => {
    for (const exact of [false, true]) {
      expect((await found('hoà bình', { exact })).toSorted()).toEqual(['a3', 'a4']);
      expect((await found('hòa bình', { exact })).toSorted()).toEqual(['a3', 'a4']);
    }
    expect((await found('toà báo', { exact: true })).toSorted()).toEqual(['a29']);
  });

  test('accents count when asked', async () => {
    expect((await found('ma')).toSorted()).toEqual(['a10', 'a8', 'a9']);
    expect(await found('má', { exact: true })).toEqual(['a8']);
    expect(await found('ma', { exact: true })).toEqual(['a9']);
    expect(await found('mạ', { exact: true })).toEqual(['a10']);
    expect((await found('giá đường', { exact: true })).toSorted()).toEqual(['a12']);
    expect(await found('quí', { exact: true })).toEqual(['a14']);
    expect(await found('giay phep', { exact: true })).toEqual([]);
    expect(await found('"cộng tác viên" -lưu', { exact: true })).toEqual(['a18']);
  });

  test('a typing error finds nothing rather than something else', async () => {
    expect(await found('xuat bann')).toEqual([]);
    expect(await found('nghiem tronk')).toEqual([]);
  });

  test('a word isn’t found by its beginning', async () => {
    expect(await found('khuy')).toEqual([]);
  });

  test('a quoted phrase is found as it stands, across punctuation, and only so', async () => {
    expect((await found('"giấy phép"')).toSorted()).toEqual(['a0', 'a1']);
    expect(await found('"phép giấy"')).toEqual([]);
    expect(await found('"sai sự thật gây ảnh hưởng"')).toEqual(['a6']);
    expect(await found('“nông thôn mới”')).toEqual(['a17']);
  });

  test('two halves of a phrase that stand apart don’t make it', async () => {
    await engine.index([
      { itemId: 'apart', documents: [article('apart', 'Mưa rào', 'gió bấc thổi; bấc thổi mạnh; gió bấc; thổi mạnh')] },
    ]);
    expect(await found('"gió bấc thổi"')).toEqual(['apart']);
    expect(await found('"bấc gió bấc thổi mạnh gió"')).toEqual([]);
    expect(await found('"rào gió bấc"')).toEqual([]);
    await engine.index([{ itemId: 'apart', documents: [] }]);
  });

  test('what is written together is a phrase: a licence number is found whole', async () => {
    expect(await found('12/GP-STTTT')).toEqual(['a0']);
    expect(await found('covid-19')).toEqual(['a16']);
  });

  test('a minus excludes a word or a phrase', async () => {
    expect((await found('giấy phép -trang')).toSorted()).toEqual(['a0', 'a2']);
    expect(await found('giấy phép -"giấy phép"')).toEqual(['a2']);
    expect(await found('giấy -"có hiệu lực một" -"hết hạn từ"')).toEqual(['a2']);
    const others = await search('-giay', { limit: 100 });
    expect(others.total).toBe(33);
    expect(idsOf(others)).not.toContain('a0');
  });

  test('an author is found by name', async () => {
    await engine.index([
      { itemId: 'named', documents: [article('named', 'Tin ngắn', 'Nội dung', { authors: ['Lâm Tuyết Mai'] })] },
    ]);
    expect(await found('"lam tuyet mai"')).toEqual(['named']);
    await engine.index([{ itemId: 'named', documents: [] }]);
  });

  test('the best window of a broadcast stands for it, with the second at which the words begin', async () => {
    const answer = await search('"giá lúa đông xuân"');
    expect(idsOf(answer)).toEqual(['b0']);
    expect(answer.hits[0]).toMatchObject({ documentId: 'b0_2', kind: 'broadcast', startSeconds: 75 });
    expect(answer.total).toBe(1);
    const inManyWindows = await search('thời');
    expect(inManyWindows.hits.filter((hit) => hit.itemId === 'b0')).toHaveLength(1);
  });

  test('a phrase that crosses two cues is found', async () => {
    const answer = await search('"xử phạt vi phạm hành chính"');
    expect(idsOf(answer)).toEqual(['b0']);
    expect(answer.hits[0]).toMatchObject({ startSeconds: 30 });
    expect(marked(answer.hits[0]!.snippet, answer.hits[0]!.snippetMarks)).toEqual(['xử phạt vi phạm hành chính']);
  });

  test('marks lie on the found words of title and snippet', async () => {
    const [hit] = (await search('giay "het han"')).hits;
    expect(hit?.itemId).toBe('a1');
    expect(marked(hit!.title, hit!.titleMarks)).toEqual(['GIẤY', 'HẾT HẠN']);
    expect(marked(hit!.snippet, hit!.snippetMarks)).toEqual(['giấy', 'hết hạn']);
  });

  test('a hit carries what a list shows of it', async () => {
    const [hit] = (await search('"thông tin sai sự thật"')).hits;
    expect(hit).toMatchObject({
      itemId: 'a6',
      documentId: 'a6',
      kind: 'article',
      outletId: 'o2',
      outletName: 'Tạp chí Ven Biển',
      url: 'https://dongxanh.example/a6',
      hasSignal: true,
      startSeconds: null,
    });
    expect(hit!.publishedAt?.toString()).toBe('2026-11-04T07:00:00Z');
  });

  test('a title weighs more than a body; of equals the newest comes first', async () => {
    expect(await found('toà')).toEqual(['a29', 'a6', 'a7']);
    expect((await found('ban tin')).slice(0, 2)).toEqual(['a22', 'a0']);
  });

  test('an empty text lists everything, the newest first', async () => {
    const answer = await search('', { sort: 'date', limit: 5 });
    expect(answer.total).toBe(36);
    expect(idsOf(answer)).toEqual(['b1', 'b0', 'a33', 'a32', 'a31']);
    expect(answer.hits[0]!.publishedAt).toBeNull();
  });

  test('filters narrow by outlet, kind, signal and office day', async () => {
    expect((await found('', { outletIds: ['o2'] })).toSorted()).toEqual(['a6']);
    expect((await found('', { outletIds: ['o2', 'o3'] })).toSorted()).toEqual(['a6', 'b0', 'b1']);
    expect((await found('', { kinds: ['broadcast'] })).toSorted()).toEqual(['b0', 'b1']);
    expect((await found('', { hasSignal: true })).toSorted()).toEqual(['a1', 'a6']);
    expect(await found('', { outletIds: [] })).toEqual([]);
    const day = Temporal.PlainDate.from('2026-11-22');
    expect(await found('', { from: day, to: day }), '17:30 in London is the next day at the office').toEqual(['b1']);
    expect(await found('', { from: Temporal.PlainDate.from('2026-11-23') })).toEqual([]);
    expect(await found('', { to: Temporal.PlainDate.from('2026-11-01'), sort: 'date' })).toEqual(['a1', 'a0']);
  });

  test('facets count items, each without its own filter; the histogram counts office days under all of them', async () => {
    const answer = await search('', { kinds: ['broadcast'] });
    expect(answer.total).toBe(2);
    expect(answer.facets.kind).toEqual([
      { value: 'article', count: 34 },
      { value: 'broadcast', count: 2 },
    ]);
    expect(answer.facets.outlet).toEqual([{ id: 'o3', name: 'Đài Phát thanh và Truyền hình', count: 2 }]);
    expect(answer.facets.hasSignal).toEqual([{ value: false, count: 2 }]);
    expect(answer.histogram.map(({ day, count }) => [day.toString(), count])).toEqual([
      ['2026-11-20', 1],
      ['2026-11-22', 1],
    ]);
    const signals = await search('', { outletIds: ['o1'], hasSignal: true });
    expect(signals.facets.hasSignal).toEqual([
      { value: true, count: 1 },
      { value: false, count: 32 },
    ]);
  });

  test('pages follow each other without a gap or a double, under equal keys too', async () => {
    const at = Temporal.Instant.from('2026-10-01T05:00:00Z');
    const equals = Array.from({ length: 23 }, (_, i) =>
      article(`same${i}`, 'Lịch phát sóng', `số ${i}`, { publishedAt: at }),
    );
    await engine.index(byItem(equals));
    for (const sort of ['date', 'relevance'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await search('lịch phát sóng', { sort, limit: 5, ...(cursor ? { cursor } : {}) });
        seen.push(...idsOf(page));
        expect(page.total).toBe(23);
        cursor = page.nextCursor ?? undefined;
      } while (cursor && seen.length < 100);
      expect(seen).toHaveLength(23);
      expect(new Set(seen).size).toBe(23);
    }
    await engine.index(equals.map(({ itemId }) => ({ itemId, documents: [] })));
    expect(await found('lịch phát sóng')).toEqual([]);
  });

  test('a cursor of another search, or no cursor at all, is refused', async () => {
    const { nextCursor } = await search('', { sort: 'date', limit: 1 });
    await expect(search('', { sort: 'relevance', cursor: nextCursor! })).rejects.toMatchObject({
      code: 'invalid-cursor',
    });
    await expect(search('', { cursor: 'x' })).rejects.toMatchObject({ code: 'invalid-cursor' });
    const forged = Buffer.from(JSON.stringify(['pg-date', 0, 1, "x'; drop table a\0"])).toString('base64url');
    await expect(search('', { sort: 'date', cursor: forged })).rejects.toMatchObject({ code: 'invalid-cursor' });
  });

  test('replacing an item leaves nothing of what it was', async () => {
    const old = broadcast('moving', 'Tin trưa', ['một hai ba', 'bốn năm sáu', 'bảy tám chín', 'mười mươi kỳ lạ']);
    await engine.index([{ itemId: 'moving', documents: old }]);
    expect(await found('"mười mươi kỳ lạ"')).toEqual(['moving']);
    await engine.index([
      { itemId: 'moving', documents: [] },
      { itemId: 'moving', documents: old.slice(0, 1) },
    ]);
    expect(await found('"mười mươi kỳ lạ"')).toEqual([]);
    expect(await found('"bốn năm sáu"')).toEqual(['moving']);
    await engine.index([{ itemId: 'moving', documents: [] }]);
    expect(await found('"bốn năm sáu"')).toEqual([]);
    expect(await engine.count()).toBe(corpus.length);
  });

  test('a snippet shows the found words of a long text, cut between words', async () => {
    const filler = 'Đây là những câu chữ không ai tìm tới. '.repeat(200);
    const body = `${filler}Con dấu giáp lai bị mất đã được báo công an phường.\n${filler}`;
    await engine.index([{ itemId: 'long', documents: [article('long', 'Thông báo', body)] }]);
    const [hit] = (await search('"dấu giáp lai" phường')).hits;
    expect(marked(hit!.snippet, hit!.snippetMarks)).toEqual(['dấu giáp lai', 'phường']);
    expect(hit!.snippet.length).toBeLessThanOrEqual(250);
    expect(hit!.snippet).toMatch(/^…\S.*\S…$/u);
    const words = new Set(body.split(/\s+/u));
    for (const word of hit!.snippet.slice(1, -1).split(/\s+/u)) expect(words).toContain(word);
    await engine.index([{ itemId: 'long', documents: [] }]);
  });

  test('a phrase at the end of a very long text is found', async () => {
    const body = `${'và rồi lại thêm một câu nữa cho thật dài '.repeat(3_000)} con cò bay lả bay la`;
    await engine.index([{ itemId: 'endless', documents: [article('endless', 'Dài', body)] }]);
    expect(await found('"cò bay lả bay la"')).toEqual(['endless']);
    expect(await found('"cò bay lả bay la"', { exact: true })).toEqual(['endless']);
    await engine.index([{ itemId: 'endless', documents: [] }]);
  });

  test('a text of a hundred thousand different words is taken, and found by its first', async () => {
    const body = Array.from({ length: 100_000 }, (_, i) => `chữ${i.toString(36)}`).join(' ');
    await engine.index([{ itemId: 'vast', documents: [article('vast', 'Rộng', body)] }]);
    expect(await found('"chữ0 chữ1 chữ2"')).toEqual(['vast']);
    await engine.index([{ itemId: 'vast', documents: [] }]);
  });

  test('every document is found by any three neighbouring words of it', async () => {
    const words = corpus.map((document) => ({
      document,
      words: document.body.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean),
    }));
    const pick = fc.constantFrom(...words).chain((each) =>
      fc.record({
        document: fc.constant(each.document),
        phrase: fc.nat(Math.max(0, each.words.length - 3)).map((at) => each.words.slice(at, at + 3).join(' ')),
        exact: fc.boolean(),
        upper: fc.boolean(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(pick, async ({ document, phrase, exact, upper }) => {
        const ids = await found(`"${upper ? phrase.toUpperCase() : phrase}"`, { exact, limit: 100 });
        expect(ids).toContain(document.itemId);
      }),
      { numRuns: 60 },
    );
  });

  test('nothing a person can type breaks it', async () => {
    const hostile = fc.oneof(
      fc.string({ maxLength: 200, unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            '"',
            '-',
            ' ',
            'giấy',
            "'",
            '\\',
            '&',
            '|',
            '!',
            '(',
            ')',
            ':*',
            '<->',
            '%',
            '_',
            '\0',
            '“',
            '=',
            'OR',
            '\ud800',
            '\u0301',
          ),
          { maxLength: 40 },
        )
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(hostile, fc.boolean(), async (text, exact) => {
        const outcome = await search(text, { exact }).catch((error: { code?: string }) => error);
        if ('hits' in outcome) expect(outcome.hits.length).toBeLessThanOrEqual(20);
        else expect(outcome).toMatchObject({ code: 'invalid-input' });
      }),
      { numRuns: 120 },
    );
  });

  test('what can’t be searched for is refused with a sentence', async () => {
    for (const text of ['x'.repeat(10_000), '?!…', '"', '---', '\0', 'a '.repeat(33).trim()]) {
      await expect(search(text), text.slice(0, 20)).rejects.toMatchObject({ code: 'invalid-input' });
    }
    await expect(search('a', { limit: 101 })).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(search('a', { limit: 0 })).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('a quotation mark without its partner reaches to the end', async () => {
    expect((await found('"giấy phép')).toSorted()).toEqual(['a0', 'a1']);
    expect((await found('"giấy phép" "hết hạn')).toSorted()).toEqual(['a1']);
  });

  test('a rebuild changes everything at once, and queries in between are never empty', async () => {
    const rebuild = await engine.beginRebuild();
    let done = false;
    const counts: number[] = [];
    const asking = (async () => {
      while (!done) counts.push((await search('', { limit: 1 })).total);
    })();
    await rebuild.add(corpus.slice(0, 20));
    await rebuild.add(corpus.slice(20));
    await rebuild.add(
      byItem([article('fresh', 'Mới tinh', 'Chỉ có trong bản dựng lại')]).flatMap((item) => item.documents),
    );
    await rebuild.swap();
    done = true;
    await asking;
    expect(counts.length).toBeGreaterThan(0);
    expect([...new Set(counts)].every((total) => total === 36 || total === 37)).toBe(true);
    expect(await found('"chỉ có trong bản"')).toEqual(['fresh']);
    expect(await engine.count()).toBe(corpus.length + 1);
  });

  test('a rebuild that is given up leaves the index as it was', async () => {
    const before = await engine.count();
    const rebuild = await engine.beginRebuild();
    await rebuild.add([article('gone', 'Bỏ dở', 'Bản dựng lại bỏ dở')]);
    await rebuild.abandon();
    expect(await engine.count()).toBe(before);
    expect(await found('"dựng lại bỏ dở"')).toEqual([]);
    await engine.index([{ itemId: 'after', documents: [article('after', 'Sau đó', 'vẫn ghi được')] }]);
    expect(await found('"vẫn ghi được"')).toEqual(['after']);
  });

  test('an engine says that it is well', async () => {
    expect(await engine.health()).toBe(true);
  });
}

function idsOf(answer: SearchAnswer): string[] {
  return answer.hits.map((hit) => hit.itemId);
}

function marked(text: string, marks: [number, number][]): string[] {
  return marks.map(([start, end]) => text.slice(start, end));
}
