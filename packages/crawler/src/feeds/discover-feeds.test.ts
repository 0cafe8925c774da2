import { expect, test } from 'vitest';
import { discoverFeeds } from './discover-feeds.ts';

test('declared feeds come before links that look like one, each once and absolute', () => {
  const html = `<head><base href="https://bao.example.vn/chuyen-muc/">
<link rel="alternate" type="application/rss+xml" title="Thời sự" href="thoi-su.rss">
<link rel="ALTERNATE nofollow" type="application/atom+xml; charset=utf-8" href="/atom.xml">
<link rel="alternate" hreflang="en" href="/en"><link rel="stylesheet" type="text/css" href="/rss.css">
</head><a href="/rss/kinh-te.rss">Kinh tế</a><a href="/atom.xml">Atom</a><a href="/feed">Tất cả</a><a href="/bai-viet-ve-rss.html">RSS là gì</a>`;
  expect(discoverFeeds(html, 'https://bao.example.vn/')).toEqual([
    { url: 'https://bao.example.vn/chuyen-muc/thoi-su.rss', title: 'Thời sự', type: 'rss' },
    { url: 'https://bao.example.vn/atom.xml', title: null, type: 'atom' },
    { url: 'https://bao.example.vn/rss/kinh-te.rss', title: null, type: 'unknown' },
    { url: 'https://bao.example.vn/feed', title: null, type: 'unknown' },
  ]);
});

test('a page of nothing but links names at most 50 feeds', () => {
  const html = Array.from({ length: 200 }, (_, i) => `<a href="/rss/${i}.rss">x</a>`).join('');
  expect(discoverFeeds(html, 'https://bao.example.vn/')).toHaveLength(50);
});

test('a page nested 20,000 deep is read like any other', () => {
  const html = `${'<div>'.repeat(20_000)}<a href="/feed">x</a>`;
  expect(discoverFeeds(html, 'https://bao.example.vn/')).toHaveLength(1);
});
