export type TranscriptFormat = 'srt' | 'webvtt';

export type TranscriptCue = {
  /** 1, 2, 3 … in the order of the file; what the file itself numbers is not relied on. */
  index: number;
  startMs: number;
  endMs: number;
  /** Who speaks, as the file names them, NFC; null where it doesn't say. */
  speaker: string | null;
  /** Plain text, NFC, lines separated by `\n`. */
  text: string;
};

export type TranscriptWarning = { line: number; message: string };

export type Transcript = {
  format: TranscriptFormat;
  /** A BCP 47 tag from the file's header or its name (`tin-toi.vi.srt`). */
  language: string | null;
  title: string | null;
  cues: TranscriptCue[];
  warnings: TranscriptWarning[];
};

export const transcriptLimits = {
  fileBytes: 10 * 1024 * 1024,
  cues: 20_000,
  warnings: 500,
  speakerLength: 120,
  cueTextLength: 20_000,
} as const;

export type TranscriptErrorCode = 'empty' | 'notATranscript' | 'tooLarge' | 'tooManyCues' | 'brokenTimes';

/** Why a file gives no transcript, in plain words. `warnings` are the lines that are wrong, where single lines are. */
export class TranscriptError extends Error {
  readonly code: TranscriptErrorCode;
  readonly warnings: TranscriptWarning[];

  constructor(code: TranscriptErrorCode, message: string, warnings: TranscriptWarning[] = []) {
    super(message);
    this.name = 'TranscriptError';
    this.code = code;
    this.warnings = warnings;
  }
}

/** A cue as it stands in the file, before its text is read. */
export type RawCue = {
  /** 1-based line of its times. */
  line: number;
  startMs: number;
  endMs: number;
  payload: string[];
};

export type RawTranscript = {
  language: string | null;
  title: string | null;
  cues: RawCue[];
  /** One for each cue that was left out because its times make no sense. */
  broken: TranscriptWarning[];
  warnings: TranscriptWarning[];
};
