import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The API serves `dist` under `script-src 'self'`, so nothing is inlined: no data-URI fonts, no inline preload script. */
export default defineConfig({
  plugins: [react()],
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { host: '127.0.0.1', proxy: { '/api': process.env.PRESSDESK_API ?? 'http://127.0.0.1:8080' } },
});
