export { type LinkLicenceInput, linkLicence } from './link-licence.ts';
export { getOutlet, listOutlets, type OutletView } from './outlet.queries.ts';
export { Outlet, OutletDomain, type OutletKind, outletKinds } from './outlet.ts';
export { licencesOfOutlet, type OutletLicenceView } from './outlet-licence.queries.ts';
export {
  isLicenceToPublish,
  type LicenceScope,
  mainLicence,
  OutletLicence,
  type OutletLicenceStatus,
  outletLicenceStatuses,
} from './outlet-licence.ts';
export { outletRefs } from './outlet-refs.queries.ts';
export { publisherNamed } from './publisher.queries.ts';
export { Publisher } from './publisher.ts';
export { getPublisher, listPublishers, type PublisherView } from './publisher-view.queries.ts';
export { type RegisterOutletInput, registerOutlet } from './register-outlet.ts';
