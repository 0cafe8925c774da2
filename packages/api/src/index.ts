export { createApp } from './app.ts';
export { describeApi } from './openapi.ts';
export { startApi } from './server.ts';
export { publicUrlOf, type ReadTranscript, type Services, type TranscriptFile } from './services.ts';
