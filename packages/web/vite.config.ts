import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The API serves `dist` under `script-src 'self'`, so nothing is inlined: no data-URI fonts, no inline preload script. */
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What every screen stands on comes as one file; the rest splits by screen.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'frame',
              test: /node_modules\/(?:react|react-dom|scheduler|i18next|react-i18next|@tanstack\/(?:react-router|router-core|history|react-query|query-core|react-store|store))\//,
            },
            // Libraries know nothing of our sources, and no group is cut by size: pieces that import each other in a
            // circle would run before what they stand on.
            { name: 'library', test: /\/node_modules\//, minShareCount: 6 },
            { name: 'shared', test: /\/src\//, minShareCount: 6 },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': process.env.PRESSDESK_API ?? 'http://127.0.0.1:8080' } },
});
