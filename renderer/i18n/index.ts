export { failureSentence, language, languageOf, languageTag, useLanguage, type Language } from './language.ts';
export { formatDate, formatMoment, formatNumber, formatShare } from './format.ts';
