import { parseTranscript } from '@pressdesk/core/transcripts';
import { describe, expect, it } from 'vitest';
import { demoItems } from './content/index.ts';
import { timedCues, transcriptFileName, transcriptText } from './transcripts.ts';

const broadcasts = demoItems.flatMap((item) => (item.broadcast ? [item.broadcast] : []));

describe('transcripts', () => {
  it('have cues in order that never overlap and take as long as reading them aloud would', () => {
    for (const { cues } of broadcasts) {
      let end = 0;
      for (const cue of timedCues(cues)) {
        expect(cue.startMs).toBeGreaterThan(end);
        const syllables = cue.text.split(/\s+/).length;
        expect((cue.endMs - cue.startMs) / syllables).toBeGreaterThan(200);
        end = cue.endMs;
      }
    }
  });

  it('are read back by the crawler cue for cue', () => {
    for (const broadcast of broadcasts) {
      const fileName = transcriptFileName({ broadcast, publishedAt: new Date('2026-11-23T05:30:00+07:00') });
      const read = parseTranscript(new TextEncoder().encode(transcriptText(broadcast)), { fileName });
      expect(read.warnings).toEqual([]);
      expect(read.cues.map(({ startMs, endMs, speaker, text }) => ({ startMs, endMs, speaker, text }))).toEqual(
        timedCues(broadcast.cues),
      );
      if (broadcast.format === 'vtt') expect(read).toMatchObject({ title: broadcast.title, language: 'vi' });
    }
  });

  it('stand in files named by time and title', () => {
    const [broadcast] = broadcasts.filter(({ title }) => title.includes('?'));
    const publishedAt = new Date('2026-11-23T05:30:00+07:00');
    expect(broadcast && transcriptFileName({ broadcast, publishedAt })).toBe(
      '2026-11-23_0530 Dịch vụ công trực tuyến dễ hay khó.vtt',
    );
  });

  it('name the speaker of each cue the way their format does', () => {
    for (const broadcast of broadcasts) {
      const text = transcriptText(broadcast);
      const [speaker, said] = broadcast.cues[0] ?? ['MC', ''];
      expect(text).toContain(broadcast.format === 'vtt' ? `<v ${speaker}>${said}` : `\n${speaker}: ${said}`);
      expect(text.startsWith('WEBVTT')).toBe(broadcast.format === 'vtt');
      expect(text.match(/^\d\d:\d\d:\d\d[.,]\d{3} --> \d\d:\d\d:\d\d[.,]\d{3}$/gm)).toHaveLength(broadcast.cues.length);
    }
  });
});
