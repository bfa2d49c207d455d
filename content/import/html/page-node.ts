/**
 * A light document: the part of the DOM that an article finder needs and nothing that could act. Children are a
 * linked list, so that a page of 100,000 siblings is taken apart in linear time; the text of an element is kept until
 * something below it changes, because finding an article asks for it again and again.
 */
export { PageDocument, PageFragment } from './page-document.ts';
export { copyOf, PageElement, type PageAttribute, type PageNode } from './page-element.ts';
export { PageText } from './page-text.ts';
