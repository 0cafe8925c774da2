export { createApp } from './app.ts';
export { openPaperPress } from './documents/index.ts';
export { describeApi } from './openapi.ts';
export { startApi } from './server.ts';
export { publicUrlOf, type Services } from './services.ts';
