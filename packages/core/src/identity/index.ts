export { type Actor, crawlerActor, type Role, roles, setupActor } from './actor.ts';
export { type Authorized, actionsOf, authorize, may } from './authorize.ts';
export { type Action, actions, policy } from './policy.ts';
