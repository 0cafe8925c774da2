export { parseTranscript, type TranscriptSource } from './parse-transcript.ts';
export { recordTranscript, type TranscriptFile } from './record-transcript.ts';
export {
  type Transcript,
  type TranscriptCue,
  TranscriptError,
  type TranscriptErrorCode,
  type TranscriptFormat,
  type TranscriptWarning,
  transcriptLimits,
} from './transcript.ts';
export { uploadTranscript } from './upload-transcript.ts';
