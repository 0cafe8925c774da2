export { openDemoClock } from './demo-clock.ts';
export { seedCases } from './seed-cases.ts';
export { type DemoAccounts, seedDemo } from './seed-demo.ts';
export { seedLicensing } from './seed-licensing.ts';
export { seedNewsroom } from './seed-newsroom.ts';
