export { gatherPack, packIdOf, withIndex, type GatheredPack, type GatheringCourse, type PackWishes } from './gather.ts';
export { installPack, type Installation } from './install.ts';
export { preparePack, type PreparedPack } from './prepare-pack.ts';
