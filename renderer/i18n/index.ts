export { failureSentence, language, languageTag, useLanguage } from './language.ts';
export { formatDate, formatMoment, formatNumber, formatShare } from './format.ts';
