export {
  beginInLanguage,
  failureSentence,
  failureWords,
  fetchMessages,
  language,
  languageTag,
  useLanguage,
} from './language.ts';
export { formatDate, formatMoment, formatNumber, formatShare, weekdayNames } from './format.ts';
