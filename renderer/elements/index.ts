export { icon, iconNames, type IconName } from './icons.ts';
export { controls } from './controls.ts';
export { drawFacetGroup, drawFacetLink, facetStyles, type FacetLink } from './facets.ts';
export { LecternFullPage } from './full-page.ts';
export { offeredList } from './offered-list.ts';
export { sidedPage } from './sided-page.ts';
export { workCard } from './work-card.ts';
