import { describe, expect, it } from 'vitest';
import { demoItems } from './content/index.ts';
import { timedCues, transcriptText } from './transcripts.ts';

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
