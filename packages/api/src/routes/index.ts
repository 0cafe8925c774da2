import type { App } from '../context.ts';
import type { Services } from '../services.ts';
import { readSession } from './session/read-session.ts';
import { signIn } from './session/sign-in.ts';
import { signOut } from './session/sign-out.ts';
import { readApiDocument } from './system/api-document.ts';
import { readHealth } from './system/health.ts';
import { readReadiness } from './system/readiness.ts';

/** Every endpoint, in the order of the reference page. */
export function registerRoutes(app: App, services: Services): void {
  signIn(app, services);
  readSession(app);
  signOut(app, services);

  readHealth(app);
  readReadiness(app, services);
  readApiDocument(app);
}
