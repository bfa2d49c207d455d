/** The address of every page while it is imported; see `PageDocument.baseURI`. */
export const NOWHERE = 'page:///';
