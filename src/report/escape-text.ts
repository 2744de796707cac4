export { cleanText } from '../model/clean-text.ts';
