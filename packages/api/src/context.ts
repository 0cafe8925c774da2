import type { OpenAPIHono } from '@hono/zod-openapi';
import type { SignedInActor } from '@pressdesk/core/identity';
import type { Context } from 'hono';

/** What middleware leaves for the handlers. */
export type AppEnv = {
  Variables: {
    requestId: string;
    /** Who asks. Set on every route but the public ones, which must not look at it. */
    actor: SignedInActor;
  };
};

export type App = OpenAPIHono<AppEnv>;
export type AppContext = Context<AppEnv>;
