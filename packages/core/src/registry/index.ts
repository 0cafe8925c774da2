export { getOutlet, listOutlets, type OutletView } from './outlet.queries.ts';
export { Outlet, OutletDomain, type OutletKind, outletKinds } from './outlet.ts';
export { outletRefs } from './outlet-refs.queries.ts';
export { publisherNamed } from './publisher.queries.ts';
export { Publisher } from './publisher.ts';
export { type RegisterOutletInput, registerOutlet } from './register-outlet.ts';
