import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const installedBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A real Chromium: the one CHROMIUM_PATH names or the machine has, else the one that comes from the npm registry with
 * the libraries it needs.
 */
export async function openBrowser(): Promise<Browser> {
  const installed = [process.env.CHROMIUM_PATH, ...installedBrowsers].find((path) => path && existsSync(path));
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
    '--disable-lcd-text',
  ];
  if (installed) return chromium.launch({ executablePath: installed, args });
  // Told that it is on the platform it was made for, the package unpacks its libraries beside the browser.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args, ...args] });
}
