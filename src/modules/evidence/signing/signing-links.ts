/** The page on which a document is signed. */
export const signingHref = (document: string): string => `/documents/${document}/signing`;
